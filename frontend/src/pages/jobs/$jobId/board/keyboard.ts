// What a key does on the board: a pure step from one state to the next, and
// what has to happen besides. The board shows the state and runs the effect.

/** A column as the keyboard sees it: the step and its loaded cards from the top. */
export interface KeyColumn {
  stepId: string;
  cards: readonly string[];
}

export interface Lift {
  /** What is carried. */
  ids: readonly string[];
  /** The column that it was taken from, by index. */
  from: number;
  /** The column that it is held over, by index. */
  over: number;
}

export interface KeyState {
  /** The card that has the focus, or had it last. */
  focus: string | null;
  /** Where the extension of the selection began. */
  anchor: string | null;
  selected: ReadonlySet<string>;
  lift: Lift | null;
}

export type Effect =
  | { kind: "open"; id: string }
  | { kind: "lifted"; ids: readonly string[] }
  | { kind: "over"; column: number }
  | { kind: "move"; ids: readonly string[]; column: number }
  | { kind: "dropped-in-place" }
  | { kind: "cancelled" }
  | { kind: "edge"; direction: -1 | 1 };

export interface Press {
  key: string;
  shift: boolean;
}

export interface Outcome {
  state: KeyState;
  effect: Effect | null;
  /** Whether the key meant something here; otherwise the browser gets it. */
  handled: boolean;
}

export const initialKeys: KeyState = { focus: null, anchor: null, selected: new Set(), lift: null };

interface Place {
  column: number;
  row: number;
}

export function placeOf(columns: readonly KeyColumn[], id: string | null): Place | null {
  if (id === null) return null;
  for (const [column, { cards }] of columns.entries()) {
    const row = cards.indexOf(id);
    if (row >= 0) return { column, row };
  }
  return null;
}

/** The first card of the board. */
export function firstCard(columns: readonly KeyColumn[]): string | null {
  return columns.find((column) => column.cards.length > 0)?.cards[0] ?? null;
}

/** What an action on the focused card takes along: the whole selection when the card is part of it. */
export function carried(state: KeyState): readonly string[] {
  if (state.focus === null) return [];
  return state.selected.has(state.focus) ? [...state.selected] : [state.focus];
}

export function press(state: KeyState, columns: readonly KeyColumn[], { key, shift }: Press): Outcome {
  const ignored: Outcome = { state, effect: null, handled: false };
  const { focus: current } = state;
  const at = placeOf(columns, current);
  if (!at || current === null) return ignored;
  if (state.lift) return pressWhileLifted(state, state.lift, columns, key);

  const go = (focus: string | null | undefined, extend = false): Outcome => {
    if (!focus) return { state, effect: null, handled: true };
    if (!extend) return { state: { ...state, focus, anchor: null }, effect: null, handled: true };
    const anchor = state.anchor ?? current;
    return {
      state: { ...state, focus, anchor, selected: range(columns, anchor, focus, state.selected) },
      effect: null,
      handled: true,
    };
  };
  const cards = columns[at.column]?.cards ?? [];

  switch (key) {
    case "ArrowDown":
      return go(cards[at.row + 1], shift);
    case "ArrowUp":
      return go(cards[at.row - 1], shift);
    case "Home":
      return go(cards[0], shift);
    case "End":
      return go(cards.at(-1), shift);
    case "ArrowLeft":
    case "ArrowRight":
      return shift ? ignored : go(neighbour(columns, at, key === "ArrowLeft" ? -1 : 1));
    case "Enter":
      return { state, effect: { kind: "open", id: current }, handled: true };
    case " ": {
      const ids = carried(state);
      return {
        state: { ...state, lift: { ids, from: at.column, over: at.column } },
        effect: { kind: "lifted", ids },
        handled: true,
      };
    }
    case "Escape":
      if (state.selected.size === 0) return ignored;
      return { state: { ...state, selected: new Set(), anchor: null }, effect: null, handled: true };
    default:
      return ignored;
  }
}

function pressWhileLifted(state: KeyState, lift: Lift, columns: readonly KeyColumn[], key: string): Outcome {
  const hold = (over: number): Outcome => {
    if (over < 0 || over >= columns.length) {
      return { state, effect: { kind: "edge", direction: over < 0 ? -1 : 1 }, handled: true };
    }
    return { state: { ...state, lift: { ...lift, over } }, effect: { kind: "over", column: over }, handled: true };
  };

  switch (key) {
    case "ArrowLeft":
      return hold(lift.over - 1);
    case "ArrowRight":
      return hold(lift.over + 1);
    case "Home":
      return hold(0);
    case "End":
      return hold(columns.length - 1);
    case " ":
    case "Enter":
      return {
        state: { ...state, lift: null },
        effect:
          lift.over === lift.from && lift.ids.length === 1
            ? { kind: "dropped-in-place" }
            : { kind: "move", ids: lift.ids, column: lift.over },
        handled: true,
      };
    case "Escape":
      return { state: { ...state, lift: null }, effect: { kind: "cancelled" }, handled: true };
    case "Tab":
      // Leaving the board puts back what is carried; the focus goes where Tab leads.
      return { state: { ...state, lift: null }, effect: { kind: "cancelled" }, handled: false };
    default:
      return { state, effect: null, handled: key.startsWith("Arrow") };
  }
}

/** The card at the same height in the next column that has any. */
function neighbour(columns: readonly KeyColumn[], at: Place, direction: -1 | 1): string | null {
  for (let column = at.column + direction; column >= 0 && column < columns.length; column += direction) {
    const cards = columns[column]?.cards ?? [];
    if (cards.length > 0) return cards[Math.min(at.row, cards.length - 1)] ?? null;
  }
  return null;
}

/** The selection that reaches from the anchor to the focus; what was chosen in other columns stays. */
function range(
  columns: readonly KeyColumn[],
  anchor: string,
  focus: string,
  before: ReadonlySet<string>,
): ReadonlySet<string> {
  const from = placeOf(columns, anchor);
  const to = placeOf(columns, focus);
  if (!from || !to || from.column !== to.column) return new Set([...before, focus]);
  const cards = columns[to.column]?.cards ?? [];
  const inColumn = new Set(cards);
  const kept = [...before].filter((id) => !inColumn.has(id));
  return new Set([...kept, ...cards.slice(Math.min(from.row, to.row), Math.max(from.row, to.row) + 1)]);
}

/** Where the focus goes when the card that has it left its column: to the one that took its place. */
export function focusAfter(
  before: readonly KeyColumn[],
  after: readonly KeyColumn[],
  focus: string | null,
): string | null {
  if (placeOf(after, focus)) return focus;
  const was = placeOf(before, focus);
  if (!was) return firstCard(after);
  const cards = after[was.column]?.cards ?? [];
  return cards[Math.min(was.row, cards.length - 1)] ?? firstCard(after);
}
