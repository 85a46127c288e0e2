// Keeps a component subscribed while it is on the page.
import { useEffect, useRef } from "react";
import { useRelayEnvironment } from "react-relay";
import {
  type GraphQLTaggedNode,
  type OperationType,
  requestSubscription,
  type SelectorStoreUpdater,
} from "relay-runtime";
import { asRequestError, type RequestError } from "../errors";

export interface LiveOptions<T extends OperationType> {
  /** Changes the store beyond what normalization does, e.g. moves an edge. Runs once per event. */
  updater?: SelectorStoreUpdater<T["response"]>;
  /** Sees every event after the store has it. */
  onEvent?: (event: T["response"]) => void;
  /** The server won't go on from the position it was given (or at all): refetch, then subscribe anew. */
  onGap?: (error: RequestError) => void;
  /** False while there is nothing to subscribe to. */
  enabled?: boolean;
}

/**
 * Subscribes to live changes. The subscription's payload field must select
 * `cursor` and its operation take `$after`: a reconnect then continues without
 * a gap and without anything twice. Events reach the store in lists.
 */
export function useLive<T extends OperationType>(
  subscription: GraphQLTaggedNode,
  variables: T["variables"],
  options: LiveOptions<T> = {},
): void {
  const environment = useRelayEnvironment();
  const latest = useRef(options);
  latest.current = options;
  const key = JSON.stringify(variables);
  const enabled = options.enabled ?? true;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables' content
  useEffect(() => {
    if (!enabled) return;
    const running = requestSubscription<T>(environment, {
      subscription,
      variables,
      updater: (store, data) => latest.current.updater?.(store, data),
      onNext: (event) => {
        if (event) latest.current.onEvent?.(event);
      },
      onError: (error) => latest.current.onGap?.(asRequestError(error)),
    });
    return () => running.dispose();
  }, [environment, subscription, key, enabled]);
}
