// Moves, rejections, withdrawals and their undo: shown at once, taken back when
// the server refuses, and always with a word about what happened.
import { useMemo, useRef } from "react";
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";
import type { RecordProxy, RecordSourceProxy } from "relay-runtime";
import { announce } from "@/lib/announce";
import type { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { notify } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import type { Party } from "@/lib/words";
import { type BoardView, standingIn, standingOf, syncCard, touchColumns } from "../board/sync";
import type { useMovesBulkMoveMutation } from "./__generated__/useMovesBulkMoveMutation.graphql";
import type { useMovesBulkRejectMutation } from "./__generated__/useMovesBulkRejectMutation.graphql";
import type { useMovesMoveMutation } from "./__generated__/useMovesMoveMutation.graphql";
import type { useMovesRejectMutation } from "./__generated__/useMovesRejectMutation.graphql";
import type { useMovesStandingQuery } from "./__generated__/useMovesStandingQuery.graphql";
import type { useMovesUndoMutation } from "./__generated__/useMovesUndoMutation.graphql";
import type { useMovesWithdrawMutation } from "./__generated__/useMovesWithdrawMutation.graphql";

export interface StepRef {
  id: string;
  name: string;
  kind: string;
  waitingOn: Party;
}

/** One application that a bulk action left alone. */
export interface Refusal {
  id: string;
  name: string;
  message: string;
}

export interface Moves {
  /** Moves to the step; asks nothing. */
  move: (ids: readonly string[], to: StepRef) => Promise<void>;
  reject: (ids: readonly string[], reasonId: string, comment: string) => Promise<void>;
  withdraw: (id: string, reasonId: string, comment: string) => Promise<boolean>;
  undo: (id: string, version?: number) => Promise<boolean>;
  /** Why the viewer may not move it, as far as the page knows already. */
  refusal: (id: string) => string | null;
  nameOf: (id: string) => string;
  /** Shows an application that a mutation has just brought; call it in the updater. */
  place: (store: RecordSourceProxy, id: string) => void;
}

export interface MovesOptions {
  board: { current: BoardView | null };
  /** Shows what a bulk action left alone. */
  onRefused: (refused: readonly Refusal[], of: number) => void;
  /** Brings the card of an application into view, where there is a board. */
  show?: { current: ((id: string) => void) | null };
  /** Called with those that changed. */
  onChanged?: (ids: readonly string[]) => void;
}

/** How many undos run at a time. */
const undosAtOnce = 4;

export function useMoves({ board, show, onRefused, onChanged }: MovesOptions): Moves {
  const environment = useRelayEnvironment();
  const callbacks = useRef({ onRefused, onChanged });
  callbacks.current = { onRefused, onChanged };

  const [commitMove] = useAction<useMovesMoveMutation>(graphql`
    mutation useMovesMoveMutation($input: MoveApplicationInput!) {
      moveApplication(input: $input) {
        application {
          id
          version
          status
          stepId
          step {
            id
            name
          }
          ...BoardCard_application
        }
      }
    }
  `);
  const [commitReject] = useAction<useMovesRejectMutation>(graphql`
    mutation useMovesRejectMutation($input: RejectApplicationInput!) {
      rejectApplication(input: $input) {
        application {
          id
          version
          status
          stepId
          ...BoardCard_application
        }
      }
    }
  `);
  const [commitWithdraw] = useAction<useMovesWithdrawMutation>(graphql`
    mutation useMovesWithdrawMutation($input: WithdrawApplicationInput!) {
      withdrawApplication(input: $input) {
        application {
          id
          version
          status
          stepId
          ...BoardCard_application
        }
      }
    }
  `);
  const [commitUndo] = useAction<useMovesUndoMutation>(graphql`
    mutation useMovesUndoMutation($input: UndoApplicationInput!) {
      undoApplication(input: $input) {
        application {
          id
          version
          status
          stepId
          step {
            id
            name
          }
          ...BoardCard_application
        }
      }
    }
  `);
  const [commitBulkMove] = useAction<useMovesBulkMoveMutation>(graphql`
    mutation useMovesBulkMoveMutation($input: MoveApplicationsInput!) {
      moveApplications(input: $input) {
        applications {
          id
          version
          status
          stepId
          step {
            id
            name
          }
          ...BoardCard_application
        }
        refused {
          id
          code
          message
        }
      }
    }
  `);
  const [commitBulkReject] = useAction<useMovesBulkRejectMutation>(graphql`
    mutation useMovesBulkRejectMutation($input: RejectApplicationsInput!) {
      rejectApplications(input: $input) {
        applications {
          id
          version
          status
          stepId
          ...BoardCard_application
        }
        refused {
          id
          code
          message
        }
      }
    }
  `);

  return useMemo<Moves>(() => {
    const source = () => environment.getStore().getSource();
    const nameOf = (id: string) => String(source().get(id)?.candidateName ?? t("The candidate"));

    /** Puts the cards of an answer where they belong; the store still knows how they stood before it. */
    const settle = (store: RecordSourceProxy, ids: readonly string[]) => {
      if (!board.current) return;
      for (const id of ids) syncCard(store, board.current, id, standingIn(source(), id), { reveal: true });
    };

    /** Waits for the answer; whatever it was, the board then shows what the server has. */
    const settled = async <T>(answer: Promise<T>): Promise<T> => {
      const given = await answer;
      environment.commitUpdate((store) => {
        if (board.current) touchColumns(store, board.current);
      });
      return given;
    };

    const hope = (store: RecordSourceProxy, ids: readonly string[], change: (record: RecordProxy) => void) => {
      for (const id of ids) {
        const record = store.get(id);
        if (!record) continue;
        const before = standingOf(record);
        change(record);
        if (board.current) syncCard(store, board.current, id, before, { reveal: true });
      }
    };

    const hopeMoved = (store: RecordSourceProxy, ids: readonly string[], to: StepRef, now: string) =>
      hope(store, ids, (record) => {
        const hired = to.kind === "HIRED";
        record.setValue(to.id, "stepId");
        record.setValue(now, "enteredStepAt");
        record.setValue(0, "daysInStep");
        record.setValue(false, "late");
        record.setValue(null, "dueAt");
        record.setValue(hired ? "NOBODY" : to.waitingOn, "waitingOn");
        if (hired) record.setValue("HIRED", "status");
        const step = store.get(to.id);
        if (step) record.setLinkedRecord(step, "step");
      });

    const hopeEnded = (store: RecordSourceProxy, ids: readonly string[], status: "REJECTED" | "WITHDRAWN") =>
      hope(store, ids, (record) => {
        record.setValue(status, "status");
        record.setValue("NOBODY", "waitingOn");
        record.setValue(false, "late");
      });

    /** Somebody was faster: asks where it stands now and says so. */
    const explainConflict = (id: string, error: RequestError): boolean => {
      if (error.code !== "CONFLICT") return false;
      const told = error.details.current as { stepId?: string; stepName?: string; step?: string } | null | undefined;
      const say = (place: string | null | undefined) => {
        const name = nameOf(id);
        const title = t("{name} was changed by somebody else", { name });
        const detail = place
          ? t("Now in {place}. Your change was not made.", { place })
          : t("Your change was not made.");
        notify({ title, detail, tone: "warning" });
        announce(`${title}. ${detail}`, "assertive");
      };
      fetchQuery<useMovesStandingQuery>(
        environment,
        graphql`
          query useMovesStandingQuery($id: ID!) {
            node(id: $id) {
              id
              ... on Application {
                version
                status
                stepId
                step {
                  id
                  name
                }
                ...BoardCard_application @alias(as: "card")
              }
            }
          }
        `,
        { id },
        { networkCacheConfig: { force: true } },
      ).subscribe({
        next: ({ node }) => {
          environment.commitUpdate((store) => {
            if (board.current) syncCard(store, board.current, id, null, { reveal: true });
          });
          show?.current?.(id);
          const ended = node?.status && node.status !== "ACTIVE";
          say(ended ? t("no step: it has ended") : (node?.step?.name ?? told?.stepName));
        },
        error: () => say(told?.stepName),
      });
      return true;
    };

    const explain = (id: string) => (error: RequestError) => {
      announce(t("{name} was not changed. {why}", { name: nameOf(id), why: error.message }), "assertive");
      return explainConflict(id, error);
    };

    const undo = async (id: string, version?: number): Promise<boolean> => {
      const answer = await commitUndo(
        { input: { id, version: version ?? null } },
        { updater: (store) => settle(store, [id]), onRefused: explain(id) },
      );
      const application = answer?.undoApplication.application;
      if (!application) return false;
      callbacks.current.onChanged?.([id]);
      show?.current?.(id);
      announce(t("{name} is back in {step}", { name: nameOf(id), step: application.step.name }));
      return true;
    };

    const undoAll = async (changed: readonly { id: string; version: number }[]) => {
      const waiting = [...changed];
      const worker = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) await undo(next.id, next.version);
      };
      await Promise.all(Array.from({ length: undosAtOnce }, worker));
    };

    const told = (title: string, changed: readonly { id: string; version: number }[]) => {
      if (changed.length === 0) return;
      callbacks.current.onChanged?.(changed.map(({ id }) => id));
      announce(title);
      notify({ title, tone: "success", action: { label: t("Undo"), run: () => void undoAll(changed) } });
    };

    const leftAlone = (refused: readonly { id: string; message: string }[], of: number) => {
      if (refused.length === 0) return;
      announce(t("{n} of {of} were left alone", { n: refused.length, of }), "assertive");
      callbacks.current.onRefused(
        refused.map(({ id, message }) => ({ id, message, name: nameOf(id) })),
        of,
      );
    };

    return {
      nameOf,
      undo,
      place: (store, id) => settle(store, [id]),

      refusal(id) {
        const permission = source().get(id)?.canMove as { __ref?: string } | undefined;
        const record = permission?.__ref ? source().get(permission.__ref) : null;
        if (!record || (record.allowed as unknown) !== false) return null;
        return String(record.reason ?? t("You may not move this candidate."));
      },

      async move(ids, to) {
        const now = new Date().toISOString();
        const [id] = ids;
        if (ids.length === 1 && id !== undefined) {
          const fromStepId = standingIn(source(), id)?.stepId ?? null;
          if (fromStepId === to.id) return;
          const answer = await settled(
            commitMove(
              { input: { id, toStepId: to.id, fromStepId } },
              {
                optimisticUpdater: (store) => hopeMoved(store, [id], to, now),
                updater: (store) => settle(store, [id]),
                onRefused: explain(id),
              },
            ),
          );
          const application = answer?.moveApplication.application;
          if (application) {
            const name = nameOf(id);
            told(
              application.status === "HIRED"
                ? t("{name} is hired", { name })
                : t("{name} is in {step} now", { name, step: to.name }),
              [application],
            );
          }
          return;
        }
        const answer = await settled(
          commitBulkMove(
            { input: { ids: [...ids], toStepId: to.id } },
            {
              optimisticUpdater: (store) => hopeMoved(store, ids, to, now),
              updater: (store, data) => settle(store, data?.moveApplications.applications.map((one) => one.id) ?? []),
            },
          ),
        );
        if (!answer) return;
        const { applications, refused } = answer.moveApplications;
        told(
          t("{n, plural, one {# candidate is} other {# candidates are}} in {step} now", {
            n: applications.length,
            step: to.name,
          }),
          applications,
        );
        leftAlone(refused, ids.length);
      },

      async reject(ids, reasonId, comment) {
        const [id] = ids;
        if (ids.length === 1 && id !== undefined) {
          const answer = await settled(
            commitReject(
              { input: { id, reasonId, comment: comment || null, version: standingIn(source(), id)?.version ?? null } },
              {
                optimisticUpdater: (store) => hopeEnded(store, [id], "REJECTED"),
                updater: (store) => settle(store, [id]),
                onRefused: explain(id),
              },
            ),
          );
          const application = answer?.rejectApplication.application;
          if (application) told(t("{name} is rejected", { name: nameOf(id) }), [application]);
          return;
        }
        const answer = await settled(
          commitBulkReject(
            { input: { ids: [...ids], reasonId, comment: comment || null } },
            {
              optimisticUpdater: (store) => hopeEnded(store, ids, "REJECTED"),
              updater: (store, data) => settle(store, data?.rejectApplications.applications.map((one) => one.id) ?? []),
            },
          ),
        );
        if (!answer) return;
        const { applications, refused } = answer.rejectApplications;
        told(
          t("{n, plural, one {# candidate is} other {# candidates are}} rejected", { n: applications.length }),
          applications,
        );
        leftAlone(refused, ids.length);
      },

      async withdraw(id, reasonId, comment) {
        const answer = await settled(
          commitWithdraw(
            { input: { id, reasonId, comment: comment || null, version: standingIn(source(), id)?.version ?? null } },
            {
              optimisticUpdater: (store) => hopeEnded(store, [id], "WITHDRAWN"),
              updater: (store) => settle(store, [id]),
              onRefused: explain(id),
            },
          ),
        );
        const application = answer?.withdrawApplication.application;
        if (!application) return false;
        told(t("{name} withdrew", { name: nameOf(id) }), [application]);
        return true;
      },
    };
  }, [
    environment,
    board,
    show,
    commitMove,
    commitReject,
    commitWithdraw,
    commitUndo,
    commitBulkMove,
    commitBulkReject,
  ]);
}
