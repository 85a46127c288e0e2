// Gathers live events for a moment and hands them over as one list: the store
// then works and the page paints once, not once per event.

/** Long enough to gather a burst, too short to be felt. */
const gatherFor = 50;

export interface Batch<T> {
  add(item: T): void;
  /** Hands over at once what has been gathered. */
  flush(): void;
  /** Forgets what has been gathered. */
  drop(): void;
}

export function batched<T>(deliver: (items: T[]) => void, wait: number = gatherFor): Batch<T> {
  let items: T[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;

  const take = (): T[] => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const taken = items;
    items = [];
    return taken;
  };

  return {
    add(item) {
      items.push(item);
      timer ??= setTimeout(() => deliver(take()), wait);
    },
    flush() {
      const taken = take();
      if (taken.length > 0) deliver(taken);
    },
    drop() {
      take();
    },
  };
}
