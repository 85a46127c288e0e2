import { expect, test } from "vitest";
import { compiledMessages } from "./messages.ts";

test("every text with something to fill in is compiled, wherever it stands", () => {
  const code =
    't("Saved"); t(n ? "{n} kept" : `{n, plural, one {# job} other {# jobs}}`); say(text, { from: "{a} b" });';
  expect(compiledMessages(code, "page.tsx")).toEqual({
    "{n} kept": [["n"], " kept"],
    "{n, plural, one {# job} other {# jobs}}": [["n", "plural", { one: ["#", " job"], other: ["#", " jobs"] }]],
    "{a} b": [["a"], " b"],
  });
});

test("a text with a mistake stops the build and is named", () => {
  expect(() => compiledMessages('t("{n, plural, one {# job}")', "page.tsx")).toThrow(/page\.tsx.*\{n, plural/s);
});
