import { describe, expect, test } from "vitest";
import {
  applySaved,
  choose,
  fieldGroups,
  fieldLabel,
  fromDraft,
  guessSeparator,
  type MappedColumn,
  problems,
  separate,
  tally,
  toDraft,
  toInput,
} from "./mapping";

const column = (index: number, name: string, field: MappedColumn["field"], samples: string[] = []): MappedColumn => ({
  index,
  name,
  field,
  samples,
  confidence: 0.6,
  separator: "",
});

const file = [
  column(0, "Name", "NAME", ["Ada Lovelace"]),
  column(1, "Mail", "EMAILS", ["ada@example.com; a@example.com"]),
  column(2, "Alias", "IGNORE", ["Countess"]),
  column(3, "Knows", "IGNORE", ["Maths|Engines"]),
];

describe("choosing a field for a column", () => {
  test("makes the choice certain", () => {
    expect(choose(file, 2, "TITLE")[2]).toMatchObject({ field: "TITLE", confidence: 1 });
  });

  test("takes a field that can be filled once from the column that had it", () => {
    const next = choose(file, 2, "NAME");
    expect(next.map((c) => c.field)).toEqual(["IGNORE", "EMAILS", "NAME", "IGNORE"]);
  });

  test("lets several columns give addresses", () => {
    expect(choose(file, 2, "EMAILS").filter((c) => c.field === "EMAILS")).toHaveLength(2);
  });

  test("finds the sign between several values, and forgets it where there is one value", () => {
    const skills = choose(file, 3, "SKILLS");
    expect(skills[3]?.separator).toBe("|");
    expect(choose(skills, 3, "TITLE")[3]?.separator).toBe("");
    expect(separate(skills, 3, ",")[3]?.separator).toBe(",");
  });

  test("doesn't change the mapping it was given", () => {
    const before = JSON.stringify(file);
    choose(file, 0, "TITLE");
    expect(JSON.stringify(file)).toBe(before);
  });
});

describe("what is wrong with a mapping", () => {
  test("nothing, with a name or an address", () => {
    expect(problems(file)).toEqual([]);
    expect(problems([column(0, "Mail", "EMAILS")])).toEqual([]);
    expect(problems([column(0, "First", "GIVEN_NAME")])).toEqual([]);
  });

  test("nobody could be recognized", () => {
    expect(problems([column(0, "City", "LOCATION")])).toHaveLength(1);
  });

  test("one field from two columns", () => {
    expect(problems([column(0, "A", "NAME"), column(1, "B", "NAME")])[0]).toContain("A, B");
  });
});

describe("a saved mapping", () => {
  test("answers the headers it knows, whatever their case, and leaves the rest", () => {
    const next = applySaved(file, [
      { name: " mail ", field: "EXTERNAL_KEY", separator: "" },
      { name: "KNOWS", field: "SKILLS", separator: "|" },
      { name: "Elsewhere", field: "TAGS", separator: "" },
    ]);
    expect(next.map((c) => c.field)).toEqual(["NAME", "EXTERNAL_KEY", "IGNORE", "SKILLS"]);
    expect(next[0]?.confidence).toBe(0.6);
    expect(next[3]).toMatchObject({ separator: "|", confidence: 1 });
  });
});

describe("a draft of the mapping", () => {
  test("survives a reload", () => {
    const chosen = choose(file, 3, "SKILLS");
    expect(fromDraft(toDraft(chosen), file)).toEqual(chosen);
  });

  test("is forgotten when it belongs to another file or is broken", () => {
    expect(fromDraft(toDraft(file), file.slice(1))).toBeNull();
    expect(fromDraft(toDraft([column(0, "x", "NAME"), ...file.slice(1)]), file)).toBeNull();
    for (const broken of ["", "{", "null", "[1,2,3,4]"]) expect(fromDraft(broken, file)).toBeNull();
  });
});

test("every field that a select offers has a label, and none is offered twice", () => {
  const offered = fieldGroups().flatMap((group) => group.fields);
  expect(new Set(offered).size).toBe(offered.length);
  expect(offered).toHaveLength(29);
  for (const field of offered) expect(fieldLabel(field)).not.toBe("");
});

test("the API gets every column with its field and separator", () => {
  expect(toInput(file)[1]).toEqual({ name: "Mail", field: "EMAILS", separator: "" });
});

test("guesses a separator only where one is seen", () => {
  expect(guessSeparator(["one", "two"])).toBe("");
  expect(guessSeparator(["a, b", "c; d"])).toBe(";");
});

test("counts what is used, left out and unsure", () => {
  expect(tally(file)).toEqual({ used: 2, ignored: 2, unsure: 2 });
});
