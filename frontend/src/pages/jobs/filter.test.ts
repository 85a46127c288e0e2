import { expect, test } from "vitest";
import { filterOf } from "./filter";

test("without filters the list shows the searches that go on", () => {
  expect(filterOf({})).toEqual({
    text: null,
    statuses: ["DRAFT", "OPEN", "ON_HOLD"],
    departmentIds: null,
    mine: null,
    memberId: null,
  });
});

test("all means every state, and emptied filters don't narrow", () => {
  expect(filterOf({ status: "all", q: "  ", department: [] })).toMatchObject({
    statuses: null,
    text: null,
    departmentIds: null,
  });
});

test("my own jobs and a colleague's are different questions", () => {
  expect(filterOf({ team: "me" })).toMatchObject({ mine: true, memberId: null });
  expect(filterOf({ team: "usr_1" })).toMatchObject({ mine: null, memberId: "usr_1" });
});
