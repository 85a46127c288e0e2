// Applies a pipeline's live changes to the board in the Relay store.
import type { RecordSourceProxy } from "relay-runtime";
import { type BoardView, dropCard, keepNewer, type Records, standingIn, syncCard } from "./sync";

export interface Change {
  readonly kind: string;
  readonly actorId: string | null | undefined;
  readonly applicationId: string | null | undefined;
  readonly fromStepId: string | null | undefined;
  readonly application: { readonly id: string; readonly stepId: string; readonly status: string } | null | undefined;
}

/** Applies changes one after the other and remembers where it counted what is not loaded. */
export class LiveBoard {
  private counted = new Map<string, string | null>();

  /** Call it with each payload of the subscription after normalization, with the source as it was before. */
  apply(store: RecordSourceProxy, source: Records, view: BoardView, changes: readonly Change[]): void {
    for (const { applicationId: id, application, fromStepId } of changes) {
      if (!id) continue;
      const before = standingIn(source, id);
      const countedIn = this.counted.has(id) ? (this.counted.get(id) ?? null) : (fromStepId ?? null);
      if (!application) {
        dropCard(store, view, id, countedIn);
        this.counted.set(id, null);
        continue;
      }
      const stale = keepNewer(store, source, id);
      // What the store knew already has been counted when it became known.
      const known = stale || (before !== null && store.get(id)?.getValue("version") === before.version);
      syncCard(store, view, id, before, known && !this.counted.has(id) ? {} : { countedIn });
      this.counted.set(id, application.status === "ACTIVE" ? application.stepId : null);
    }
  }

  /** A board that was fetched anew has counted everything itself. */
  reset(): void {
    this.counted.clear();
  }
}
