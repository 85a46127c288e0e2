// What can go wrong with a request, in the codes that the API speaks.
import { t } from "./i18n";

export type ErrorCode =
  | "INVALID"
  | "CONFLICT"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "PRECONDITION"
  | "UNAUTHENTICATED"
  | "LIMIT"
  | "INTERNAL"
  /** The request or its answer got lost on the way: nobody knows whether the change was saved. */
  | "NETWORK";

const codes: ReadonlySet<string> = new Set([
  "INVALID",
  "CONFLICT",
  "FORBIDDEN",
  "NOT_FOUND",
  "PRECONDITION",
  "UNAUTHENTICATED",
  "LIMIT",
  "INTERNAL",
]);

/** One error as a GraphQL response carries it. */
export interface GraphQLErrorPayload {
  message: string;
  path?: readonly (string | number)[];
  extensions?: Record<string, unknown>;
}

/** A refused or failed request. The message is worded for the person who hit it. */
export class RequestError extends Error {
  override name = "RequestError";

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** The input that was wrong, as a path: "email", "team.0.userId". */
    readonly field: string | null = null,
    /** Everything else that the server said, e.g. the current value of a conflict. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }

  static fromGraphQL(errors: readonly GraphQLErrorPayload[]): RequestError {
    const first = errors[0];
    const extensions = first?.extensions ?? {};
    const code = typeof extensions.code === "string" && codes.has(extensions.code) ? extensions.code : "INTERNAL";
    const path = Array.isArray(extensions.field) ? extensions.field.join(".") : extensions.field;
    // Forms know their fields, not the argument that carries them.
    const field = typeof path === "string" ? path.replace(/^input\./, "") : null;
    return new RequestError(
      code as ErrorCode,
      first?.message ?? t("Something went wrong on the server."),
      field || null,
      extensions,
    );
  }

  static network(): RequestError {
    return new RequestError("NETWORK", t("The server can't be reached. Check your connection and try again."));
  }
}

export function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  return new RequestError("INTERNAL", error instanceof Error ? error.message : t("Something went wrong."));
}

/** A short title for a toast or a section; the error's own message is the explanation. */
export function errorTitle(code: ErrorCode): string {
  switch (code) {
    case "INVALID":
      return t("That doesn't work yet");
    case "CONFLICT":
      return t("Somebody else was faster");
    case "FORBIDDEN":
      return t("You can't do that");
    case "NOT_FOUND":
      return t("Not found");
    case "PRECONDITION":
      return t("Something has to happen first");
    case "UNAUTHENTICATED":
      return t("You are signed out");
    case "LIMIT":
      return t("Too much at once");
    case "NETWORK":
      return t("No connection");
    default:
      return t("Something went wrong");
  }
}
