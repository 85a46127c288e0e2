import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, FilterX, RefreshCw, UsersRound } from "lucide-react";
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { graphql, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import { NotFound } from "@/app/NotFound";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { type ApplicationStatus, applicationStatuses, applicationStatusWord } from "@/lib/words";
import { Button } from "@/ui/Button/Button";
import { Checkbox } from "@/ui/Checkbox/Checkbox";
import { cx } from "@/ui/cx";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Option, Select } from "@/ui/Select/Select";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import { usePipeline } from "../board/usePipeline";
import { FilterBar } from "../FilterBar";
import { useJob } from "../JobContext";
import { filterOf, statusesOf, toList, withoutFilter } from "../search";
import { useSelected } from "../selection";
import type { ApplicationTable_job$key } from "./__generated__/ApplicationTable_job.graphql";
import type { ApplicationTablePaginationQuery } from "./__generated__/ApplicationTablePaginationQuery.graphql";
import type { ApplicationTableQuery } from "./__generated__/ApplicationTableQuery.graphql";
import { ApplicationRow, columns, rowHeight } from "./ApplicationRow";
import { type Order, orderOf, pressed, sortOf } from "./order";

const pageSize = 100;

/** The same applications as a list: sorted by the server, chosen and acted on as on the board. */
export function ApplicationTable() {
  const { search, setSearch } = useJob();
  const statuses = statusesOf(search);
  const { needsMe: _, ...filter } = filterOf(search) ?? {};
  const wanted = JSON.stringify({
    filter: { ...filter, statuses: statuses.length > 0 ? statuses : (["ACTIVE"] satisfies ApplicationStatus[]) },
    order: orderOf(search.sort),
  });
  const shown = useDeferredValue(wanted);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <FilterBar needsMe={false}>
        <Select<{ id: ApplicationStatus }, "multiple">
          label={t("State")}
          labelHidden
          look="quiet"
          selectionMode="multiple"
          placeholder={t("Active only")}
          value={statuses}
          onChange={(chosen) => setSearch((before) => ({ ...before, status: toList(chosen.map(String)) }))}
          className="max-w-56 shrink-0"
        >
          {applicationStatuses.map((status) => (
            <Option key={status} id={status}>
              {applicationStatusWord(status)}
            </Option>
          ))}
        </Select>
      </FilterBar>
      <SectionBoundary resetKey={shown}>
        <Suspense fallback={<SkeletonRows rows={10} />}>
          <Loaded wanted={shown} stale={shown !== wanted} />
        </Suspense>
      </SectionBoundary>
    </div>
  );
}

function Loaded({ wanted, stale }: { wanted: string; stale: boolean }) {
  const { jobId, search, board } = useJob();
  const [round, setRound] = useState(0);
  const { filter, order } = useMemo(
    () => JSON.parse(wanted) as { filter: ApplicationTableQuery["variables"]["filter"]; order: Order },
    [wanted],
  );
  const { viewer, job } = useLazyLoadQuery<ApplicationTableQuery>(
    graphql`
      query ApplicationTableQuery($jobId: ID!, $filter: ApplicationFilter, $order: ApplicationOrder) {
        viewer {
          user {
            id
          }
        }
        job(id: $jobId) {
          id
          board {
            cursor
          }
          ...ApplicationTable_job
        }
      }
    `,
    { jobId, filter, order },
    { fetchPolicy: "store-and-network", fetchKey: round },
  );
  // Rows that are shown change by themselves; who came, went or changed places is fetched when asked for.
  const [news, setNews] = useState<ReadonlySet<string>>(new Set());
  const refresh = useCallback(() => {
    setNews(new Set());
    setRound((n) => n + 1);
  }, []);

  usePipeline({
    jobId,
    after: job?.board.cursor ?? null,
    filter: filterOf(search),
    viewerId: viewer.user.id,
    view: board,
    onOthers: () => {},
    onStale: refresh,
    onMoved: (ids) => setNews((before) => new Set([...before, ...ids])),
  });

  if (!job) return <NotFound />;
  return <Rows job={job} stale={stale} order={order} news={news} onRefresh={refresh} />;
}

function Rows({
  job: key,
  stale,
  order,
  news,
  onRefresh,
}: {
  job: ApplicationTable_job$key;
  stale: boolean;
  order: Order;
  news: ReadonlySet<string>;
  onRefresh: () => void;
}) {
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment<
    ApplicationTablePaginationQuery,
    ApplicationTable_job$key
  >(
    graphql`
      fragment ApplicationTable_job on Job
      @refetchable(queryName: "ApplicationTablePaginationQuery")
      @argumentDefinitions(first: { type: "Int", defaultValue: 100 }, after: { type: "Cursor" }) {
        applications(filter: $filter, orderBy: $order, first: $first, after: $after)
          @connection(key: "ApplicationTable_applications", filters: ["filter", "orderBy"]) {
          totalCount
          edges {
            node {
              id
              ...ApplicationRow_application
            }
          }
        }
      }
    `,
    key,
  );
  const { selection, setSearch, search, neighbours, ask } = useJob();
  const selected = useSelected(selection);
  const { edges, totalCount } = data.applications;
  const rows = useMemo(() => edges.map((edge) => edge.node), [edges]);
  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const anchor = useRef<number | null>(null);

  useEffect(() => {
    neighbours.current = () => ids;
    return () => {
      neighbours.current = null;
    };
  }, [neighbours, ids]);

  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (row) => rows[row]?.id ?? row,
    overscan: 10,
  });
  const last = list.getVirtualItems().at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasNext && !isLoadingNext && last >= rows.length - 30) loadNext(pageSize);
  }, [hasNext, isLoadingNext, last, rows.length, loadNext]);

  const open = (id: string) => setSearch((before) => ({ ...before, panel: id }), search.panel !== undefined);
  const focusRow = (row: number) => {
    setAt(row);
    list.scrollToIndex(row, { align: "auto" });
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true }),
    );
  };

  const current = ids[Math.min(at, ids.length - 1)];
  const carried = () => (current === undefined ? [] : selection.has(current) ? [...selection.ids()] : [current]);
  useCommands([
    {
      id: "board:move",
      title: t("Move to…"),
      group: groups.here,
      keys: "m",
      run: () => carried().length > 0 && ask({ what: "move", ids: carried() }),
    },
    {
      id: "board:reject",
      title: t("Reject…"),
      group: groups.here,
      run: () => carried().length > 0 && ask({ what: "reject", ids: carried() }),
    },
    {
      id: "board:select",
      title: t("Select or deselect"),
      group: groups.here,
      keys: "x",
      run: () => current && selection.toggle(current),
    },
  ]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const row = Number((event.target as HTMLElement).dataset.row ?? Number.NaN);
    if (Number.isNaN(row) || event.metaKey || event.ctrlKey || event.altKey) return;
    const go = (to: number) => {
      event.preventDefault();
      const next = Math.max(0, Math.min(rows.length - 1, to));
      if (event.shiftKey) {
        anchor.current ??= row;
        selection.set([
          ...selection.ids(),
          ...ids.slice(Math.min(anchor.current, next), Math.max(anchor.current, next) + 1),
        ]);
      } else {
        anchor.current = null;
      }
      focusRow(next);
    };
    const id = ids[row];
    if (event.key === "ArrowDown") go(row + 1);
    else if (event.key === "ArrowUp") go(row - 1);
    else if (event.key === "PageDown") go(row + 10);
    else if (event.key === "PageUp") go(row - 10);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(rows.length - 1);
    else if (event.key === "Enter" && id) {
      event.preventDefault();
      open(id);
    } else if (event.key === " " && id) {
      event.preventDefault();
      selection.toggle(id);
    } else if (event.key === "Escape" && selection.ids().size > 0) {
      event.preventDefault();
      selection.clear();
    }
  };

  if (rows.length === 0) {
    const filtered = filterOf(search) !== null || statusesOf(search).length > 0;
    return filtered ? (
      <EmptyState
        icon={<FilterX />}
        title={t("Nobody fits this filter")}
        action={<Button onPress={() => setSearch(withoutFilter)}>{t("Clear the filter")}</Button>}
      />
    ) : (
      <EmptyState icon={<UsersRound />} title={t("No candidates yet")}>
        {t("Everyone who is considered for this job will be listed here.")}
      </EmptyState>
    );
  }

  const chosen = ids.filter((id) => selected.has(id)).length;
  return (
    <div
      ref={scroller}
      className={cx(
        "relative min-h-0 flex-1 overflow-auto px-2 pb-16 transition-opacity md:px-4",
        stale && "opacity-60",
      )}
      aria-busy={stale}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are not painted don't exist, which a table element can't express */}
      <div
        role="grid"
        aria-label={t("Applications")}
        aria-rowcount={totalCount + 1}
        aria-multiselectable
        onKeyDown={onKeyDown}
        className="min-w-150"
      >
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cells are */}
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-10 flex h-8 items-center border-b border-line bg-surface text-meta font-medium text-ink-2"
        >
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: its checkbox is */}
          <div role="columnheader" className="flex w-8 shrink-0 items-center">
            <Checkbox
              aria-label={t("Select all that are loaded")}
              isSelected={chosen > 0 && chosen === ids.length}
              isIndeterminate={chosen > 0 && chosen < ids.length}
              onChange={(on) => selection.set(on ? ids : [])}
              className="items-center!"
            />
          </div>
          {columns().map(({ id, title, className, field }) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: its button is
            <div
              key={id}
              role="columnheader"
              aria-sort={
                field && order.field === field ? (order.direction === "ASC" ? "ascending" : "descending") : undefined
              }
              className={cx("px-2 whitespace-nowrap", className)}
            >
              {field ? (
                <button
                  type="button"
                  onClick={() => setSearch((before) => ({ ...before, sort: sortOf(pressed(order, field)) }), true)}
                  className="inline-flex min-h-6 cursor-default items-center gap-1 rounded-sm hover:text-ink"
                >
                  {title}
                  {order.field === field &&
                    (order.direction === "ASC" ? (
                      <ArrowUp className="size-3.5" aria-hidden="true" />
                    ) : (
                      <ArrowDown className="size-3.5" aria-hidden="true" />
                    ))}
                </button>
              ) : (
                title
              )}
            </div>
          ))}
        </div>
        <div className="relative" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, key: rowKey, start }) => {
            const row = rows[index];
            return (
              row && (
                <ApplicationRow
                  key={rowKey}
                  application={row}
                  index={index}
                  top={start}
                  inTabOrder={index === Math.min(at, rows.length - 1)}
                  onFocus={() => setAt(index)}
                  onOpen={open}
                />
              )
            );
          })}
        </div>
      </div>
      <p className="tabular flex items-center gap-2 px-2 py-3 text-meta text-ink-2">
        <span>{t("{n, plural, one {# application} other {# applications}}", { n: totalCount })}</span>
        {rows.length < totalCount && <span>{t("{n} shown", { n: formatNumber(rows.length) })}</span>}
        {isLoadingNext && <span role="status">{t("Loading more…")}</span>}
      </p>
      {news.size > 0 && (
        <div className="sticky bottom-2 flex justify-center">
          <Button icon={<RefreshCw />} onPress={onRefresh} className="shadow-overlay">
            {t("{n, plural, one {# change} other {# changes}} since: show", { n: news.size })}
          </Button>
        </div>
      )}
    </div>
  );
}
