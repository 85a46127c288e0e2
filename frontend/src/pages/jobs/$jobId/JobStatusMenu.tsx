import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { type JobStatus, jobStatusWord } from "@/lib/words";
import type { BadgeTone } from "@/ui/Badge/Badge";
import { Button } from "@/ui/Button/Button";
import { cx } from "@/ui/cx";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { Menu, MenuItem, MenuTrigger } from "@/ui/Menu/Menu";
import { TextArea } from "@/ui/TextArea/TextArea";
import type { JobStatusMenu_job$key } from "./__generated__/JobStatusMenu_job.graphql";
import type { JobStatusMenuMutation } from "./__generated__/JobStatusMenuMutation.graphql";

const tones: Record<JobStatus, BadgeTone> = {
  DRAFT: "neutral",
  OPEN: "accent",
  ON_HOLD: "warning",
  FILLED: "success",
  CANCELLED: "neutral",
};
const looks: Partial<Record<BadgeTone, string>> = {
  neutral: "bg-hover text-ink-2",
  accent: "bg-accent-soft text-accent-ink",
  warning: "bg-warning-soft text-warning",
  success: "bg-success-soft text-success",
};

function moveWord(from: JobStatus, to: JobStatus): string {
  switch (to) {
    case "OPEN":
      if (from === "DRAFT") return t("Open the search");
      return from === "ON_HOLD" ? t("Resume the search") : t("Reopen the search");
    case "ON_HOLD":
      return t("Put on hold");
    case "FILLED":
      return t("Mark as filled");
    case "CANCELLED":
      return t("Cancel the job");
    case "DRAFT":
      return t("Back to draft");
  }
}

/** The job's status, and what the viewer may make of it. */
export function JobStatusMenu({ job: key }: { job: JobStatusMenu_job$key }) {
  const job = useFragment(
    graphql`
      fragment JobStatusMenu_job on Job {
        id
        version
        title
        status
        statusReason
        statusMoves {
          to
          needsReason
          permission {
            allowed
            reason
          }
        }
      }
    `,
    key,
  );
  const [change, busy] = useAction<JobStatusMenuMutation>(graphql`
    mutation JobStatusMenuMutation($input: ChangeJobStatusInput!) {
      changeJobStatus(input: $input) {
        job {
          ...JobHeader_job
        }
      }
    }
  `);
  const [asking, setAsking] = useState<JobStatus | null>(null);
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);

  const go = async (to: JobStatus, why?: string) => {
    const answer = await change(
      { input: { id: job.id, version: job.version, to, reason: why ?? null } },
      {
        done: t("The job is now: {status}", { status: jobStatusWord(to) }),
        onFieldError: (field, message) => {
          if (field !== "reason") return false;
          setError(message);
          return true;
        },
      },
    );
    if (answer) {
      setAsking(null);
      setReason("");
    }
  };

  return (
    <>
      <MenuTrigger>
        <AriaButton
          aria-label={t("Status: {status}", { status: jobStatusWord(job.status) })}
          isDisabled={job.statusMoves.length === 0}
          className={cx(
            "relative inline-flex min-h-6 shrink-0 cursor-default items-center gap-1 rounded-full px-2 text-meta font-medium whitespace-nowrap transition hover:brightness-95 touch:after:absolute touch:after:-inset-2",
            looks[tones[job.status]],
          )}
        >
          {jobStatusWord(job.status)}
          {job.statusMoves.length > 0 && <ChevronDown className="size-3" aria-hidden="true" />}
        </AriaButton>
        <Menu
          aria-label={t("Change the status")}
          disabledKeys={job.statusMoves.filter((move) => !move.permission.allowed).map((move) => move.to)}
          onAction={(to) => {
            const move = job.statusMoves.find((one) => one.to === to);
            if (!move) return;
            setError(null);
            if (move.needsReason) setAsking(move.to);
            else void go(move.to);
          }}
        >
          {job.statusMoves.map((move) => (
            <MenuItem
              key={move.to}
              id={move.to}
              description={move.permission.reason ?? undefined}
              danger={move.to === "CANCELLED"}
            >
              {move.needsReason ? `${moveWord(job.status, move.to)}…` : moveWord(job.status, move.to)}
            </MenuItem>
          ))}
        </Menu>
      </MenuTrigger>
      {job.statusReason && (
        <span className="min-w-0 truncate text-meta text-ink-2 max-md:hidden">{job.statusReason}</span>
      )}
      {asking && (
        <Dialog
          isOpen
          onOpenChange={(open) => !open && setAsking(null)}
          size="sm"
          title={`${moveWord(job.status, asking)}?`}
          lead={
            asking === "CANCELLED"
              ? t("The search for {title} ends. Candidates stay in the talent pool.", { title: job.title })
              : t("The search for {title} pauses. Nobody is moved.", { title: job.title })
          }
        >
          <DialogBody>
            <TextArea
              label={t("Why")}
              value={reason}
              onChange={(text) => {
                setReason(text);
                setError(null);
              }}
              error={error}
              maxLength={500}
              autoFocus
              description={t("The team reads it beside the status.")}
            />
          </DialogBody>
          <DialogActions>
            <Button onPress={() => setAsking(null)}>{t("Not now")}</Button>
            <Button
              variant={asking === "CANCELLED" ? "danger" : "primary"}
              isPending={busy}
              onPress={() => {
                if (reason.trim() === "") setError(t("Say why: the team will ask."));
                else void go(asking, reason.trim());
              }}
            >
              {moveWord(job.status, asking)}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
