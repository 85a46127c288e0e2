import { FileUp, SearchX, Users } from "lucide-react";
import { useMemo } from "react";
import { Collection } from "react-aria-components/Collection";
import { GridList, GridListItem, GridListLoadMoreItem, type Selection } from "react-aria-components/GridList";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import { graphql, useLazyLoadQuery, usePaginationFragment } from "react-relay";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { Checkbox } from "@/ui/Checkbox/Checkbox";
import { cx } from "@/ui/cx";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { ButtonLink } from "@/ui/Link/Link";
import { Spinner } from "@/ui/Spinner/Spinner";
import type { PoolList_query$key } from "./__generated__/PoolList_query.graphql";
import type { PoolListPageQuery } from "./__generated__/PoolListPageQuery.graphql";
import type { PoolListQuery, PoolListQuery$variables } from "./__generated__/PoolListQuery.graphql";
import { columns, PoolRow } from "./PoolRow";

/** The API counts up to here. */
const countedTo = 10_000;

const rowHeight = 44;

export interface PoolListProps {
  filter: PoolListQuery$variables["filter"];
  orderBy: PoolListQuery$variables["orderBy"];
  filtered: boolean;
  /** Whether the viewer may add people. */
  canAdd: boolean;
  /** An older answer, shown until the one to the newest question is here. */
  stale: boolean;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlyMap<string, string>) => void;
  onOpen: (id: string) => void;
  onClear: () => void;
  onCreate: () => void;
}

/** The people whom the filter lets through: walked by arrows, opened by Enter, chosen by Space. */
export function PoolList(props: PoolListProps) {
  const query = useLazyLoadQuery<PoolListQuery>(
    graphql`
      query PoolListQuery($filter: CandidateFilter, $orderBy: CandidateOrder) {
        ...PoolList_query @arguments(filter: $filter, orderBy: $orderBy)
      }
    `,
    { filter: props.filter, orderBy: props.orderBy },
    { fetchPolicy: "store-and-network" },
  );
  return <People query={query} {...props} />;
}

function People({
  query,
  filtered,
  canAdd,
  stale,
  selected,
  onSelect,
  onOpen,
  onClear,
  onCreate,
}: PoolListProps & { query: PoolList_query$key }) {
  const { data, loadNext, hasNext, isLoadingNext } = usePaginationFragment<PoolListPageQuery, PoolList_query$key>(
    graphql`
      fragment PoolList_query on Query
      @argumentDefinitions(
        filter: { type: "CandidateFilter" }
        orderBy: { type: "CandidateOrder" }
        count: { type: "Int", defaultValue: 50 }
        cursor: { type: "Cursor" }
      )
      @refetchable(queryName: "PoolListPageQuery") {
        candidates(filter: $filter, orderBy: $orderBy, first: $count, after: $cursor)
          @connection(key: "PoolList_candidates") {
          totalCount
          edges {
            node {
              id
              name
              ...PoolRow_candidate
            }
          }
        }
      }
    `,
    query,
  );
  const { edges, totalCount } = data.candidates;
  const people = useMemo(() => edges.map(({ node }) => ({ id: node.id, name: node.name, row: node })), [edges]);

  if (people.length === 0) {
    return filtered ? (
      <EmptyState
        icon={<SearchX />}
        title={t("Nobody fits")}
        action={<Button onPress={onClear}>{t("Clear search and filters")}</Button>}
      >
        {t("Every word has to occur in the profile or a CV. Try fewer words, or the beginning of one.")}
      </EmptyState>
    ) : !canAdd ? (
      <EmptyState icon={<Users />} title={t("Nobody to see yet")}>
        {t("The people of your jobs will be here once they are presented to you or wait for you.")}
      </EmptyState>
    ) : (
      <EmptyState
        icon={<Users />}
        title={t("The talent pool is empty")}
        action={
          <ButtonLink to="/imports/new" variant="primary">
            <FileUp aria-hidden="true" />
            {t("Import candidates")}
          </ButtonLink>
        }
      >
        {t("Everybody who applied or was found will be here, over all jobs. Begin with the files that you have, or")}{" "}
        <button type="button" className="rounded-sm text-accent-ink underline underline-offset-2" onClick={onCreate}>
          {t("add one person")}
        </button>
        .
      </EmptyState>
    );
  }

  const choose = (keys: Selection) => {
    const chosen = new Map<string, string>();
    for (const person of people) {
      if (keys === "all" || keys.has(person.id)) chosen.set(person.id, person.name);
    }
    onSelect(chosen);
  };

  return (
    <div className={cx("flex min-h-0 flex-1 flex-col transition-opacity", stale && "opacity-60")} aria-busy={stale}>
      <div className="flex items-center gap-3 border-b border-line px-4 text-meta font-medium text-ink-2">
        <span role="status" className="tabular py-1.5 pl-7 md:hidden">
          <Count total={totalCount} />
        </span>
        <div className={cx("hidden h-8 flex-1 pl-7", columns)}>
          <span role="status" className="tabular">
            <Count total={totalCount} />
          </span>
          <span aria-hidden="true">{t("Location")}</span>
          <span aria-hidden="true">{t("Tags")}</span>
          <span aria-hidden="true">{t("Source")}</span>
          <span aria-hidden="true" className="text-right">
            {t("In the pool")}
          </span>
        </div>
      </div>
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, loaderHeight: rowHeight }}>
        <GridList
          aria-label={t("People")}
          selectionMode="multiple"
          selectedKeys={selected}
          onSelectionChange={choose}
          // The search field finds people; letters are the page’s shortcuts.
          disallowTypeAhead
          onAction={(key) => onOpen(String(key))}
          className="min-h-0 flex-1 overflow-y-auto outline-none"
        >
          <Collection items={people}>
            {(person) => (
              <GridListItem
                id={person.id}
                textValue={person.name}
                className="group flex h-11 cursor-default items-center gap-3 border-b border-line px-4 text-base transition-colors hover:bg-hover selected:bg-accent-soft focus-visible:-outline-offset-2"
              >
                <Checkbox slot="selection" />
                <PoolRow candidate={person.row} />
              </GridListItem>
            )}
          </Collection>
          <GridListLoadMoreItem
            isLoading={isLoadingNext}
            onLoadMore={() => hasNext && loadNext(100)}
            className="flex h-11 items-center justify-center gap-2 text-base text-ink-2"
          >
            <Spinner /> {t("More people are on their way")}
          </GridListLoadMoreItem>
        </GridList>
      </Virtualizer>
    </div>
  );
}

function Count({ total }: { total: number }) {
  return total >= countedTo
    ? t("{n}+ people", { n: formatNumber(countedTo) })
    : t("{n, plural, one {# person} other {# people}}", { n: total });
}
