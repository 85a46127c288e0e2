// Which cards somebody else has just changed: they are marked for a moment.
import { useSyncExternalStore } from "react";

const shownFor = 2_500;

export class Highlights {
  private until = new Map<string, ReturnType<typeof setTimeout>>();
  private listeners = new Set<() => void>();

  has = (id: string): boolean => this.until.has(id);

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  mark(ids: Iterable<string>): void {
    for (const id of ids) {
      clearTimeout(this.until.get(id));
      this.until.set(
        id,
        setTimeout(() => {
          this.until.delete(id);
          this.changed();
        }, shownFor),
      );
    }
    this.changed();
  }

  clear(): void {
    for (const timer of this.until.values()) clearTimeout(timer);
    this.until.clear();
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

export function useIsHighlighted(highlights: Highlights, id: string): boolean {
  const read = () => highlights.has(id);
  return useSyncExternalStore(highlights.subscribe, read, read);
}
