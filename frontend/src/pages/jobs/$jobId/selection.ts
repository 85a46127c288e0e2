// Which applications are chosen for a bulk action: one set for the board and the table.
import { useSyncExternalStore } from "react";

export class Selection {
  private chosen: ReadonlySet<string> = new Set();
  private listeners = new Set<() => void>();

  ids = (): ReadonlySet<string> => this.chosen;

  has = (id: string): boolean => this.chosen.has(id);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(ids: Iterable<string>): void {
    const next = new Set(ids);
    if (next.size === this.chosen.size && [...next].every((id) => this.chosen.has(id))) return;
    this.chosen = next;
    for (const listener of this.listeners) listener();
  }

  toggle(id: string): void {
    const next = new Set(this.chosen);
    if (!next.delete(id)) next.add(id);
    this.set(next);
  }

  clear(): void {
    this.set([]);
  }

  /** Takes out those that are no longer there. */
  drop(ids: Iterable<string>): void {
    const next = new Set(this.chosen);
    for (const id of ids) next.delete(id);
    this.set(next);
  }
}

export function useSelected(selection: Selection): ReadonlySet<string> {
  return useSyncExternalStore(selection.subscribe, selection.ids, selection.ids);
}

export function useIsSelected(selection: Selection, id: string): boolean {
  const read = () => selection.has(id);
  return useSyncExternalStore(selection.subscribe, read, read);
}
