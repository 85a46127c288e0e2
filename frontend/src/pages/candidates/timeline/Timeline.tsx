import { History } from "lucide-react";
import { graphql, usePaginationFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import type { Timeline_candidate$key } from "./__generated__/Timeline_candidate.graphql";
import type { TimelinePageQuery } from "./__generated__/TimelinePageQuery.graphql";
import { TimelineEvent } from "./TimelineEvent";

/** What happened with a person, the newest first. New events come in by CandidateLive. */
export function Timeline({ candidate: key }: { candidate: Timeline_candidate$key }) {
  const { data, hasNext, loadNext, isLoadingNext } = usePaginationFragment<TimelinePageQuery, Timeline_candidate$key>(
    graphql`
      fragment Timeline_candidate on Candidate
      @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "Cursor" })
      @refetchable(queryName: "TimelinePageQuery") {
        id
        name
        timeline(first: $count, after: $cursor) @connection(key: "Timeline_timeline") {
          edges {
            node {
              id
              ...TimelineEvent_event
            }
          }
        }
      }
    `,
    key,
  );
  const { edges } = data.timeline;
  if (edges.length === 0) {
    return (
      <EmptyState icon={<History />} title={t("Nothing has happened yet")}>
        {t("Moves, notes and files will be listed here as sentences.")}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col">
      <ol className="flex flex-col divide-y divide-line">
        {edges.map(({ node }) => (
          <li key={node.id}>
            <TimelineEvent event={node} candidateName={data.name} />
          </li>
        ))}
      </ol>
      {hasNext && (
        <div className="py-3 text-center">
          <Button size="sm" onPress={() => loadNext(50)} isPending={isLoadingNext}>
            {t("Earlier")}
          </Button>
        </div>
      )}
    </div>
  );
}
