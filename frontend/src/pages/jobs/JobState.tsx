import { Archive, CircleCheck, CirclePause, Clock, OctagonAlert, PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";
import { jobHealthWord, jobStatusWord } from "@/lib/words";
import { Badge, type BadgeTone } from "@/ui/Badge/Badge";
import type { JobState_job$data, JobState_job$key } from "./__generated__/JobState_job.graphql";

type Look = { tone: BadgeTone; icon: ReactNode };

const healthLooks: Record<JobState_job$data["health"], Look> = {
  ON_TRACK: { tone: "success", icon: <CircleCheck /> },
  SLOW: { tone: "warning", icon: <Clock /> },
  STUCK: { tone: "danger", icon: <OctagonAlert /> },
  IDLE: { tone: "neutral", icon: <CirclePause /> },
};

const statusLooks: Record<Exclude<JobState_job$data["status"], "OPEN">, Look> = {
  DRAFT: { tone: "neutral", icon: <PencilLine /> },
  ON_HOLD: { tone: "warning", icon: <CirclePause /> },
  FILLED: { tone: "accent", icon: <CircleCheck /> },
  CANCELLED: { tone: "neutral", icon: <Archive /> },
};

/** While a search runs, how it is doing; otherwise, why it doesn't run. */
export function JobState({ job }: { job: JobState_job$key }) {
  const { status, health } = useFragment(
    graphql`
      fragment JobState_job on Job {
        status
        health
      }
    `,
    job,
  );
  return status === "OPEN" ? (
    <Badge {...healthLooks[health]}>{jobHealthWord(health)}</Badge>
  ) : (
    <Badge {...statusLooks[status]}>{jobStatusWord(status)}</Badge>
  );
}
