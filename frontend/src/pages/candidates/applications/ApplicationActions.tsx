import { ArrowRight, CircleSlash, LogOut, MoreHorizontal, Undo2 } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { announce } from "@/lib/announce";
import { t } from "@/lib/i18n";
import { notify } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import { groups, useCommands } from "@/lib/shortcuts";
import { Button } from "@/ui/Button/Button";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Menu, MenuItem, MenuTrigger } from "@/ui/Menu/Menu";
import type { ApplicationActions_application$key } from "./__generated__/ApplicationActions_application.graphql";
import type { ApplicationActionsMoveMutation } from "./__generated__/ApplicationActionsMoveMutation.graphql";
import type { ApplicationActionsRejectMutation } from "./__generated__/ApplicationActionsRejectMutation.graphql";
import type { ApplicationActionsUndoMutation } from "./__generated__/ApplicationActionsUndoMutation.graphql";
import type { ApplicationActionsWithdrawMutation } from "./__generated__/ApplicationActionsWithdrawMutation.graphql";
import { EndDialog } from "./EndDialog";

/** What can be done with an application now; whatever can't be done says why. */
export function ApplicationActions({
  application: key,
  keyboard = false,
}: {
  application: ApplicationActions_application$key;
  /** Answers to the keys as well: for the one application that a page is about. */
  keyboard?: boolean;
}) {
  const application = useFragment(
    graphql`
      fragment ApplicationActions_application on Application {
        id
        version
        status
        candidateName
        step {
          id
          name
        }
        job {
          id
          title
          steps {
            id
            name
            kind
            position
          }
        }
        canMove {
          allowed
          reason
        }
        canReject {
          allowed
          reason
        }
        canWithdraw {
          allowed
          reason
        }
        canUndo {
          allowed
          reason
        }
      }
    `,
    key,
  );
  const { id, version, candidateName: name, job, step, canMove, canReject, canWithdraw, canUndo } = application;
  const active = application.status === "ACTIVE";
  const [moving, setMoving] = useState(false);
  const [ending, setEnding] = useState<"REJECTION" | "WITHDRAWAL" | null>(null);

  const [move, movePending] = useAction<ApplicationActionsMoveMutation>(graphql`
    mutation ApplicationActionsMoveMutation($input: MoveApplicationInput!) {
      moveApplication(input: $input) {
        application {
          ...ApplicationCard_application
        }
      }
    }
  `);
  const [reject, rejectPending] = useAction<ApplicationActionsRejectMutation>(graphql`
    mutation ApplicationActionsRejectMutation($input: RejectApplicationInput!) {
      rejectApplication(input: $input) {
        application {
          ...ApplicationCard_application
        }
      }
    }
  `);
  const [withdraw, withdrawPending] = useAction<ApplicationActionsWithdrawMutation>(graphql`
    mutation ApplicationActionsWithdrawMutation($input: WithdrawApplicationInput!) {
      withdrawApplication(input: $input) {
        application {
          ...ApplicationCard_application
        }
      }
    }
  `);
  const [undo, undoPending] = useAction<ApplicationActionsUndoMutation>(graphql`
    mutation ApplicationActionsUndoMutation($input: UndoApplicationInput!) {
      undoApplication(input: $input) {
        application {
          ...ApplicationCard_application
        }
      }
    }
  `);

  const takeBack = () => {
    void undo({ input: { id } }).then((done) => done && announce(t("Taken back")));
  };

  const moveTo = (stepId: string) => {
    const to = job.steps.find((s) => s.id === stepId);
    if (!to || stepId === step.id) return;
    void move(
      { input: { id, toStepId: stepId, fromStepId: step.id } },
      {
        optimisticUpdater: (store) => {
          const record = store.get(id);
          const target = store.get(stepId);
          if (record && target) record.setLinkedRecord(target, "step");
        },
        done: t("{name} is now at {step}", { name, step: to.name }),
        undo: takeBack,
      },
    );
  };

  const at = job.steps.findIndex((s) => s.id === step.id);
  const neighbour = (by: 1 | -1) => {
    if (!canMove.allowed) {
      notify({ title: t("It can’t be moved"), detail: canMove.reason ?? undefined, tone: "warning" });
      return;
    }
    const next = job.steps[at + by];
    if (next) moveTo(next.id);
  };

  useCommands(
    keyboard
      ? [
          {
            id: "application:move",
            title: t("Move {name} to…", { name }),
            group: groups.here,
            keys: "m",
            refused: canMove.allowed ? null : canMove.reason,
            run: () => setMoving(true),
          },
          {
            id: "application:back",
            title: t("Move {name} to the previous step", { name }),
            group: groups.here,
            keys: "[",
            refused: canMove.allowed ? null : canMove.reason,
            run: () => neighbour(-1),
          },
          {
            id: "application:on",
            title: t("Move {name} to the next step", { name }),
            group: groups.here,
            keys: "]",
            refused: canMove.allowed ? null : canMove.reason,
            run: () => neighbour(1),
          },
          {
            id: "application:reject",
            title: t("Reject {name}…", { name }),
            group: groups.here,
            refused: canReject.allowed ? null : canReject.reason,
            run: () => setEnding("REJECTION"),
          },
          {
            id: "application:withdraw",
            title: t("Record that {name} withdrew…", { name }),
            group: groups.here,
            refused: canWithdraw.allowed ? null : canWithdraw.reason,
            run: () => setEnding("WITHDRAWAL"),
          },
          {
            id: "application:undo",
            title: t("Take the last change of {name} back", { name }),
            group: groups.here,
            refused: canUndo.allowed ? null : canUndo.reason,
            run: takeBack,
          },
        ]
      : [],
  );

  return (
    <div className="flex items-center gap-1">
      {active && (
        <MenuTrigger isOpen={moving} onOpenChange={setMoving}>
          <Button
            size="sm"
            variant={keyboard ? "primary" : "secondary"}
            icon={<ArrowRight />}
            isDisabled={!canMove.allowed}
            isPending={movePending}
          >
            {t("Move to…")}
          </Button>
          <Menu
            aria-label={t("Move to")}
            placement="bottom end"
            disabledKeys={[step.id]}
            onAction={(stepId) => moveTo(String(stepId))}
          >
            {job.steps.map((s) => (
              <MenuItem key={s.id} id={s.id} description={s.id === step.id ? t("is here") : undefined}>
                {s.name}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
      {!active && canUndo.allowed && (
        <Button size="sm" icon={<Undo2 />} onPress={takeBack} isPending={undoPending}>
          {t("Take back")}
        </Button>
      )}
      <MenuTrigger>
        <IconButton label={t("More for this application")}>
          <MoreHorizontal />
        </IconButton>
        <Menu
          aria-label={t("Application")}
          placement="bottom end"
          disabledKeys={[
            ...(canReject.allowed ? [] : ["reject"]),
            ...(canWithdraw.allowed ? [] : ["withdraw"]),
            ...(canUndo.allowed ? [] : ["undo"]),
          ]}
          onAction={(action) => {
            if (action === "reject") setEnding("REJECTION");
            if (action === "withdraw") setEnding("WITHDRAWAL");
            if (action === "undo") takeBack();
          }}
        >
          <MenuItem id="reject" icon={<CircleSlash />} danger={canReject.allowed} description={canReject.reason}>
            {t("Reject…")}
          </MenuItem>
          <MenuItem id="withdraw" icon={<LogOut />} description={canWithdraw.reason}>
            {t("Candidate withdrew…")}
          </MenuItem>
          <MenuItem id="undo" icon={<Undo2 />} description={canUndo.reason}>
            {t("Take back the last change")}
          </MenuItem>
        </Menu>
      </MenuTrigger>
      {ending && (
        <EndDialog
          kind={ending}
          name={name}
          job={job.title}
          applicationId={id}
          busy={rejectPending || withdrawPending}
          onClose={() => setEnding(null)}
          onEnd={async ({ reasonId, comment }) => {
            const input = { id, version, reasonId, comment: comment || null };
            const done =
              ending === "REJECTION"
                ? await reject({ input }, { done: t("{name} was rejected", { name }), undo: takeBack })
                : await withdraw({ input }, { done: t("The withdrawal was recorded"), undo: takeBack });
            return done !== null;
          }}
        />
      )}
    </div>
  );
}
