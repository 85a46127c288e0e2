// Signing in and out: the plain JSON endpoints under /auth, which work before
// there is a session. Everything else is GraphQL.
import { type ErrorCode, RequestError } from "./errors";
import { t } from "./i18n";

export interface AuthState {
  /** True when the installation has no organization yet and the first run must make one. */
  setup: boolean;
  signedIn: boolean;
}

export interface AuthLink {
  kind: "INVITATION" | "PASSWORD_RESET";
  name: string;
  email: string;
  organization: string;
}

interface ErrorBody {
  error?: { code?: string; message?: string; field?: string };
}

const byStatus: Record<number, ErrorCode> = {
  400: "INVALID",
  401: "UNAUTHENTICATED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  429: "LIMIT",
};

async function request<T>(method: "GET" | "POST", path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: "same-origin",
      headers:
        body === undefined
          ? { Accept: "application/json" }
          : { Accept: "application/json", "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw RequestError.network();
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const error = (answer as ErrorBody | null)?.error;
    throw new RequestError(
      byStatus[response.status] ?? "INTERNAL",
      error?.message ?? t("Something went wrong on the server. Nothing was saved."),
      error?.field ?? null,
      { reason: error?.code },
    );
  }
  return answer as T;
}

export const auth = {
  state: (): Promise<AuthState> => request("GET", "/auth/state"),
  signIn: (input: { email: string; password: string; organization?: string }): Promise<unknown> =>
    request("POST", "/auth/sign-in", input),
  signOut: (): Promise<unknown> => request("POST", "/auth/sign-out", {}),
  signOutEverywhere: (): Promise<unknown> => request("POST", "/auth/sign-out-everywhere", {}),
  setup: (input: { organization: string; name: string; email: string; password: string }): Promise<unknown> =>
    request("POST", "/auth/setup", input),
  link: (token: string): Promise<AuthLink> => request("GET", `/auth/link?token=${encodeURIComponent(token)}`),
  acceptLink: (input: { token: string; name?: string; password: string }): Promise<unknown> =>
    request("POST", "/auth/link", input),
  changePassword: (input: { current: string; password: string }): Promise<unknown> =>
    request("POST", "/auth/password", input),
  /** Answers the same words whether or not somebody has this address. */
  forgot: (email: string): Promise<{ message: string }> => request("POST", "/auth/forgot", { email }),
};

/** Where to go after signing in: only a path of this site, never another one. */
export function safePath(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";
}
