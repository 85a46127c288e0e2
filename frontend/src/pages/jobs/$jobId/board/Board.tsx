import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { FilterX, UsersRound } from "lucide-react";
import { Suspense, useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { NotFound } from "@/app/NotFound";
import { announce } from "@/lib/announce";
import { t } from "@/lib/i18n";
import { notify } from "@/lib/notices";
import { groups, useCommands } from "@/lib/shortcuts";
import { Button } from "@/ui/Button/Button";
import { cx } from "@/ui/cx";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import type { StepRef } from "../actions/useMoves";
import { FilterBar } from "../FilterBar";
import { useJob } from "../JobContext";
import { type BoardFilter, filterOf, withoutFilter } from "../search";
import type { BoardQuery } from "./__generated__/BoardQuery.graphql";
import { isCardDrag } from "./BoardCard";
import { BoardColumn } from "./BoardColumn";
import { BoardSkeleton } from "./BoardSkeleton";
import { BoardProvider, BoardState } from "./boardState";
import { Highlights } from "./highlights";
import { placeOf } from "./keyboard";
import { StepSwitcher } from "./StepSwitcher";
import { usePipeline } from "./usePipeline";
import { viewerParties } from "./viewerParties";

/** The job's active applications by step, live. */
export function Board() {
  const { search } = useJob();
  // The board of the last filter stays until the next one is there.
  const wanted = JSON.stringify(filterOf(search));
  const shown = useDeferredValue(wanted);
  const filter = useMemo(() => JSON.parse(shown) as BoardFilter | null, [shown]);

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FilterBar />
      <SectionBoundary resetKey={shown}>
        <Suspense fallback={<BoardSkeleton />}>
          <LiveBoard filter={filter} stale={wanted !== shown} />
        </Suspense>
      </SectionBoundary>
    </div>
  );
}

function LiveBoard({ filter, stale }: { filter: BoardFilter | null; stale: boolean }) {
  const { jobId, selection, moves, ask, search, setSearch, board: sharedView, show, neighbours, refocus } = useJob();
  const [round, setRound] = useState(0);
  const { viewer, job } = useLazyLoadQuery<BoardQuery>(
    graphql`
      query BoardQuery($jobId: ID!, $filter: BoardFilter) {
        viewer {
          user {
            id
          }
        }
        job(id: $jobId) {
          id
          viewerRole
          canAddCandidates {
            allowed
            reason
          }
          board(filter: $filter) {
            cursor
            columns {
              id
              count
              lateCount
              step {
                id
                name
                kind
                waitingOn
              }
              ...BoardColumn_column
            }
          }
        }
      }
    `,
    { jobId, filter },
    { fetchPolicy: "store-and-network", fetchKey: round },
  );

  const columns = job?.board.columns;
  const role = job?.viewerRole;
  const view = useMemo(
    () => ({
      columns: (columns ?? []).map(({ id, step }) => ({ id, stepId: step.id })),
      filter,
      viewerParties: viewerParties(role),
    }),
    [columns, filter, role],
  );
  useLayoutEffect(() => {
    sharedView.current = view;
    return () => {
      sharedView.current = null;
    };
  }, [sharedView, view]);

  const [state] = useState(() => new BoardState(selection));
  const [highlights] = useState(() => new Highlights());
  const order = view.columns.map((column) => column.stepId).join(" ");
  useLayoutEffect(() => state.setOrder(order === "" ? [] : order.split(" ")), [state, order]);

  usePipeline({
    jobId,
    after: job?.board.cursor ?? null,
    filter,
    viewerId: viewer.user.id,
    view: sharedView,
    onOthers: (ids) => highlights.mark(ids),
    onStale: () => setRound((n) => n + 1),
  });

  const steps = useMemo<StepRef[]>(() => (columns ?? []).map(({ step }) => step), [columns]);

  const moveTo = useCallback(
    (ids: readonly string[], to: StepRef | undefined) => {
      if (!to || ids.length === 0) return;
      const refused = ids.length === 1 ? moves.refusal(ids[0] ?? "") : null;
      if (refused) {
        const title = t("{name} stays where they are", { name: moves.nameOf(ids[0] ?? "") });
        notify({ title, detail: refused, tone: "warning" });
        announce(`${title}. ${refused}`, "assertive");
        return;
      }
      if (to.kind === "HIRED") {
        ask({ what: "hire", ids, stepId: to.id });
        return;
      }
      void moves.move(ids, to);
      // It may have come to stand further down than the column shows.
      show.current?.(ids[0] ?? "");
    },
    [moves, ask, show],
  );

  const open = useCallback(
    (id: string) => setSearch((before) => ({ ...before, panel: id }), search.panel !== undefined),
    [setSearch, search.panel],
  );
  const context = useMemo(
    () => ({
      state,
      highlights,
      jobId,
      open,
      act: (id: string, action: "move" | "reject" | "withdraw") => {
        state.setFocus(id);
        const ids = state.carried();
        ask(action === "withdraw" ? { what: action, ids: [id] } : { what: action, ids });
      },
    }),
    [state, highlights, jobId, open, ask],
  );

  useEffect(() => {
    neighbours.current = (id) => state.columns().find(({ cards }) => cards.includes(id))?.cards ?? [];
    // Once React has painted it where it stands now.
    show.current = (id) => {
      highlights.mark([id]);
      setTimeout(() => state.reveal(id), 50);
    };
    refocus.current = () => {
      const focus = state.focus();
      if (focus) state.setFocus(focus, true);
    };
    return () => {
      neighbours.current = null;
      refocus.current = null;
      show.current = null;
    };
  }, [neighbours, refocus, show, highlights, state]);

  // Walking in the panel takes the board along.
  useEffect(() => {
    if (search.panel) state.setFocus(search.panel);
  }, [search.panel, state]);

  const scroller = useRef<HTMLDivElement>(null);
  const [shownStep, setShownStep] = useState(0);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    return combine(
      autoScrollForElements({ element, canScroll: ({ source }) => isCardDrag(source.data) }),
      monitorForElements({
        canMonitor: ({ source }) => isCardDrag(source.data),
        onDrop({ source, location }) {
          const target = location.current.dropTargets[0]?.data;
          if (!target || !isCardDrag(source.data)) return;
          const stays = source.data.ids.length === 1 && target.stepId === source.data.fromStepId;
          if (!stays)
            moveTo(
              source.data.ids,
              steps.find((step) => step.id === target.stepId),
            );
        },
      }),
    );
  }, [steps, moveTo]);

  const step = (by: 1 | -1) => {
    const at = placeOf(state.columns(), state.focus());
    if (!at) return;
    const to = steps[at.column + by];
    if (to) moveTo(state.carried(), to);
    else announce(by === 1 ? t("This is the last step") : t("This is the first step"));
  };
  const here = groups.here;
  useCommands([
    { id: "board:move", title: t("Move to…"), group: here, keys: "m", run: () => askForCarried("move") },
    { id: "board:previous", title: t("Move to the previous step"), group: here, keys: "[", run: () => step(-1) },
    { id: "board:next", title: t("Move to the next step"), group: here, keys: "]", run: () => step(1) },
    { id: "board:reject", title: t("Reject…"), group: here, run: () => askForCarried("reject") },
    {
      id: "board:select",
      title: t("Select or deselect"),
      group: here,
      keys: "x",
      run: () => {
        const focus = state.focus();
        if (focus) selection.toggle(focus);
      },
    },
    // Answered by the cards themselves; listed so that the sheet tells them.
    { id: "board:arrows", title: t("Go from card to card"), group: here, keys: "← ↑ ↓ →", hidden: true, run: () => {} },
    { id: "board:open", title: t("Open the card"), group: here, keys: "↵", hidden: true, run: () => {} },
    { id: "board:lift", title: t("Lift and drop the card"), group: here, keys: "SPACE", hidden: true, run: () => {} },
    {
      id: "board:cancel",
      title: t("Put back, or deselect all"),
      group: here,
      keys: "ESC",
      hidden: true,
      run: () => {},
    },
    { id: "board:extend", title: t("Extend the selection"), group: here, keys: "SHIFT+↓", hidden: true, run: () => {} },
  ]);
  const askForCarried = (what: "move" | "reject") => {
    const ids = state.carried();
    if (ids.length > 0) ask({ what, ids });
    else announce(t("Choose a card first"));
  };

  if (!job || !columns) return <NotFound />;

  const onKeyDown = (event: React.KeyboardEvent) => {
    const onCard = event.target instanceof HTMLElement && event.target.dataset.card !== undefined;
    if (!onCard || event.metaKey || event.ctrlKey || event.altKey) return;
    const { effect, handled } = state.press({ key: event.key, shift: event.shiftKey });
    if (handled) event.preventDefault();
    switch (effect?.kind) {
      case "open":
        open(effect.id);
        break;
      case "lifted":
        announce(
          t("{what} lifted. Left and right choose a step, Space drops, Escape puts back.", {
            what:
              effect.ids.length === 1
                ? moves.nameOf(effect.ids[0] ?? "")
                : t("{n} candidates", { n: effect.ids.length }),
          }),
          "assertive",
        );
        break;
      case "over":
        announce(steps[effect.column]?.name ?? "", "assertive");
        break;
      case "edge":
        announce(effect.direction === 1 ? t("This is the last step") : t("This is the first step"));
        break;
      case "dropped-in-place":
      case "cancelled":
        announce(t("Put back"));
        break;
      case "move": {
        const [first] = effect.ids;
        moveTo(effect.ids, steps[effect.column]);
        // What was carried by keyboard keeps the focus where it was put down.
        if (first && steps[effect.column]?.kind !== "HIRED") requestAnimationFrame(() => state.setFocus(first, true));
        break;
      }
    }
  };

  const total = columns.reduce((sum, column) => sum + column.count, 0);
  if (total === 0 && filter) {
    return (
      <EmptyState
        icon={<FilterX />}
        title={t("Nobody fits this filter")}
        action={<Button onPress={() => setSearch(withoutFilter)}>{t("Clear the filter")}</Button>}
      >
        {t("The job's other candidates are still there.")}
      </EmptyState>
    );
  }

  return (
    <BoardProvider value={context}>
      <StepSwitcher
        steps={columns.map(({ step: { id, name }, count, lateCount }) => ({ id, name, count, lateCount }))}
        shown={shownStep}
        onShow={(index) =>
          scroller.current?.scrollTo({ left: index * scroller.current.clientWidth, behavior: "smooth" })
        }
      />
      {total === 0 && (
        <EmptyState
          icon={<UsersRound />}
          title={t("No candidates yet")}
          className="pb-4"
          action={
            job.canAddCandidates.allowed && (
              <Button variant="primary" onPress={() => ask({ what: "add" })}>
                {t("Add a candidate")}
              </Button>
            )
          }
        >
          {job.canAddCandidates.allowed
            ? t("Everyone who is considered for this job will stand here, step by step.")
            : job.canAddCandidates.reason}
        </EmptyState>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields */}
      <div
        ref={scroller}
        role="group"
        aria-label={t("Board")}
        aria-busy={stale}
        onKeyDown={onKeyDown}
        onFocus={() => {
          state.inside = true;
        }}
        onBlur={({ target, currentTarget }) => {
          // A card that goes away takes the focus along; only when the person left the board it is elsewhere.
          setTimeout(() => {
            if (target.isConnected && !currentTarget.contains(document.activeElement)) {
              state.inside = false;
              state.dropLift();
            }
          });
        }}
        onScroll={({ currentTarget }) =>
          setShownStep(Math.round(currentTarget.scrollLeft / Math.max(1, currentTarget.clientWidth)))
        }
        className={cx(
          "flex min-h-0 flex-1 overflow-x-auto overscroll-x-contain pb-2 transition-opacity max-md:snap-x max-md:snap-mandatory md:gap-2 md:px-4 md:pt-1",
          stale && "opacity-60",
        )}
      >
        {columns.map((column, index) => (
          <BoardColumn
            key={column.id}
            column={column}
            index={index}
            filtered={filter !== null}
            limited={!view.viewerParties.includes("RECRUITER")}
          />
        ))}
      </div>
    </BoardProvider>
  );
}
