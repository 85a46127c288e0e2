import { useEffect, useRef } from "react";
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";
import { ConnectionHandler } from "relay-runtime";
import { useLive } from "@/lib/relay/live";
import type { CandidateLiveRefreshQuery } from "./__generated__/CandidateLiveRefreshQuery.graphql";
import type { CandidateLiveSubscription } from "./__generated__/CandidateLiveSubscription.graphql";

/** Several events of one change are answered by one refresh. */
const gatherFor = 150;

/** Keeps an open person current: events join the timeline, and whatever they changed is read again. */
export function CandidateLive({ candidateId }: { candidateId: string }) {
  const environment = useRelayEnvironment();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );

  const refresh = () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      fetchQuery<CandidateLiveRefreshQuery>(
        environment,
        graphql`
          query CandidateLiveRefreshQuery($id: ID!) {
            candidate(id: $id) {
              id
              ...CandidateHeader_candidate
              ...ApplicationList_candidate
              ...ProfileSections_candidate
              ...NoteList_candidate
              ...FileList_candidate
            }
          }
        `,
        { id: candidateId },
        { fetchPolicy: "network-only" },
      ).subscribe({ error: () => {} });
    }, gatherFor);
  };

  useLive<CandidateLiveSubscription>(
    graphql`
      subscription CandidateLiveSubscription($candidateId: ID!, $after: Cursor) {
        activity(after: $after, filter: { candidateId: $candidateId }) {
          cursor
          events {
            id
            kind
            ...TimelineEvent_event
          }
        }
      }
    `,
    { candidateId, after: null },
    {
      updater: (store) => {
        const candidate = store.get(candidateId);
        const connection = candidate && ConnectionHandler.getConnection(candidate, "Timeline_timeline");
        const events = store.getRootField("activity")?.getLinkedRecords("events");
        if (!connection || !events) return;
        const known = new Set(
          connection.getLinkedRecords("edges")?.map((edge) => edge?.getLinkedRecord("node")?.getDataID()),
        );
        for (const event of events) {
          if (known.has(event.getDataID())) continue;
          const edge = ConnectionHandler.createEdge(store, connection, event, "EventEdge");
          ConnectionHandler.insertEdgeBefore(connection, edge);
        }
      },
      onEvent: ({ activity }) => {
        if (activity.events.length > 0) refresh();
      },
      onGap: refresh,
    },
  );
  return null;
}
