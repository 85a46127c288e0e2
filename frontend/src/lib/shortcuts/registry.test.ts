import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Command, keyOf, printedKeys, Registry, search } from "./registry";

const command = (id: string, keys?: string, more: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: "g",
  keys,
  run: vi.fn(),
  ...more,
});

function press(key: string, target: HTMLElement = document.body, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, "target", { value: target });
  return event;
}

beforeEach(() => localStorage.clear());

describe("pressing keys", () => {
  test("runs the command of the innermost context and keeps the browser from acting too", () => {
    const registry = new Registry();
    const outer = command("open", "o");
    const inner = command("open", "o");
    registry.add([outer]);
    const page = registry.add([inner]);

    const event = press("o");
    expect(registry.handle(event)).toBe(true);
    expect(event.defaultPrevented).toBe(true);
    expect(inner.run).toHaveBeenCalledOnce();
    expect(outer.run).not.toHaveBeenCalled();

    page.remove();
    registry.handle(press("o"));
    expect(outer.run).toHaveBeenCalledOnce();
  });

  test("a sequence needs its second key within a second", () => {
    const registry = new Registry();
    const jobs = command("jobs", "g j");
    registry.add([jobs]);
    registry.handle(press("g"), 0);
    registry.handle(press("j"), 1_500);
    expect(jobs.run).not.toHaveBeenCalled();
    registry.handle(press("g"), 2_000);
    registry.handle(press("j"), 2_900);
    expect(jobs.run).toHaveBeenCalledOnce();
  });

  test("single keys never fire while typing, shortcuts with Ctrl do", () => {
    const registry = new Registry();
    const comment = command("comment", "c");
    const palette = command("palette", "mod+k");
    registry.add([comment, palette]);
    for (const field of [document.createElement("input"), document.createElement("textarea")]) {
      expect(registry.handle(press("c", field))).toBe(false);
    }
    registry.handle(press("k", document.createElement("input"), { ctrlKey: true }));
    expect(comment.run).not.toHaveBeenCalled();
    expect(palette.run).toHaveBeenCalledOnce();
  });

  test("single keys can be switched off, and stay off", () => {
    const registry = new Registry();
    const comment = command("comment", "c");
    registry.add([comment]);
    registry.setSingleKeys(false);
    registry.handle(press("c"));
    expect(comment.run).not.toHaveBeenCalled();
    expect(new Registry().singleKeys()).toBe(false);
  });

  test("a refused command does not run", () => {
    const registry = new Registry();
    const move = command("move", "m", { refused: "The job is on hold." });
    registry.add([move]);
    registry.handle(press("m"));
    expect(move.run).not.toHaveBeenCalled();
  });

  test("a held key runs its command once", () => {
    const registry = new Registry();
    const next = command("next", "]");
    registry.add([next]);
    registry.handle(press("]"));
    registry.handle(press("]", document.body, { repeat: true }));
    expect(next.run).toHaveBeenCalledOnce();
  });
});

test("keys are written the way the registry reads them", () => {
  expect(keyOf(press("?", document.body, { shiftKey: true }))).toBe("?");
  expect(keyOf(press("ArrowDown", document.body, { shiftKey: true }))).toBe("shift+arrowdown");
  expect(keyOf(press("K", document.body, { ctrlKey: true }))).toBe("mod+k");
  expect(keyOf(press(" "))).toBe("space");
  expect(keyOf(press("Shift"))).toBeNull();
});

test("keys are printed as on the keyboard", () => {
  expect(printedKeys("g j")).toEqual([["G"], ["J"]]);
  expect(printedKeys("mod+k")).toEqual([["Ctrl", "K"]]);
});

test("the palette finds by the beginnings of words, in any order, and leaves out what is hidden", () => {
  const commands = [
    command("Reject with reason", undefined),
    command("Move to…", undefined, { words: "step stage" }),
    command("Secret", undefined, { hidden: true }),
    command("Remove from team"),
  ];
  expect(search(commands, "reason rej").map((c) => c.id)).toEqual(["Reject with reason"]);
  expect(search(commands, "stage").map((c) => c.id)).toEqual(["Move to…"]);
  expect(search(commands, "mo").map((c) => c.id)).toEqual(["Move to…", "Remove from team"]);
  expect(search(commands, "secret")).toEqual([]);
});
