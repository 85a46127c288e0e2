import { CircleAlert, CircleCheck, CirclePause, LockKeyhole, type LucideIcon, Snail, UserPlus } from "lucide-react";
import { graphql, useFragment } from "react-relay";
import { formatList, formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { employmentTypeWord, type JobHealth, jobHealthWord } from "@/lib/words";
import { AvatarStack } from "@/ui/Avatar/Avatar";
import { Badge, type BadgeTone } from "@/ui/Badge/Badge";
import { Button } from "@/ui/Button/Button";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Link } from "@/ui/Link/Link";
import { Tooltip, TooltipTrigger } from "@/ui/Tooltip/Tooltip";
import type { JobHeader_job$key } from "./__generated__/JobHeader_job.graphql";
import { useJob } from "./JobContext";
import { JobStatusMenu } from "./JobStatusMenu";

const healths: Record<JobHealth, { tone: BadgeTone; icon: LucideIcon }> = {
  ON_TRACK: { tone: "success", icon: CircleCheck },
  SLOW: { tone: "warning", icon: Snail },
  STUCK: { tone: "danger", icon: CircleAlert },
  IDLE: { tone: "neutral", icon: CirclePause },
};

/** What the job is and how it stands, over all of its tabs. */
export function JobHeader({ job: key }: { job: JobHeader_job$key }) {
  const job = useFragment(
    graphql`
      fragment JobHeader_job on Job {
        id
        title
        status
        health
        openings
        hiredCount
        activeCount
        confidential
        employmentType
        department {
          id
          name
        }
        locations {
          id
          name
        }
        team {
          id
          role
          user {
            id
            name
          }
        }
        canAddCandidates {
          allowed
          reason
        }
        ...JobStatusMenu_job
      }
    `,
    key,
  );
  const { ask } = useJob();
  const { tone, icon: Icon } = healths[job.health];
  const facts = [
    job.department?.name,
    job.locations.length > 0 ? formatList(job.locations.map((location) => location.name)) : null,
    employmentTypeWord(job.employmentType),
  ].filter(Boolean);

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-3 pb-1">
      <div className="flex min-w-0 flex-1 basis-0 flex-col md:basis-80">
        <div className="flex min-w-0 items-center gap-2">
          <h1 className="truncate text-section font-semibold">{job.title}</h1>
          {job.confidential && (
            <span title={t("Exists only for its team")} className="text-ink-2">
              <LockKeyhole className="size-3.5" aria-hidden="true" />
              <span className="sr-only">{t("Confidential: exists only for its team")}</span>
            </span>
          )}
          <JobStatusMenu job={job} />
          {job.status === "OPEN" && (
            <Badge tone={tone} icon={<Icon aria-hidden="true" />}>
              {jobHealthWord(job.health)}
            </Badge>
          )}
        </div>
        <p className="truncate text-meta text-ink-2">
          {facts.join(" · ")}
          <span className="whitespace-nowrap">
            {" · "}
            <span className="tabular">{t("{n} active", { n: formatNumber(job.activeCount) })}</span>
            {" · "}
            <span className="tabular">
              {t("{n} of {of} hired", { n: formatNumber(job.hiredCount), of: formatNumber(job.openings) })}
            </span>
          </span>
        </p>
      </div>
      {job.canAddCandidates.allowed && (
        <IconButton label={t("Add candidate")} onPress={() => ask({ what: "add" })} className="md:hidden">
          <UserPlus />
        </IconButton>
      )}
      <div className="flex items-center gap-3 max-md:hidden">
        <Link
          to="/jobs/$jobId/team"
          params={{ jobId: job.id }}
          look="plain"
          className="rounded-full p-1 hover:bg-hover"
        >
          <span className="sr-only">{t("Team")}: </span>
          <AvatarStack names={job.team.map(({ user }) => user.name)} max={5} size="md" />
        </Link>
      </div>
      {job.canAddCandidates.allowed ? (
        <Button variant="primary" icon={<UserPlus />} onPress={() => ask({ what: "add" })} className="max-md:hidden">
          {t("Add candidate")}
        </Button>
      ) : (
        <TooltipTrigger>
          {/* It stays focusable, so that everybody can learn why it does nothing. */}
          <Button icon={<UserPlus />} aria-disabled className="opacity-50 max-md:hidden">
            {t("Add candidate")}
          </Button>
          <Tooltip>{job.canAddCandidates.reason}</Tooltip>
        </TooltipTrigger>
      )}
    </div>
  );
}
