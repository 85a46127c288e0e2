// What the board shows beyond its data: where the focus is and what is lifted.
// Cards listen to the part that is about them, so that an arrow key paints two
// cards and not five thousand.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Selection } from "../selection";
import type { Highlights } from "./highlights";
import {
  carried,
  type Effect,
  focusAfter,
  initialKeys,
  type KeyColumn,
  type KeyState,
  type Press,
  press,
} from "./keyboard";

interface MountedColumn extends KeyColumn {
  /** Brings a card into view. */
  reveal: (row: number) => void;
}

export class BoardState {
  private state: Omit<KeyState, "selected"> = initialKeys;
  private listeners = new Set<() => void>();
  private mounted = new Map<string, MountedColumn>();
  private order: readonly string[] = [];
  /** The card that has to take the DOM's focus as soon as it is painted. */
  private wanted: string | null = null;
  /** Whether the DOM's focus is on the board, or was until its card went away. */
  inside = false;

  constructor(private readonly selection: Selection) {
    selection.subscribe(() => this.changed());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  focus = (): string | null => this.state.focus;

  lift = () => this.state.lift;

  /** Steps in the order of the board. */
  setOrder(stepIds: readonly string[]): void {
    this.order = stepIds;
  }

  columns(): readonly MountedColumn[] {
    return this.order.map((stepId) => this.mounted.get(stepId) ?? { stepId, cards: [], reveal: () => {} });
  }

  /** A column tells what it shows. The focus follows a card that moved, or goes to the one that took its place. */
  setColumn(column: MountedColumn): void {
    const before = this.columns();
    this.mounted.set(column.stepId, column);
    const { focus } = this.state;
    if (focus === null) {
      const next = focusAfter(before, this.columns(), null);
      if (next) this.set({ ...this.state, focus: next });
    }
  }

  removeColumn(stepId: string): void {
    this.mounted.delete(stepId);
  }

  /** After a change of the data: the focus goes on where the focused card was. */
  settleFocus(before: readonly KeyColumn[]): void {
    const next = focusAfter(before, this.columns(), this.state.focus);
    if (next === this.state.focus) return;
    if (next && this.inside) this.show(next);
    this.set({ ...this.state, focus: next });
  }

  /** One press of a key on the focused card. */
  press(pressed: Press): { effect: Effect | null; handled: boolean } {
    const { state, effect, handled } = press(
      { ...this.state, selected: this.selection.ids() },
      this.columns(),
      pressed,
    );
    if (handled || state.lift !== this.state.lift) {
      const { selected, ...rest } = state;
      const moved = rest.focus !== this.state.focus;
      this.state = rest;
      this.selection.set(selected);
      if (moved && rest.focus) this.show(rest.focus);
      this.changed();
    }
    return { effect, handled };
  }

  /** Makes a card the one that Tab comes back to; with `take` it gets the DOM's focus too. */
  setFocus(id: string, take = false): void {
    if (take) this.show(id);
    if (this.state.focus !== id || take) this.set({ ...this.state, focus: id });
  }

  /** Scrolls a card into view where it stands now; the focus stays. */
  reveal(id: string): void {
    for (const { cards, reveal } of this.columns()) {
      const row = cards.indexOf(id);
      if (row >= 0) reveal(row);
    }
  }

  /** What an action on the focused card takes along. */
  carried(): readonly string[] {
    return carried({ ...this.state, selected: this.selection.ids() });
  }

  /** Extends the selection from the anchor to a card, as Shift and a click do. */
  extendTo(id: string): void {
    const anchor = this.state.anchor ?? this.state.focus;
    const column = this.columns().find(({ cards }) => cards.includes(id));
    const from = column?.cards.indexOf(anchor ?? "") ?? -1;
    const to = column?.cards.indexOf(id) ?? -1;
    if (!column || from < 0) this.selection.toggle(id);
    else
      this.selection.set([...this.selection.ids(), ...column.cards.slice(Math.min(from, to), Math.max(from, to) + 1)]);
    this.set({ ...this.state, focus: id, anchor });
  }

  /** True once for the card that has to take the focus. */
  takes(id: string): boolean {
    if (this.wanted !== id) return false;
    this.wanted = null;
    return true;
  }

  dropLift(): void {
    if (this.state.lift) this.set({ ...this.state, lift: null });
  }

  private show(id: string): void {
    this.wanted = id;
    this.reveal(id);
  }

  private set(state: Omit<KeyState, "selected">): void {
    this.state = state;
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

/** What a card asks of the board around it. */
export interface BoardContextValue {
  state: BoardState;
  highlights: Highlights;
  jobId: string;
  open: (id: string) => void;
  /** The menu of one card: what it offers is the board's business. */
  act: (id: string, action: "move" | "reject" | "withdraw") => void;
}

const BoardContext = createContext<BoardContextValue | null>(null);

export const BoardProvider = BoardContext.Provider;

export function useBoard(): BoardContextValue {
  const value = useContext(BoardContext);
  if (!value) throw new Error("useBoard is used outside of a board");
  return value;
}

export function useBoardState<T>(state: BoardState, read: (state: BoardState) => T): T {
  const snapshot = () => read(state);
  return useSyncExternalStore(state.subscribe, snapshot, snapshot);
}
