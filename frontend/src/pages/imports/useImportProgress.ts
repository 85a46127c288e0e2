// Follows an import while it runs: its numbers change in the store, four times a second at most.
import { useEffect, useRef } from "react";
import { graphql } from "react-relay";
import { useLive } from "@/lib/relay/live";
import type { useImportProgressSubscription } from "./__generated__/useImportProgressSubscription.graphql";
import { type ImportStatus, isRunning } from "./status";

export function useImportProgress(importRunId: string, status: ImportStatus): void {
  useLive<useImportProgressSubscription>(
    graphql`
      subscription useImportProgressSubscription($id: ID!) {
        importProgress(importRunId: $id) {
          id
          ...ImportProgress_importRun
        }
      }
    `,
    { id: importRunId },
    { enabled: isRunning(status) },
  );
}

/** Calls back once when what ran has ended, whichever request brought the news. */
export function useEnding(status: ImportStatus | null | undefined, onEnd: () => void): void {
  const before = useRef(status);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    const ran = before.current && isRunning(before.current);
    before.current = status;
    if (ran && status && !isRunning(status)) latest.current();
  }, [status]);
}
