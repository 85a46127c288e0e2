import { Lock } from "lucide-react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { employmentTypeWord } from "@/lib/words";
import { AvatarStack } from "@/ui/Avatar/Avatar";
import type { JobRow_job$key } from "./__generated__/JobRow_job.graphql";
import { JobState } from "./JobState";
import { StepFunnel } from "./StepFunnel";

/** Rows, their skeleton and their heading share these columns. */
export const jobRowGrid =
  "grid gap-x-6 gap-y-2 grid-cols-[minmax(0,1fr)_auto] lg:grid-cols-[minmax(180px,4fr)_minmax(220px,5fr)_104px_56px_64px]";

/** One role: what it is, where its candidates stand, how it is doing, who is on it. */
export function JobRow({ job }: { job: JobRow_job$key }) {
  const data = useFragment(
    graphql`
      fragment JobRow_job on Job {
        title
        confidential
        employmentType
        openings
        hiredCount
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
        ...JobState_job
        ...StepFunnel_job
      }
    `,
    job,
  );
  const leads = data.team.filter((member) => member.role === "HIRING_MANAGER" || member.role === "LEAD_RECRUITER");
  const facts = [
    data.department?.name,
    data.locations.map((location) => location.name).join(", "),
    data.employmentType === "FULL_TIME" ? null : employmentTypeWord(data.employmentType),
  ].filter(Boolean);

  return (
    <div className={`${jobRowGrid} min-h-16 items-center px-4 py-3`}>
      <div className="min-w-0">
        <p className="flex items-center gap-1.5 text-input font-medium">
          <span className="truncate">{data.title}</span>
          {data.confidential && (
            <>
              <Lock className="size-3.5 shrink-0 text-ink-2" aria-hidden="true" />
              <span className="sr-only">{t("Confidential")}</span>
            </>
          )}
        </p>
        <p className="truncate text-meta text-ink-2">{facts.join(" · ") || t("No department yet")}</p>
      </div>
      <div className="order-last col-span-2 lg:order-none lg:col-span-1">
        <StepFunnel job={data} />
      </div>
      <div className="justify-self-end lg:justify-self-start">
        <JobState job={data} />
      </div>
      <div
        className="tabular text-base max-lg:hidden"
        title={t("{hired} of {openings} hired", { hired: data.hiredCount, openings: data.openings })}
      >
        <span className="font-medium">{data.hiredCount}</span>
        <span className="text-ink-2"> / {data.openings}</span>
      </div>
      <div className="max-lg:hidden">
        <AvatarStack names={leads.map((member) => member.user.name)} size="md" />
      </div>
    </div>
  );
}
