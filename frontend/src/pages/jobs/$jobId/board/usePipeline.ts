// Keeps the board live: applies the job's changes as they come, marks what
// others did, and asks for the numbers again once it is quiet.
import { useEffect, useMemo, useRef } from "react";
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";
import { announce } from "@/lib/announce";
import type { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { useLive } from "@/lib/relay/live";
import type { BoardFilter } from "../search";
import type { usePipelinePulseQuery } from "./__generated__/usePipelinePulseQuery.graphql";
import type { usePipelineSubscription } from "./__generated__/usePipelineSubscription.graphql";
import { LiveBoard } from "./live";
import type { BoardView } from "./sync";

export interface PipelineOptions {
  jobId: string;
  /** The position that the shown data is at least as new as; null when there is nothing to follow. */
  after: string | null;
  filter: BoardFilter | null;
  viewerId: string;
  /** The board that is shown; null where there is none, e.g. on the table. */
  view: { current: BoardView | null };
  /** Applications that somebody else changed. */
  onOthers: (ids: readonly string[]) => void;
  /** The flow changed, or the server can't go on from the position: everything has to be fetched anew. */
  onStale: () => void;
  /** Applications came or went, or changed their place. */
  onMoved?: (ids: readonly string[]) => void;
}

/** The numbers are asked for when nothing happened for this long, but not more often than that. */
const quietFor = 1_200;
const pulseEvery = 4_000;

export function usePipeline({
  jobId,
  after,
  filter,
  viewerId,
  view,
  onOthers,
  onStale,
  onMoved,
}: PipelineOptions): void {
  const environment = useRelayEnvironment();
  // A board that was fetched anew has counted everything up to its own position.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one per position
  const live = useMemo(() => new LiveBoard(), [after]);
  const pulse = usePulse(jobId, filter);

  useLive<usePipelineSubscription>(
    graphql`
      subscription usePipelineSubscription($jobId: ID!, $after: Cursor) {
        pipelineChanged(jobId: $jobId, after: $after) {
          cursor
          changes {
            cursor
            kind
            actorId
            applicationId
            fromStepId
            toStepId
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
      }
    `,
    { jobId, after },
    {
      enabled: after !== null,
      updater(store, data) {
        const changes = data?.pipelineChanged.changes;
        if (!changes?.length || !view.current) return;
        live.apply(store, environment.getStore().getSource(), view.current, changes);
      },
      onEvent({ pipelineChanged: { changes } }) {
        if (changes.length === 0) return;
        pulse();
        if (changes.some(({ kind }) => kind === "JOB_STEPS_CHANGED")) onStale();
        const ids = (list: typeof changes) => [...new Set(list.flatMap(({ applicationId }) => applicationId ?? []))];
        onMoved?.(ids(changes));
        const others = ids(changes.filter(({ actorId }) => actorId !== viewerId));
        if (others.length > 0) {
          onOthers(others);
          announceOthers(changes.filter(({ actorId }) => actorId !== viewerId));
        }
      },
      onGap(error: RequestError) {
        // Gone for the viewer, or the position is too old: the board's own query says which.
        if (error.code !== "NETWORK") onStale();
      },
    },
  );
  // The query tells everything else about the job that changed with it.
  useEffect(() => () => pulse.cancel(), [pulse]);
}

type Told = readonly {
  readonly kind: string;
  readonly application: { readonly step: { readonly name: string }; readonly id: string } | null | undefined;
}[];

function announceOthers(changes: Told): void {
  const moved = changes.filter(({ kind }) => kind === "APPLICATION_MOVED");
  const step = moved.at(-1)?.application?.step.name;
  if (moved.length === 1 && step) announce(t("Somebody moved a candidate to {step}", { step }));
  else if (changes.length > 0) {
    announce(t("{n, plural, one {# change} other {# changes}} by others", { n: changes.length }));
  }
}

/** Asks again for what can't be derived from events: counts over all pages, medians, what became late. */
export function usePulse(jobId: string, filter: BoardFilter | null): (() => void) & { cancel: () => void } {
  const environment = useRelayEnvironment();
  const latest = useRef(filter);
  latest.current = filter;

  return useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    let asked = 0;
    const ask = () => {
      timer = null;
      asked = Date.now();
      fetchQuery<usePipelinePulseQuery>(
        environment,
        graphql`
          query usePipelinePulseQuery($jobId: ID!, $filter: BoardFilter) {
            job(id: $jobId) {
              id
              activeCount
              hiredCount
              health
              board(filter: $filter) {
                columns {
                  id
                  count
                  lateCount
                  medianDays
                }
              }
              ...JobHeader_job
            }
          }
        `,
        { jobId, filter: latest.current },
        { networkCacheConfig: { force: true } },
        // A pulse that got lost is followed by the next one.
      ).subscribe({ error: () => {} });
    };
    const pulse = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(ask, Math.max(quietFor, asked + pulseEvery - Date.now()));
    };
    return Object.assign(pulse, {
      cancel: () => {
        if (timer !== null) clearTimeout(timer);
        timer = null;
      },
    });
  }, [environment, jobId]);
}
