// Short messages about what just happened. `notify` may be called from anywhere;
// the toast region of the app shows them.
import { UNSTABLE_ToastQueue as ToastQueue } from "react-aria-components/Toast";
import { errorTitle, type RequestError } from "./errors";

export type Tone = "neutral" | "success" | "warning" | "danger";

export interface Notice {
  title: string;
  detail?: string;
  tone?: Tone;
  /** One thing that can be done about it, e.g. undo. */
  action?: { label: string; run: () => void };
}

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 4 });

const shownFor = 6_000;
const shownForAction = 12_000;

/** Shows a notice; errors stay until they are dismissed. Returns the function that takes it away. */
export function notify(notice: Notice): () => void {
  const timeout = notice.tone === "danger" ? undefined : notice.action ? shownForAction : shownFor;
  const key = notices.add(notice, timeout === undefined ? undefined : { timeout });
  return () => notices.close(key);
}

export function notifyError(error: RequestError, action?: Notice["action"]): () => void {
  return notify({ title: errorTitle(error.code), detail: error.message, tone: "danger", action });
}
