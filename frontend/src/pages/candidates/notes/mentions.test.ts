import { describe, expect, test } from "vitest";
import { insertMention, openMention, parseNote, toMarkup, toPlain } from "./mentions";

const ana = { id: "usr_1", name: "Ana Ruiz" };

describe("reading a note", () => {
  test("finds the mentions between the text", () => {
    expect(parseNote("Ask @[Ana Ruiz](usr_1), please")).toEqual([
      { kind: "text", text: "Ask " },
      { kind: "mention", name: "Ana Ruiz", id: "usr_1" },
      { kind: "text", text: ", please" },
    ]);
  });

  test("leaves alone what only looks like one", () => {
    for (const body of ["@Ana", "@[Ana](cnd_1)", "@[](usr_1)", "@[Ana](usr_1", "mail@[a]"]) {
      expect(parseNote(body)).toEqual([{ kind: "text", text: body }]);
    }
  });

  test("never turns a body into markup of the page", () => {
    const body = "<img src=x onerror=alert(1)> @[<b>Ana</b>](usr_1)";
    expect(parseNote(body)[1]).toEqual({ kind: "mention", name: "<b>Ana</b>", id: "usr_1" });
  });
});

describe("writing a note", () => {
  test("what was read comes back the same", () => {
    for (const body of [
      "",
      "no mention",
      "@[Ana Ruiz](usr_1)",
      "a @[Ana Ruiz](usr_1)\n@[Ben Ito](usr_2) @[Ana Ruiz](usr_1)",
    ]) {
      const { text, people } = toPlain(body);
      expect(toMarkup(text, people)).toBe(body);
    }
  });

  test("keeps two people of one name apart", () => {
    const body = "@[Ana Ruiz](usr_1) and @[Ana Ruiz](usr_9)";
    const { text, people } = toPlain(body);
    expect(text).toBe("@Ana Ruiz and @Ana Ruiz (2)");
    expect(toMarkup(text, people)).toBe(body);
  });

  test("takes the longer of two names that begin alike", () => {
    const people = [
      { id: "usr_1", name: "Ana", label: "Ana" },
      { id: "usr_2", name: "Ana Maria", label: "Ana Maria" },
    ];
    expect(toMarkup("@Ana Maria, @Ana, @Anabel", people)).toBe("@[Ana Maria](usr_2), @[Ana](usr_1), @Anabel");
  });

  test("a mail address is no mention", () => {
    expect(toMarkup("x@Ana", [{ id: "usr_1", name: "Ana", label: "Ana" }])).toBe("x@Ana");
    expect(openMention("mail me at x@ana", 16)).toBeNull();
  });

  test("a name cannot break out of its markup", () => {
    expect(toMarkup("@A B", [{ id: "usr_1", name: "A]\n[B", label: "A B" }])).toBe("@[A B](usr_1)");
  });
});

describe("the person picker", () => {
  test("opens after an @ that begins a word", () => {
    expect(openMention("Ask @an", 7)).toEqual({ at: 4, typed: "an" });
    expect(openMention("Ask @", 5)).toEqual({ at: 4, typed: "" });
    expect(openMention("Ask @ana ru", 11)).toEqual({ at: 4, typed: "ana ru" });
  });

  test("closes at the end of a line, a sentence, or a long phrase", () => {
    for (const text of ["@ana\n", "@ana, ", "@ana.", "@ ana", "@one two three four five"]) {
      expect(openMention(text, text.length)).toBeNull();
    }
  });

  test("puts the name where it was typed and the caret behind it", () => {
    const text = "Ask @an about it";
    const open = openMention(text, 7);
    expect(open).not.toBeNull();
    const done = insertMention(text, 7, open ?? { at: 0 }, ana, []);
    expect(done.text).toBe("Ask @Ana Ruiz about it");
    expect(done.text.slice(done.caret)).toBe("about it");
    expect(toMarkup(done.text, done.people)).toBe("Ask @[Ana Ruiz](usr_1) about it");
  });
});
