// Mentions in notes. The API keeps them as @[Name](usr_…); a person types and
// reads @Name. A note is taken apart for reading, and for editing it is turned
// into plain text beside the list of who was mentioned.

export interface Mentioned {
  id: string;
  name: string;
}

export type NotePart = { kind: "text"; text: string } | { kind: "mention"; id: string; name: string };

const markup = /@\[([^\][\n]+)\]\((usr_[0-9A-Za-z_-]+)\)/g;

/** The pieces of a note's body, in order. Markup that is not whole stays text. */
export function parseNote(body: string): NotePart[] {
  const parts: NotePart[] = [];
  let from = 0;
  for (const match of body.matchAll(markup)) {
    if (match.index > from) parts.push({ kind: "text", text: body.slice(from, match.index) });
    parts.push({ kind: "mention", name: match[1] as string, id: match[2] as string });
    from = match.index + match[0].length;
  }
  if (from < body.length) parts.push({ kind: "text", text: body.slice(from) });
  return parts;
}

/** A name without the signs that end a mention. */
const safe = (name: string): string =>
  name
    .replace(/[[\]\n]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What stands in the text field for a person: @Name, numbered when another person has the same name. */
export function labelFor(person: Mentioned, people: readonly Labelled[]): string {
  const known = people.find((p) => p.id === person.id);
  if (known) return known.label;
  const name = safe(person.name);
  let label = name;
  for (let n = 2; people.some((p) => p.label === label); n++) label = `${name} (${n})`;
  return label;
}

export interface Labelled extends Mentioned {
  label: string;
}

/** The body as it is typed: @Name in the text, and who each label means. */
export function toPlain(body: string): { text: string; people: Labelled[] } {
  const people: Labelled[] = [];
  const text = parseNote(body)
    .map((part) => {
      if (part.kind === "text") return part.text;
      const label = labelFor(part, people);
      if (!people.some((p) => p.id === part.id)) people.push({ id: part.id, name: part.name, label });
      return `@${label}`;
    })
    .join("");
  return { text, people };
}

/** The body as the API keeps it. A label that was edited is a mention no more. */
export function toMarkup(text: string, people: readonly Labelled[]): string {
  // The longest first, so that @Ana Maria is not taken for @Ana.
  const known = people.toSorted((a, b) => b.label.length - a.label.length);
  let result = "";
  for (let at = 0; at < text.length; ) {
    const person =
      text[at] === "@" && startsWord(text, at)
        ? known.find((p) => text.startsWith(p.label, at + 1) && endsWord(text, at + 1 + p.label.length))
        : undefined;
    if (person) {
      result += `@[${safe(person.name)}](${person.id})`;
      at += 1 + person.label.length;
    } else {
      result += text[at];
      at += 1;
    }
  }
  return result;
}

const wordSign = /[\p{L}\p{N}_]/u;
const startsWord = (text: string, at: number) => at === 0 || !wordSign.test(text[at - 1] as string);
const endsWord = (text: string, at: number) => at >= text.length || !wordSign.test(text[at] as string);

/** The unfinished mention before the caret: where its @ stands and what was typed after it. */
export function openMention(text: string, caret: number): { at: number; typed: string } | null {
  const at = text.lastIndexOf("@", caret - 1);
  if (at < 0 || !startsWord(text, at)) return null;
  const typed = text.slice(at + 1, caret);
  // A name has at most a few words; a line break or a sign of its own ends the search for one.
  if (typed.length > 60 || /[\n@,.;:!?()]/.test(typed) || typed.startsWith(" ") || typed.split(" ").length > 4)
    return null;
  return { at, typed };
}

/** Puts the chosen person in the place of what was typed; returns the text and where the caret goes. */
export function insertMention(
  text: string,
  caret: number,
  open: { at: number },
  person: Mentioned,
  people: readonly Labelled[],
): { text: string; caret: number; people: Labelled[] } {
  const label = labelFor(person, people);
  const after = text.slice(caret);
  const inserted = `@${label}${after.startsWith(" ") ? "" : " "}`;
  return {
    text: text.slice(0, open.at) + inserted + after,
    caret: open.at + inserted.length + (after.startsWith(" ") ? 1 : 0),
    people: people.some((p) => p.id === person.id) ? [...people] : [...people, { ...person, label }],
  };
}
