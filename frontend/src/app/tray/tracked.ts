// Which imports the tray shows. Kept over reloads, until a person puts one away.
import { useSyncExternalStore } from "react";

const storageKey = "tandem.tray";

let ids: readonly string[] = read();
const listeners = new Set<() => void>();

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function set(next: readonly string[]): void {
  ids = next;
  try {
    if (next.length > 0) localStorage.setItem(storageKey, JSON.stringify(next));
    else localStorage.removeItem(storageKey);
  } catch {
    // Without storage the tray lasts until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** Puts an import into the tray. */
export function track(...more: string[]): void {
  const added = more.filter((id) => !ids.includes(id));
  if (added.length > 0) set([...ids, ...added]);
}

/** Puts imports away. */
export function untrack(...gone: string[]): void {
  if (gone.some((id) => ids.includes(id))) set(ids.filter((id) => !gone.includes(id)));
}

export function useTracked(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ids,
    () => ids,
  );
}
