import { expect, test } from "vitest";
import { span } from "./span";

const now = new Date("2026-11-23T12:00:00Z");

test.each([
  ["2019-03", "2023-05", "4 y 2 mo"],
  ["2019-03-15", "2020-03-01", "1 y"],
  ["2026-04", "", "7 mo"],
  ["2015", "2019", "4 y"],
  ["2019", "2019", ""],
  ["", "2019", ""],
  ["long ago", "2019", ""],
])("from %s to %s it is %s", (start, end, length) => {
  expect(span(start, end, now).length).toBe(length);
});

test("says no more than the source knew", () => {
  expect(span("2015", "2019", now).when).toMatch(/^2015 to 2019$/);
  expect(span("2019-03", "", now).when).toMatch(/2019 to today$/);
  expect(span("", "", now).when).toBe("");
  expect(span("spring", "autumn", now).when).toBe("spring to autumn");
});
