import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Clock, PartyPopper } from "lucide-react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { graphql, usePaginationFragment } from "react-relay";
import { formatDays, formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";
import type { BoardColumn_column$key } from "./__generated__/BoardColumn_column.graphql";
import type { BoardColumnPaginationQuery } from "./__generated__/BoardColumnPaginationQuery.graphql";
import { BoardCard, cardHeight, isCardDrag } from "./BoardCard";
import { useBoard, useBoardState } from "./boardState";

/** Cards that come with one page, and how near to the end the next is asked for. */
const pageSize = 50;
const ahead = 15;

/** One step: its head with the numbers, and its cards, of which only the visible ones exist in the page. */
export function BoardColumn({
  column: key,
  index,
  filtered,
  limited,
}: {
  column: BoardColumn_column$key;
  index: number;
  filtered: boolean;
  /** The viewer's role on the job hides candidates of some steps. */
  limited: boolean;
}) {
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment<
    BoardColumnPaginationQuery,
    BoardColumn_column$key
  >(
    graphql`
      fragment BoardColumn_column on BoardColumn
      @refetchable(queryName: "BoardColumnPaginationQuery")
      @argumentDefinitions(first: { type: "Int", defaultValue: 50 }, after: { type: "Cursor" }) {
        id
        count
        lateCount
        medianDays
        step {
          id
          name
          kind
        }
        cards(filter: $filter, first: $first, after: $after) @connection(key: "BoardColumn_cards", filters: ["filter"]) {
          edges {
            node {
              id
              ...BoardCard_application
            }
          }
        }
      }
    `,
    key,
  );
  const { step, count, lateCount, medianDays } = data;
  const cards = useMemo(() => data.cards.edges.map((edge) => edge.node), [data.cards.edges]);
  const { state } = useBoard();
  const scroller = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);
  const [drag, setDrag] = useState<"over" | "home" | null>(null);
  const heldOver = useBoardState(state, (board) => board.lift()?.over === index);
  const focusedRow = useBoardState(state, (board) => {
    const focus = board.focus();
    return focus === null ? -1 : cards.findIndex((card) => card.id === focus);
  });

  const list = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    getItemKey: (row) => cards[row]?.id ?? row,
    overscan: 6,
    paddingStart: 2,
    paddingEnd: 8,
    // The focused card stays in the page wherever the list is scrolled to, or the focus would be lost.
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return focusedRow < 0 || rows.includes(focusedRow) ? rows : [...rows, focusedRow].sort((a, b) => a - b);
    },
  });

  const ids = useMemo(() => cards.map((card) => card.id), [cards]);
  useLayoutEffect(() => {
    const before = state.columns();
    state.setColumn({ stepId: step.id, cards: ids, reveal: (row) => list.scrollToIndex(row, { align: "auto" }) });
    state.settleFocus(before);
  }, [state, step.id, ids, list]);
  useEffect(() => () => state.removeColumn(step.id), [state, step.id]);

  const last = list.getVirtualItems().at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasNext && !isLoadingNext && last >= cards.length - ahead) loadNext(pageSize);
  }, [hasNext, isLoadingNext, last, cards.length, loadNext]);

  useEffect(() => {
    const element = section.current;
    const scrolls = scroller.current;
    if (!element || !scrolls) return;
    return combine(
      dropTargetForElements({
        element,
        canDrop: ({ source }) => isCardDrag(source.data),
        getData: () => ({ type: "step", stepId: step.id }),
        onDragEnter: ({ source }) => setDrag(source.data.fromStepId === step.id ? "home" : "over"),
        onDragLeave: () => setDrag(null),
        onDrop: () => setDrag(null),
      }),
      autoScrollForElements({ element: scrolls, canScroll: ({ source }) => isCardDrag(source.data) }),
    );
  }, [step.id]);

  // While a card is held over this column by keyboard, the column is in view.
  useEffect(() => {
    if (heldOver) section.current?.scrollIntoView({ inline: "nearest", block: "nearest", behavior: "smooth" });
  }, [heldOver]);

  const over = drag === "over" || heldOver;
  const isHired = step.kind === "HIRED";

  return (
    <section
      ref={section}
      aria-labelledby={`${data.id}-name`}
      data-step={step.id}
      className={cx(
        "flex h-full w-full shrink-0 snap-start flex-col rounded-lg transition-colors md:w-66",
        over ? "bg-accent-soft outline-2 -outline-offset-2 outline-accent" : "bg-canvas",
      )}
    >
      <header className="flex shrink-0 flex-col px-3 pt-2 pb-1">
        <div className="flex items-baseline gap-2 max-md:sr-only">
          <h2 id={`${data.id}-name`} className="truncate text-base font-semibold">
            {step.name}
          </h2>
          <span className="tabular text-meta text-ink-2" data-count={count}>
            {formatNumber(count)}
            <span className="sr-only"> {t("{count, plural, one {candidate} other {candidates}}", { count })}</span>
          </span>
        </div>
        <p className="flex min-h-4 items-center gap-2 text-meta text-ink-2">
          {medianDays != null && count > 0 && <span>{t("median {days}", { days: formatDays(medianDays) })}</span>}
          {lateCount > 0 && (
            <span className="inline-flex items-center gap-1 font-medium text-danger">
              <Clock className="size-3" aria-hidden="true" />
              {t("{n} late", { n: formatNumber(lateCount) })}
            </span>
          )}
        </p>
      </header>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto overscroll-y-contain px-2">
        {cards.length === 0 ? (
          <p className="flex flex-col items-center gap-2 rounded-md border border-dashed border-line-strong/50 px-3 py-6 text-center text-meta text-ink-2">
            {isHired ? (
              <>
                <PartyPopper className="size-4" aria-hidden="true" />
                {t("Move the chosen candidate here to hire them.")}
              </>
            ) : filtered ? (
              t("Nobody here fits the filter.")
            ) : (
              (limited && t("Nobody is here whom you may see.")) || t("Nobody is here now.")
            )}
          </p>
        ) : (
          // biome-ignore lint/a11y/noRedundantRoles: without a marker Safari no longer reads it as a list
          <ul role="list" className="relative" style={{ height: list.getTotalSize() }}>
            {list.getVirtualItems().map(({ index: row, key: rowKey, start }) => {
              const card = cards[row];
              return (
                card && (
                  <li
                    key={rowKey}
                    aria-setsize={hasNext ? -1 : cards.length}
                    aria-posinset={row + 1}
                    className="absolute inset-x-0 top-0"
                    style={{ transform: `translateY(${start}px)` }}
                  >
                    <BoardCard application={card} />
                  </li>
                )
              );
            })}
          </ul>
        )}
        {isLoadingNext && (
          <p role="status" className="pb-3 text-center text-meta text-ink-2">
            {t("Loading more…")}
          </p>
        )}
      </div>
    </section>
  );
}
