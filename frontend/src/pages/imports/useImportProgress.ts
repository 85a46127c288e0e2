// Follows an import while it runs: its numbers change in the store, four times a second at most.
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";
import { useLive } from "@/lib/relay/live";
import type { useImportProgressQuery } from "./__generated__/useImportProgressQuery.graphql";
import type { useImportProgressSubscription } from "./__generated__/useImportProgressSubscription.graphql";
import { type ImportStatus, isRunning } from "./status";

export function useImportProgress(importRunId: string, status: ImportStatus, onEnd?: () => void): void {
  const environment = useRelayEnvironment();
  useLive<useImportProgressSubscription>(
    graphql`
      subscription useImportProgressSubscription($id: ID!) {
        importProgress(importRunId: $id) {
          id
          status
          ...ImportProgress_importRun
        }
      }
    `,
    { id: importRunId },
    {
      enabled: isRunning(status),
      onEvent: ({ importProgress }) => {
        if (!isRunning(importProgress.status)) {
          // The end brings what the progress doesn't carry: the rows that failed, and the right to revert.
          fetchQuery<useImportProgressQuery>(
            environment,
            graphql`
              query useImportProgressQuery($id: ID!) {
                node(id: $id) {
                  ... on ImportRun {
                    id
                    ...Summary_importRun @alias(as: "summary")
                  }
                }
              }
            `,
            { id: importRunId },
            { fetchPolicy: "network-only" },
          ).subscribe({ complete: () => onEnd?.(), error: () => onEnd?.() });
        }
      },
    },
  );
}
