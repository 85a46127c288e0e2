// The questions that come before an action on applications, one at a time.
import { Suspense, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { EndDialog } from "@/pages/candidates/applications/EndDialog";
import { Button } from "@/ui/Button/Button";
import { ConfirmDialog, Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { AddCandidateDialog } from "../add/AddCandidateDialog";
import { type Asking, useJob } from "../JobContext";
import type { ActionDialogsQuery } from "./__generated__/ActionDialogsQuery.graphql";
import { MoveDialog } from "./MoveDialog";
import type { Refusal } from "./useMoves";

export function ActionDialogs({ asking }: { asking: Asking | null }) {
  return <Suspense fallback={null}>{asking && <Asked asking={asking} />}</Suspense>;
}

function Asked({ asking }: { asking: Asking }) {
  const { jobId, moves, ask, stepOf } = useJob();
  const [busy, setBusy] = useState(false);
  const { job } = useLazyLoadQuery<ActionDialogsQuery>(
    graphql`
      query ActionDialogsQuery($jobId: ID!) {
        job(id: $jobId) {
          id
          title
          steps {
            id
            name
            kind
            waitingOn
          }
        }
      }
    `,
    { jobId },
    { fetchPolicy: "store-or-network" },
  );
  const close = () => ask(null);
  if (!job) return null;
  if (asking.what === "add") return <AddCandidateDialog jobId={jobId} onClose={close} />;

  const { ids } = asking;
  const [first = ""] = ids;
  const what = ids.length === 1 ? moves.nameOf(first) : t("{n} candidates", { n: ids.length });

  switch (asking.what) {
    case "move": {
      const places = new Set(ids.map(stepOf));
      return (
        <MoveDialog
          what={what}
          steps={job.steps}
          from={places.size === 1 ? ([...places][0] ?? null) : null}
          refused={ids.length === 1 ? moves.refusal(first) : null}
          onClose={close}
          onMove={(to) => {
            if (to.kind === "HIRED") {
              ask({ what: "hire", ids, stepId: to.id });
            } else {
              close();
              void moves.move(ids, to);
            }
          }}
        />
      );
    }
    case "hire": {
      const to = job.steps.find((step) => step.id === asking.stepId);
      return (
        <ConfirmDialog
          isOpen
          onOpenChange={(open) => !open && close()}
          title={t("Hire {what}?", { what })}
          lead={t("It ends the application for {job} and fills an opening. You can take it back.", { job: job.title })}
          confirm={t("Hire")}
          onConfirm={() => {
            close();
            if (to) void moves.move(ids, to);
          }}
        />
      );
    }
    case "reject":
    case "withdraw":
      return (
        <EndDialog
          kind={asking.what === "reject" ? "REJECTION" : "WITHDRAWAL"}
          name={what}
          job={job.title}
          applicationId={ids.length === 1 ? first : `${jobId}.many`}
          busy={busy}
          onClose={close}
          onEnd={async ({ reasonId, comment }) => {
            setBusy(true);
            if (asking.what === "withdraw") {
              const done = await moves.withdraw(first, reasonId, comment);
              setBusy(false);
              return done;
            }
            // The board shows it at once; what the server refuses comes back and says why.
            close();
            void moves.reject(ids, reasonId, comment);
            return true;
          }}
        />
      );
  }
}

/** What a bulk action left alone, and why. */
export function RefusedDialog({
  refused,
  of,
  onClose,
}: {
  refused: readonly Refusal[];
  of: number;
  onClose: () => void;
}) {
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("{n} of {of} were left alone", { n: refused.length, of })}
      lead={t("The others are done. These stay where they are:")}
    >
      <DialogBody>
        <ul className="flex flex-col divide-y divide-line">
          {refused.map(({ id, name, message }) => (
            <li key={id} className="py-2 text-base">
              <p className="font-medium">{name}</p>
              <p className="text-ink-2">{message}</p>
            </li>
          ))}
        </ul>
      </DialogBody>
      <DialogActions>
        <Button variant="primary" onPress={onClose} autoFocus>
          {t("Close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
