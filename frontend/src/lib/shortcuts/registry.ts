// Everything that can be done with the keyboard, in one list: it feeds the
// palette, the help sheet and the menus. Pages add their commands while they
// are shown; what was added last wins, so the innermost context comes first.
import { t } from "../i18n";

export interface Command {
  /** Unique; a page's command replaces one of the same id from further out. */
  id: string;
  title: string;
  /** The heading in the palette and on the help sheet. */
  group: string;
  /** "mod+k", "?", "shift+arrowdown", or a sequence such as "g j". */
  keys?: string;
  /** More words by which the palette finds it. */
  words?: string;
  run: () => void;
  /** Why it can't be done now; the palette shows it greyed with the reason. */
  refused?: string | null;
  /** Works by key only and is listed on the help sheet, not in the palette. */
  hidden?: boolean;
}

const storageKey = "tandem.singleKeys";

/** How long the second key of a sequence may take. */
const sequenceFor = 1_000;

export class Registry {
  private layers: { token: symbol; commands: readonly Command[] }[] = [];
  private listeners = new Set<() => void>();
  private snapshot: readonly Command[] = [];
  private pending: { key: string; until: number } | null = null;
  private enabled = readEnabled();

  /** Adds a page's commands; returns how to replace them and how to take them away. */
  add(commands: readonly Command[]): { set(next: readonly Command[]): void; remove(): void } {
    const token = Symbol();
    this.layers.push({ token, commands });
    this.changed();
    return {
      set: (next) => {
        const layer = this.layers.find((l) => l.token === token);
        if (!layer) return;
        layer.commands = next;
        this.changed();
      },
      remove: () => {
        this.layers = this.layers.filter((layer) => layer.token !== token);
        this.changed();
      },
    };
  }

  /** All commands, innermost context first, each id once. */
  list = (): readonly Command[] => this.snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  singleKeys = (): boolean => this.enabled;

  setSingleKeys(on: boolean): void {
    this.enabled = on;
    try {
      localStorage.setItem(storageKey, on ? "on" : "off");
    } catch {
      // Without storage the choice lasts until the page is closed.
    }
    for (const listener of this.listeners) listener();
  }

  /** Runs the command of a key press. Returns whether there was one. */
  handle(event: KeyboardEvent, now: number = Date.now()): boolean {
    if (event.defaultPrevented || event.isComposing || event.repeat) return false;
    const key = keyOf(event);
    if (key === null) return false;
    const plain = !event.metaKey && !event.ctrlKey && !event.altKey;
    if (plain && (!this.enabled || isTyping(event.target) || isInOverlay(event.target))) {
      this.pending = null;
      return false;
    }

    const sequence = this.pending && now <= this.pending.until ? `${this.pending.key} ${key}` : null;
    this.pending = null;
    const command = (sequence && this.find(sequence)) || this.find(key);
    if (command) {
      event.preventDefault();
      if (!command.refused) command.run();
      return true;
    }
    if (plain && this.snapshot.some((c) => c.keys?.startsWith(`${key} `))) {
      this.pending = { key, until: now + sequenceFor };
      event.preventDefault();
      return true;
    }
    return false;
  }

  private find(keys: string): Command | undefined {
    return this.snapshot.find((command) => command.keys === keys);
  }

  private changed(): void {
    const seen = new Set<string>();
    this.snapshot = this.layers
      .toReversed()
      .flatMap((layer) => layer.commands)
      .filter((command) => !seen.has(command.id) && seen.add(command.id));
    for (const listener of this.listeners) listener();
  }
}

function readEnabled(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? "");

/** The press in the registry's notation; null for a lone modifier. */
export function keyOf(event: KeyboardEvent): string | null {
  const { key } = event;
  if (["Shift", "Control", "Alt", "Meta", "Dead", "Process"].includes(key)) return null;
  const name = key === " " ? "space" : key.toLowerCase();
  const parts: string[] = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  // A printed sign such as "?" already says that shift was needed.
  if (event.shiftKey && (name.length > 1 || /[a-z0-9]/.test(name))) parts.push("shift");
  parts.push(name);
  return parts.join("+");
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches("textarea, select, [role=textbox], [role=combobox], [role=searchbox]") ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|reset|range|file)$/.test(target.type))
  );
}

/** Menus and lists have their own letters (type-ahead); a modal hides the page's commands. */
function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("[role=menu], [role=listbox], [role=alertdialog]") !== null;
}

const signs: Record<string, string> = {
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  enter: "Enter",
  escape: "Esc",
  space: "Space",
  backspace: "⌫",
  shift: isMac ? "⇧" : "Shift",
  alt: isMac ? "⌥" : "Alt",
  mod: isMac ? "⌘" : "Ctrl",
};

/** The keys as they are printed: [["⌘", "K"]] or, for a sequence, [["G"], ["J"]]. */
export function printedKeys(keys: string): string[][] {
  return keys.split(" ").map((press) => press.split(/\+(?=.)/).map((key) => signs[key] ?? key.toUpperCase()));
}

/** The commands that fit what was typed, best first: a word's beginning counts more than its middle. */
export function search(commands: readonly Command[], typed: string): Command[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return commands
    .filter((command) => !command.hidden)
    .map((command, at) => {
      const text = ` ${command.title} ${command.group} ${command.words ?? ""}`.toLocaleLowerCase();
      const title = ` ${command.title.toLocaleLowerCase()}`;
      const score = words.reduce((sum, word) => {
        if (title.includes(` ${word}`)) return sum + 3;
        if (text.includes(` ${word}`)) return sum + 2;
        return text.includes(word) ? sum + 1 : Number.NEGATIVE_INFINITY;
      }, 0);
      return { command, at, score };
    })
    .filter((found) => found.score > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map((found) => found.command);
}

export const registry = new Registry();

/** The groups that every page shares. */
export const groups = {
  get here() {
    return t("On this page");
  },
  get go() {
    return t("Go to");
  },
  get general() {
    return t("General");
  },
};
