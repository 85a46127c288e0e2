import { describe, expect, it } from "vitest";
import { carried, focusAfter, initialKeys, type KeyColumn, type KeyState, press } from "./keyboard";

const columns: KeyColumn[] = [
  { stepId: "screening", cards: ["ada", "bo", "cy"] },
  { stepId: "interview", cards: [] },
  { stepId: "offer", cards: ["dee"] },
];

const on = (focus: string, more: Partial<KeyState> = {}): KeyState => ({ ...initialKeys, focus, ...more });

/** Presses keys one after the other and returns where that leads. */
function type(state: KeyState, keys: string[]) {
  let last = { state, effect: null as ReturnType<typeof press>["effect"], handled: false };
  for (const key of keys) {
    const shift = key.startsWith("shift+");
    last = press(last.state, columns, { key: key.replace("shift+", ""), shift });
  }
  return last;
}

describe("walking", () => {
  it("goes down and up within a column and stops at its ends", () => {
    expect(type(on("ada"), ["ArrowDown", "ArrowDown"]).state.focus).toBe("cy");
    expect(type(on("cy"), ["ArrowDown"]).state.focus).toBe("cy");
    expect(type(on("ada"), ["ArrowUp"]).state.focus).toBe("ada");
    expect(type(on("ada"), ["End"]).state.focus).toBe("cy");
  });

  it("skips columns without cards and keeps the height as far as there are cards", () => {
    expect(type(on("cy"), ["ArrowRight"]).state.focus).toBe("dee");
    expect(type(on("dee"), ["ArrowLeft"]).state.focus).toBe("ada");
  });

  it("leaves keys that mean nothing to the browser", () => {
    expect(press(on("ada"), columns, { key: "q", shift: false }).handled).toBe(false);
    expect(press(initialKeys, columns, { key: "ArrowDown", shift: false }).handled).toBe(false);
  });

  it("opens the focused card", () => {
    expect(type(on("bo"), ["Enter"]).effect).toEqual({ kind: "open", id: "bo" });
  });
});

describe("lifting", () => {
  it("carries a card over empty columns and drops it there", () => {
    const dropped = type(on("bo"), [" ", "ArrowRight", " "]);
    expect(dropped.effect).toEqual({ kind: "move", ids: ["bo"], column: 1 });
    expect(dropped.state.lift).toBeNull();
    expect(dropped.state.focus).toBe("bo");
  });

  it("moves nothing when it is dropped where it was", () => {
    expect(type(on("bo"), [" ", "ArrowRight", "ArrowLeft", " "]).effect).toEqual({ kind: "dropped-in-place" });
  });

  it("puts back on Escape, and on Tab, which still leaves the board", () => {
    const cancelled = type(on("bo"), [" ", "ArrowRight", "Escape"]);
    expect(cancelled.effect).toEqual({ kind: "cancelled" });
    expect(cancelled.state.lift).toBeNull();
    expect(type(on("bo"), [" ", "Tab"])).toMatchObject({ effect: { kind: "cancelled" }, handled: false });
  });

  it("says when there is no further column and stays over the last one", () => {
    const edge = type(on("dee"), [" ", "ArrowRight"]);
    expect(edge.effect).toEqual({ kind: "edge", direction: 1 });
    expect(edge.state.lift?.over).toBe(2);
  });

  it("does not walk while something is lifted", () => {
    expect(type(on("ada"), [" ", "ArrowDown"]).state.focus).toBe("ada");
  });

  it("carries the whole selection when the card belongs to it, and only the card when not", () => {
    const selected = new Set(["ada", "cy"]);
    expect(type(on("ada", { selected }), [" "]).effect).toEqual({ kind: "lifted", ids: ["ada", "cy"] });
    expect(type(on("bo", { selected }), [" "]).effect).toEqual({ kind: "lifted", ids: ["bo"] });
    expect(carried(on("bo", { selected }))).toEqual(["bo"]);
  });
});

describe("selecting", () => {
  it("extends with Shift from where it began, and shrinks when it goes back", () => {
    const down = type(on("ada"), ["shift+ArrowDown", "shift+ArrowDown"]);
    expect([...down.state.selected]).toEqual(["ada", "bo", "cy"]);
    const back = press(down.state, columns, { key: "ArrowUp", shift: true });
    expect([...back.state.selected]).toEqual(["ada", "bo"]);
  });

  it("keeps what was selected in other columns", () => {
    const { state } = type(on("ada", { selected: new Set(["dee"]) }), ["shift+ArrowDown"]);
    expect(new Set(state.selected)).toEqual(new Set(["dee", "ada", "bo"]));
  });

  it("deselects all on Escape, and lets Escape through when nothing is selected", () => {
    expect(type(on("ada", { selected: new Set(["bo"]) }), ["Escape"]).state.selected.size).toBe(0);
    expect(type(on("ada"), ["Escape"]).handled).toBe(false);
  });
});

describe("the focus after a change of the board", () => {
  const without = (id: string) =>
    columns.map((column) => ({ ...column, cards: column.cards.filter((card) => card !== id) }));

  it("goes to the card that took the place of one that left", () => {
    expect(focusAfter(columns, without("bo"), "bo")).toBe("cy");
    expect(focusAfter(columns, without("cy"), "cy")).toBe("bo");
  });

  it("goes to the first card of the board when the column is empty now", () => {
    expect(focusAfter(columns, without("dee"), "dee")).toBe("ada");
  });

  it("stays on a card that is still there", () => {
    expect(focusAfter(columns, without("ada"), "bo")).toBe("bo");
  });
});
