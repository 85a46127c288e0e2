import { expect, test } from "vitest";
import { clockOf, minutesOf } from "./hours";

test.each([0, 1, 540, 1_439, 1_440])("minute %d comes back from its written hour", (minute) => {
  expect(minutesOf(clockOf(minute))).toBe(minute);
});

test.each(["", "9", "25:00", "12:60", "24:01", "noon"])("“%s” is no time of day", (text) => {
  expect(minutesOf(text)).toBeNull();
});

test("the leading zero may be left out", () => {
  expect(minutesOf("9:05")).toBe(545);
});
