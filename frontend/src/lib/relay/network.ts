// Sends operations to the API: queries and mutations by fetch, subscriptions
// over one WebSocket that resumes where it stopped.
import type { Client } from "graphql-ws";
import {
  type CacheConfig,
  type GraphQLResponse,
  type GraphQLSingularResponse,
  Network,
  Observable,
  type RequestParameters,
  type UploadableMap,
  type Variables,
} from "relay-runtime";
import { type GraphQLErrorPayload, RequestError } from "../errors";
import { t } from "../i18n";
import { batched } from "./batch";
import { multipart } from "./upload";

const endpoint = "/graphql";

/** Close code of a session that ended; the server sends it instead of an answer. */
const sessionEnded = 4403;

let signedOut: () => void = () => {};

/** Called when the server says that the session is over. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

/** A persisted operation is sent by its hash, any other by its text. */
function body(params: RequestParameters, variables: Variables) {
  return params.id ? { id: params.id, variables } : { query: params.text ?? "", operationName: params.name, variables };
}

export async function fetchOperation(
  params: RequestParameters,
  variables: Variables,
  _: CacheConfig = {},
  files: UploadableMap | null = null,
): Promise<GraphQLSingularResponse> {
  const operation = body(params, variables);
  const accept = "application/graphql-response+json, application/json";
  let response: Response;
  let answer: { data?: unknown; errors?: GraphQLErrorPayload[] } | null;
  try {
    response = await fetch(endpoint, {
      method: "POST",
      credentials: "same-origin",
      // The browser itself names the type of a form, with its boundary.
      headers: files ? { Accept: accept } : { Accept: accept, "Content-Type": "application/json" },
      body: files ? multipart(operation, files) : JSON.stringify(operation),
    });
    answer = await response.json().catch(() => null);
  } catch {
    throw RequestError.network();
  }
  if (response.status === 401) {
    signedOut();
    throw new RequestError("UNAUTHENTICATED", t("Your session has ended. Please sign in again."));
  }
  const errors = answer?.errors;
  if (errors?.some((error) => error.extensions?.code === "UNAUTHENTICATED")) {
    signedOut();
  }
  // A query may come back with a part missing: the section that needs it says so, the rest of the page stands.
  if (errors?.length && (params.operationKind === "mutation" || answer?.data == null)) {
    throw RequestError.fromGraphQL(errors);
  }
  if (answer?.data == null) {
    if (response.status === 413) throw new RequestError("LIMIT", t("The file is too large. Nothing was saved."));
    throw response.ok || response.status >= 500
      ? new RequestError("INTERNAL", t("The server couldn't answer. Try again in a moment."))
      : new RequestError("INTERNAL", t("The server refused the request."));
  }
  return answer as GraphQLSingularResponse;
}

let client: Promise<Client> | null = null;

/** The page's one socket. Its code is loaded with the first subscription. */
function socket(): Promise<Client> {
  client ??= import("graphql-ws").then(({ createClient }) =>
    createClient({
      url: () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${endpoint}`,
      lazy: true,
      keepAlive: 20_000,
      retryAttempts: Number.POSITIVE_INFINITY,
      retryWait: (retries) =>
        new Promise((go) => setTimeout(go, Math.min(15_000, 500 * 2 ** retries) * (0.5 + Math.random() / 2))),
      shouldRetry: (event) => !(event instanceof CloseEvent && event.code === sessionEnded),
    }),
  );
  return client;
}

/** Ends the socket, so that the next person to sign in starts with one of their own. */
export function closeSocket(): void {
  void client?.then((open) => open.dispose());
  client = null;
}

/** The position after which a reconnect goes on: every live field has it as `cursor`. */
export function cursorOf(data: Record<string, unknown> | null | undefined): string | null {
  for (const field of Object.values(data ?? {})) {
    const cursor = (field as { cursor?: unknown } | null)?.cursor;
    if (typeof cursor === "string") return cursor;
  }
  return null;
}

export function subscribeOperation(params: RequestParameters, variables: Variables): Observable<GraphQLResponse> {
  return Observable.create<GraphQLResponse>((sink) => {
    // graphql-ws sends this same object again after a reconnect, hence with the newest position.
    const payload = { ...body(params, variables), variables: { ...variables } } as {
      query: string;
      variables: Record<string, unknown>;
    };
    const events = batched<GraphQLSingularResponse>((list) => sink.next(list as GraphQLResponse));
    let stop: (() => void) | null = null;
    let stopped = false;

    const listen = (open: Client) =>
      open.subscribe(payload, {
        next(result) {
          const cursor = cursorOf(result.data as Record<string, unknown> | null);
          if (cursor !== null) payload.variables.after = cursor;
          events.add(result as GraphQLSingularResponse);
        },
        error(reason) {
          events.flush();
          if (reason instanceof CloseEvent && reason.code === sessionEnded) signedOut();
          sink.error(
            Array.isArray(reason) ? RequestError.fromGraphQL(reason as GraphQLErrorPayload[]) : RequestError.network(),
          );
        },
        complete() {
          events.flush();
          sink.complete();
        },
      });

    socket().then(
      (open) => {
        if (!stopped) stop = listen(open);
      },
      () => sink.error(RequestError.network()),
    );
    return () => {
      stopped = true;
      events.drop();
      stop?.();
    };
  });
}

export const network = Network.create(fetchOperation, subscribeOperation);
