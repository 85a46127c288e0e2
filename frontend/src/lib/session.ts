// Whether somebody is signed in. Signing in and out loads the page anew, so
// that nothing which the last person saw stays in memory.
import { type AuthState, auth } from "./auth";
import { forgetDrafts } from "./draft";

/** The pages that can be seen without a session. */
const open = ["/sign-in", "/setup", "/welcome", "/forgot-password"];

export const isOpenPage = (pathname: string): boolean => open.includes(pathname.replace(/(.)\/$/, "$1"));

let known: Promise<AuthState> | null = null;

/** Asked once per load; a failed answer is asked for again. */
export function sessionState(): Promise<AuthState> {
  known ??= auth.state().catch((error: unknown) => {
    known = null;
    throw error;
  });
  return known;
}

/** Loads the page that follows a sign-in. */
export function enter(path: string): void {
  location.assign(path);
}

/** Shows the sign-in page, which comes back to here. */
export function leave(): void {
  const here = location.pathname + location.search;
  location.assign(
    isOpenPage(location.pathname) || here === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(here)}`,
  );
}

export async function signOut(everywhere = false): Promise<void> {
  await (everywhere ? auth.signOutEverywhere() : auth.signOut());
  forgetDrafts();
  location.assign("/sign-in");
}
