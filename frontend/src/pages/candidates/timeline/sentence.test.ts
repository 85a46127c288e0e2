import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { t } from "@/lib/i18n";
import { type EventKind, fieldName, sentence, type Told } from "./sentence";

const nothing: Told = {
  kind: "NOTE_ADDED",
  actor: { name: "Ana" },
  job: { title: "Backend Engineer" },
  fromStep: null,
  toStep: null,
  from: "",
  to: "",
  fields: [],
  reason: null,
  user: null,
  count: 0,
};

const screening = { name: "Pre-screening" };
const interview = { name: "Recruitment interview" };

const told: Record<EventKind, [event: Partial<Told>, sentence: string]> = {
  JOB_CREATED: [{}, "Ana created the job Backend Engineer"],
  JOB_UPDATED: [
    { fields: ["title", "openings"] },
    "Ana changed the title and the number of openings of Backend Engineer",
  ],
  JOB_STATUS_CHANGED: [{ from: "OPEN", to: "ON_HOLD" }, "Ana set Backend Engineer to On hold"],
  JOB_STEPS_CHANGED: [{}, "Ana changed the steps of Backend Engineer"],
  JOB_MEMBER_SET: [{ user: { name: "Ben" }, to: "OBSERVER" }, "Ana gave Ben the role Observer on Backend Engineer"],
  JOB_MEMBER_REMOVED: [{ user: { name: "Ben" } }, "Ana took Ben off the team of Backend Engineer"],
  CANDIDATE_CREATED: [{}, "Ana added Maya Okonkwo to the talent pool"],
  CANDIDATE_UPDATED: [{ fields: ["skills"] }, "Ana changed the skills in Maya Okonkwo’s profile"],
  CANDIDATE_REMOVED: [{}, "Ana took back the import that had added Maya Okonkwo"],
  APPLICATION_CREATED: [{ toStep: screening }, "Ana put Maya Okonkwo into Backend Engineer, at Pre-screening"],
  APPLICATION_MOVED: [
    { fromStep: screening, toStep: interview },
    "Ana moved Maya Okonkwo from Pre-screening to Recruitment interview for Backend Engineer",
  ],
  APPLICATION_REJECTED: [
    { fromStep: screening, reason: { name: "Salary" } },
    "Ana rejected Maya Okonkwo at Pre-screening for Backend Engineer: Salary",
  ],
  APPLICATION_WITHDRAWN: [
    { fromStep: screening, reason: { name: "Another offer" } },
    "Maya Okonkwo withdrew from Backend Engineer at Pre-screening: Another offer (recorded by Ana)",
  ],
  APPLICATION_HIRED: [{ toStep: { name: "Hired" } }, "Ana hired Maya Okonkwo for Backend Engineer"],
  APPLICATION_UNDONE: [
    { fromStep: interview, toStep: screening },
    "Ana took the last change back: Maya Okonkwo is at Pre-screening again for Backend Engineer",
  ],
  APPLICATION_UPDATED: [{}, "Ana brought the card of Maya Okonkwo for Backend Engineer up to date with the profile"],
  APPLICATION_REMOVED: [{}, "Ana took back the import that had put Maya Okonkwo into Backend Engineer"],
  NOTE_ADDED: [{}, "Ana wrote a note about Maya Okonkwo"],
  NOTE_UPDATED: [{}, "Ana edited a note about Maya Okonkwo"],
  NOTE_DELETED: [{}, "Ana deleted a note about Maya Okonkwo"],
  FILE_ATTACHED: [{ to: "cv.pdf" }, "Ana attached cv.pdf to Maya Okonkwo"],
  FILE_DELETED: [{ from: "cv.pdf" }, "Ana deleted cv.pdf of Maya Okonkwo"],
  IMPORT_CHANGED: [{ count: 2 }, "Ana imported 2 rows"],
  USER_INVITED: [{ user: { name: "Ben" } }, "Ana invited Ben"],
  USER_UPDATED: [{ user: { name: "Ben" } }, "Ana changed the account of Ben"],
  SETTINGS_CHANGED: [{}, "Ana changed the settings of the organization"],
};

const say = (event: Partial<Told>) => sentence({ ...nothing, ...event }, "Maya Okonkwo", t);

describe("an event reads as a sentence", () => {
  test.each(Object.entries(told))("%s", (kind, [event, expected]) => {
    expect(say({ ...event, kind: kind as EventKind })).toBe(expected);
  });

  test("every kind of the schema has one", () => {
    const sdl = readFileSync("schema.graphql", "utf8");
    const kinds = /enum EventKind \{([^}]*)\}/
      .exec(sdl)?.[1]
      ?.match(/^ {2}[A-Z_]+$/gm)
      ?.map((kind) => kind.trim());
    expect(Object.keys(told).sort()).toEqual(kinds?.sort());
  });

  test.each(Object.keys(told))("%s has no hole when nothing is known", (kind) => {
    const bare = { kind: kind as EventKind, actor: null, job: null };
    expect(say(bare)).not.toMatch(/\{|\}|undefined|null| {2}|: $|\(\)|from {2}/);
    expect(say(bare)).toContain("Tandem");
  });
});

test("a field without a name of its own is shown as it is", () => {
  expect(fieldName("shoeSize")).toBe("shoeSize");
});
