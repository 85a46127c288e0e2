import { Clock, Eye } from "lucide-react";
import { graphql, useFragment } from "react-relay";
import { formatDays } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { type ApplicationStatus, applicationStatusWord } from "@/lib/words";
import { Badge, type BadgeTone } from "@/ui/Badge/Badge";
import { cx } from "@/ui/cx";
import { Link } from "@/ui/Link/Link";
import { PartyChip } from "@/ui/PartyChip/PartyChip";
import { DateText } from "@/ui/Time/Time";
import type { ApplicationCard_application$key } from "./__generated__/ApplicationCard_application.graphql";
import { ApplicationActions } from "./ApplicationActions";
import { ApplicationPath } from "./ApplicationPath";

const tones: Record<ApplicationStatus, BadgeTone> = {
  ACTIVE: "accent",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
  HIRED: "success",
};

/** One application: the job, where it stands, whose move it is and for how long, and the way there. */
export function ApplicationCard({
  application: key,
  current = false,
}: {
  application: ApplicationCard_application$key;
  /** The one that the page or panel is about. */
  current?: boolean;
}) {
  const application = useFragment(
    graphql`
      fragment ApplicationCard_application on Application {
        id
        status
        waitingOn
        daysInStep
        late
        dueAt
        reasonComment
        reason {
          id
          name
        }
        closedAt
        presentedAt
        source
        createdAt
        updatedAt
        step {
          id
          name
        }
        job {
          id
          title
        }
        canMove {
          allowed
          reason
        }
        ...ApplicationPath_application
        ...ApplicationActions_application
      }
    `,
    key,
  );
  const { job, step, status, late } = application;
  const active = status === "ACTIVE";

  return (
    <article
      aria-label={t("Application for {job}", { job: job.title })}
      className={cx(
        "flex flex-col gap-2 rounded-lg border border-l-4 border-line bg-canvas p-3",
        current && active ? "border-l-accent" : "border-l-line-strong",
      )}
    >
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <p className="text-meta text-ink-2">{t("Application for")}</p>
          <Link
            to="/jobs/$jobId"
            params={{ jobId: job.id }}
            look="plain"
            className="block truncate text-input font-semibold hover:underline"
          >
            {job.title}
          </Link>
        </div>
        <ApplicationActions application={application} keyboard={current} />
      </header>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base">
        {active ? (
          <>
            <Badge tone="accent">{step.name}</Badge>
            <span className={cx("inline-flex items-center gap-1", late ? "font-medium text-danger" : "text-ink-2")}>
              <Clock className="size-3.5" aria-hidden="true" />
              {stay(application.daysInStep, late)}
            </span>
            <PartyChip party={application.waitingOn} />
          </>
        ) : (
          <>
            <Badge tone={tones[status]}>{applicationStatusWord(status)}</Badge>
            <span className="text-ink-2">
              {t("at {step}", { step: step.name })}
              {application.closedAt && (
                <>
                  {" · "}
                  <DateText value={application.closedAt} />
                </>
              )}
            </span>
          </>
        )}
        {application.presentedAt && (
          <span className="inline-flex items-center gap-1 text-meta text-ink-2">
            <Eye className="size-3.5" aria-hidden="true" />
            {t("presented")} <DateText value={application.presentedAt} />
          </span>
        )}
      </div>
      {(application.reason || application.reasonComment) && (
        <p className="text-base">
          {application.reason && <span className="font-medium">{application.reason.name}</span>}
          {application.reason && application.reasonComment && ": "}
          {application.reasonComment}
        </p>
      )}
      {active && !application.canMove.allowed && application.canMove.reason && (
        <p className="text-meta text-ink-2">{application.canMove.reason}</p>
      )}
      <ApplicationPath application={application} />
      <p className="text-meta text-ink-2">
        {application.source ? t("From {source}, applied", { source: application.source }) : t("Applied")}{" "}
        <DateText value={application.createdAt} />
      </p>
    </article>
  );
}

function stay(daysInStep: number, late: boolean): string {
  const days = formatDays(daysInStep);
  if (late) return t("{days} in the step, past the agreed time", { days });
  return daysInStep === 0 ? t("came today") : t("{days} in the step", { days });
}
