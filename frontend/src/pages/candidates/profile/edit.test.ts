import { describe, expect, test } from "vitest";
import {
  changed,
  type Field,
  describe as inWords,
  type Profile,
  parseSkill,
  printSkill,
  rebase,
  siteOf,
  tidy,
} from "./edit";

const base: Profile = {
  name: "Maya Okonkwo",
  headline: "Engineer",
  location: "Lagos",
  summary: "",
  emails: ["maya@example.com"],
  phones: [],
  links: [],
  employers: [],
  education: [],
  skills: [{ name: "Go", level: "" }],
  languages: ["English"],
  tags: ["remote"],
  source: "Referral",
  consent: "UNKNOWN",
};
const fields: Field[] = ["name", "headline", "tags"];

describe("an edit", () => {
  test("sends only what was changed", () => {
    expect(changed(fields, base, { ...base, headline: "Lead", summary: "elsewhere" })).toEqual({ headline: "Lead" });
  });

  test("sends nothing when a value was changed and changed back", () => {
    expect(changed(fields, base, { ...base, tags: ["remote"] })).toEqual({});
  });
});

describe("an edit of a profile that somebody else changed meanwhile", () => {
  test("goes through by itself when they changed something else", () => {
    const theirs = { ...base, headline: "Staff engineer", source: "Fair" };
    const result = rebase(fields, base, { ...base, tags: ["remote", "senior"] }, theirs);
    expect(result.conflicts).toEqual([]);
    expect(result.draft).toEqual({ ...theirs, tags: ["remote", "senior"] });
  });

  test("asks when both changed the same field, and keeps what was typed", () => {
    const result = rebase(fields, base, { ...base, headline: "Lead" }, { ...base, headline: "Staff engineer" });
    expect(result.conflicts).toEqual(["headline"]);
    expect(result.draft.headline).toBe("Lead");
  });

  test("doesn't ask when both came to the same value", () => {
    expect(rebase(fields, base, { ...base, headline: "Lead" }, { ...base, headline: "Lead" }).conflicts).toEqual([]);
  });

  test("takes their value where I typed nothing", () => {
    const result = rebase(fields, base, base, { ...base, name: "Maya Obi" });
    expect(result).toEqual({ draft: { ...base, name: "Maya Obi" }, conflicts: [] });
  });
});

test("empty rows, blanks and doubles are not sent", () => {
  const tidied = tidy({
    ...base,
    name: "  Maya ",
    tags: [" a", "a", ""],
    links: [{ kind: "", url: " " }],
    employers: [
      { company: " Acme ", title: "", start: "", end: "", summary: "" },
      { company: "", title: " ", start: "2020", end: "", summary: "" },
    ],
  });
  expect(tidied.name).toBe("Maya");
  expect(tidied.tags).toEqual(["a"]);
  expect(tidied.links).toEqual([]);
  expect(tidied.employers).toEqual([{ company: "Acme", title: "", start: "", end: "", summary: "" }]);
});

test("a skill and its level are one line, read and written", () => {
  for (const text of ["Go", "Go (expert)", "C (language) (good)"]) expect(printSkill(parseSkill(text))).toBe(text);
  expect(parseSkill(" Go ( expert ) ")).toEqual({ name: "Go", level: "expert" });
  expect(parseSkill("(x)")).toEqual({ name: "(x)", level: "" });
});

test("a value can be read beside another", () => {
  expect(inWords(base, "skills")).toBe("Go");
  expect(inWords(base, "headline")).toBe("Engineer");
});

test("an address says its site", () => {
  expect(siteOf("https://www.linkedin.com/in/maya")).toBe("LinkedIn");
  expect(siteOf("https://maya.example")).toBe("maya.example");
  expect(siteOf("not an address")).toBe("");
});
