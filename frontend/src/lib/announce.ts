// Says to a screen reader what changed without moving the focus. The app's
// live region listens.
type Politeness = "polite" | "assertive";
type Listener = (message: string, politeness: Politeness) => void;

let listener: Listener | null = null;

export function announce(message: string, politeness: Politeness = "polite"): void {
  listener?.(message, politeness);
}

/** Connects the live region; returns how to disconnect it. */
export function onAnnounce(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = null;
  };
}
