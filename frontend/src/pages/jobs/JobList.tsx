import { Briefcase, SearchX } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { fetchQuery, graphql, useLazyLoadQuery, usePaginationFragment, useRelayEnvironment } from "react-relay";
import { t } from "@/lib/i18n";
import { useLive } from "@/lib/relay/live";
import { Button } from "@/ui/Button/Button";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import type { JobList_query$key } from "./__generated__/JobList_query.graphql";
import type { JobListLiveSubscription } from "./__generated__/JobListLiveSubscription.graphql";
import type { JobListPageQuery } from "./__generated__/JobListPageQuery.graphql";
import type { JobListQuery, JobListQuery$variables } from "./__generated__/JobListQuery.graphql";
import { JobRow, jobRowGrid } from "./JobRow";

const query = graphql`
  query JobListQuery($filter: JobFilter, $first: Int!) {
    ...JobList_query @arguments(filter: $filter, first: $first)
  }
`;

const pageSize = 50;
/** What the API gives at once. */
const mostAtOnce = 200;

/** At most this often the list is fetched again because something happened. */
const refreshEvery = 2_000;

/** The jobs that the filter lets through, with where their candidates stand. */
export function JobList({
  filter,
  filtered,
  onClear,
  onCreate,
}: {
  filter: NonNullable<JobListQuery$variables["filter"]>;
  filtered: boolean;
  onClear: () => void;
  onCreate: (() => void) | undefined;
}) {
  const data = useLazyLoadQuery<JobListQuery>(query, { filter, first: pageSize }, { fetchPolicy: "store-and-network" });
  const list = usePaginationFragment<JobListPageQuery, JobList_query$key>(
    graphql`
      fragment JobList_query on Query
      @refetchable(queryName: "JobListPageQuery")
      @argumentDefinitions(
        filter: { type: "JobFilter" }
        first: { type: "Int", defaultValue: 50 }
        after: { type: "Cursor" }
      ) {
        jobs(filter: $filter, first: $first, after: $after) @connection(key: "JobList_jobs") {
          totalCount
          edges {
            node {
              id
              title
              ...JobRow_job
            }
          }
        }
      }
    `,
    data,
  );
  const { edges, totalCount } = list.data.jobs;
  useRefresh(filter, edges.length);

  if (edges.length === 0) {
    return filtered ? (
      <EmptyState
        icon={<SearchX />}
        title={t("No job fits")}
        action={<Button onPress={onClear}>{t("Clear the filters")}</Button>}
      >
        {t("No job that you may see fits all of these filters.")}
      </EmptyState>
    ) : (
      <EmptyState
        icon={<Briefcase />}
        title={t("No jobs yet")}
        action={
          onCreate && (
            <Button variant="primary" onPress={onCreate}>
              {t("Create the first job")}
            </Button>
          )
        }
      >
        {t(
          "Here you see each role that is being filled: how many candidates stand in which step, and who waits too long.",
        )}
      </EmptyState>
    );
  }

  return (
    <div className="pb-6">
      <div
        aria-hidden="true"
        className={`${jobRowGrid} sticky top-0 z-10 h-8 items-center border-b border-line bg-surface px-4 text-meta font-medium text-ink-2 max-lg:hidden`}
      >
        <span>{t("{n, plural, one {# job} other {# jobs}}", { n: totalCount })}</span>
        <span>{t("Candidates by step")}</span>
        <span>{t("State")}</span>
        <span>{t("Hired")}</span>
        <span>{t("Team")}</span>
      </div>
      <GridList aria-label={t("Jobs")} className="outline-none">
        {edges.map(({ node }) => (
          <GridListItem
            key={node.id}
            id={node.id}
            textValue={node.title}
            href={`/jobs/${node.id}`}
            className="block cursor-pointer border-b border-line transition-colors hover:bg-hover focus-visible:-outline-offset-2"
          >
            <JobRow job={node} />
          </GridListItem>
        ))}
      </GridList>
      {list.hasNext && (
        <div className="flex justify-center p-4">
          <Button onPress={() => list.loadNext(pageSize)} isPending={list.isLoadingNext}>
            {t("Show more")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Keeps counts and health current while others work: a burst of events is one more fetch. */
function useRefresh(filter: NonNullable<JobListQuery$variables["filter"]>, shown: number) {
  const environment = useRelayEnvironment();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef({ filter, first: pageSize });
  latest.current = { filter, first: Math.min(mostAtOnce, Math.max(pageSize, shown)) };

  const refresh = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      fetchQuery<JobListQuery>(environment, query, latest.current).subscribe({ error: () => {} });
    }, refreshEvery);
  }, [environment]);

  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );

  useLive<JobListLiveSubscription>(
    graphql`
      subscription JobListLiveSubscription($after: Cursor, $filter: ActivityFilter) {
        activity(after: $after, filter: $filter) {
          cursor
          events {
            id
          }
        }
      }
    `,
    { filter: { kinds } },
    {
      onEvent: ({ activity }) => {
        if (activity.events.length > 0) refresh();
      },
      onGap: refresh,
    },
  );
}

const kinds = [
  "JOB_CREATED",
  "JOB_UPDATED",
  "JOB_STATUS_CHANGED",
  "JOB_STEPS_CHANGED",
  "JOB_MEMBER_SET",
  "JOB_MEMBER_REMOVED",
  "APPLICATION_CREATED",
  "APPLICATION_MOVED",
  "APPLICATION_REJECTED",
  "APPLICATION_WITHDRAWN",
  "APPLICATION_HIRED",
  "APPLICATION_UNDONE",
  "APPLICATION_REMOVED",
] as const;
