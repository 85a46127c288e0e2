// The one way the page changes something. An action carries an idempotency key
// for what the person meant, so that trying again never does it twice, and
// turns every refusal into a field message or a toast that says what to do.
import { useCallback, useRef, useState } from "react";
import { useRelayEnvironment } from "react-relay";
import {
  commitMutation,
  type GraphQLTaggedNode,
  type MutationParameters,
  type SelectorStoreUpdater,
  type UploadableMap,
} from "relay-runtime";
import { asRequestError, type RequestError } from "../errors";
import { t } from "../i18n";
import { notify, notifyError } from "../notices";

export interface ActionOptions<M extends MutationParameters> {
  optimisticResponse?: M["rawResponse"];
  optimisticUpdater?: SelectorStoreUpdater<M["response"]>;
  updater?: SelectorStoreUpdater<M["response"]>;
  /** Files by the path of their variable ("input.file"), which is null itself. */
  files?: UploadableMap;
  /** Places the message at its input and returns true; otherwise it becomes a toast. */
  onFieldError?: (field: string, message: string) => boolean;
  /** Handles a refusal itself and returns true; otherwise it becomes a toast. */
  onRefused?: (error: RequestError) => boolean;
  /** What the toast says when it worked; without it, the page itself shows the change. */
  done?: string;
  /** Takes it back, offered in the same toast. */
  undo?: () => void;
}

type WithoutKey<V> = V extends { input: infer I } ? Omit<V, "input"> & { input: Omit<I, "idempotencyKey"> } : V;

/** Gives the input the key of this intent. Variables without an input are left alone. */
export function withKey<V extends object>(variables: V, key: string): V {
  const input = (variables as { input?: unknown }).input;
  if (typeof input !== "object" || input === null) return variables;
  return { ...variables, input: { idempotencyKey: key, ...input } };
}

/**
 * Returns the function that does it and whether it is under way. The function
 * resolves to the response, or to null when it was refused (and that was said).
 */
export function useAction<M extends MutationParameters>(
  mutation: GraphQLTaggedNode,
): [
  run: (variables: WithoutKey<M["variables"]>, options?: ActionOptions<M>) => Promise<M["response"] | null>,
  busy: boolean,
] {
  const environment = useRelayEnvironment();
  const [busy, setBusy] = useState(false);
  const running = useRef(0);

  const run = useCallback(
    (variables: WithoutKey<M["variables"]>, options: ActionOptions<M> = {}) => {
      const key = crypto.randomUUID();

      const attempt = (): Promise<M["response"] | null> =>
        new Promise((resolve) => {
          running.current += 1;
          setBusy(true);
          const settle = (response: M["response"] | null) => {
            running.current -= 1;
            setBusy(running.current > 0);
            resolve(response);
          };
          commitMutation<M>(environment, {
            mutation,
            variables: withKey(variables as M["variables"], key),
            optimisticResponse: options.optimisticResponse as never,
            optimisticUpdater: options.optimisticUpdater,
            updater: options.updater,
            uploadables: options.files,
            onCompleted(response) {
              if (options.done) {
                const action = options.undo && { label: t("Undo"), run: options.undo };
                notify({ title: options.done, tone: "success", action });
              }
              settle(response);
            },
            onError(thrown) {
              const error = asRequestError(thrown);
              if (error.code === "NETWORK") {
                // The same key goes again: if the first try did arrive, the server returns its answer.
                notifyError(error, { label: t("Try again"), run: () => void attempt() });
              } else if (
                !(error.field && options.onFieldError?.(error.field, error.message)) &&
                !options.onRefused?.(error)
              ) {
                notifyError(error);
              }
              settle(null);
            },
          });
        });

      return attempt();
    },
    [environment, mutation],
  );

  return [run, busy];
}
