import { describe, expect, test } from "vitest";
import { daysSince, formatAge, formatBytes, formatDate, formatMoney, formatRelative, initials } from "./formats";

const now = new Date("2026-11-23T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);
const hour = 3_600_000;

describe("ages", () => {
  test.each([
    [20_000, "just now"],
    [5 * 60_000, "5 minutes ago"],
    [3 * hour, "3 hours ago"],
    [25 * hour, "yesterday"],
    [9 * 24 * hour, "9 days ago"],
    [200 * 24 * hour, "May 7"],
  ])("%d ms ago reads as “%s”", (ms, text) => {
    expect(formatRelative(ago(ms), now)).toBe(text);
  });

  test("a card shows whole units, rounded down", () => {
    expect(formatAge(ago(59 * 60_000), now)).toBe("59 min");
    expect(formatAge(ago(47 * hour), now)).toBe("1 d");
  });

  test("days since a time to come are none, not a negative number", () => {
    expect(daysSince(new Date(now.getTime() + 5 * hour), now)).toBe(0);
    expect(daysSince(ago(49 * hour), now)).toBe(2);
  });
});

test("the year is written only when it is another one", () => {
  expect(formatDate("2026-03-05T12:00:00Z", now)).toBe("Mar 5");
  expect(formatDate("2025-03-05T12:00:00Z", now)).toBe("Mar 5, 2025");
});

test("minor units follow the currency", () => {
  expect(formatMoney(1_234_500, "EUR")).toBe("€12,345");
  expect(formatMoney(12_345, "JPY")).toBe("¥12,345");
});

test.each([
  ["Ada Lovelace", "AL"],
  ["  Gabriel José García Márquez ", "GM"],
  ["Cher", "C"],
  ["", ""],
])("the initials of “%s” are “%s”", (name, letters) => {
  expect(initials(name)).toBe(letters);
});

test("sizes read in the unit that fits", () => {
  expect(formatBytes(900)).toBe("900 byte");
  expect(formatBytes(1_500_000)).toBe("1.5 MB");
});
