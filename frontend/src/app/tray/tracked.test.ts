import { beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

test("what is tracked survives a reload, once each, until it is put away", async () => {
  const before = await import("./tracked");
  before.track("imp_1");
  before.track("imp_2", "imp_1");
  vi.resetModules();
  const after = await import("./tracked");
  expect(JSON.parse(localStorage.getItem("tandem.tray") ?? "")).toEqual(["imp_1", "imp_2"]);
  after.untrack("imp_1");
  after.untrack("imp_2");
  expect(localStorage.getItem("tandem.tray")).toBeNull();
});

test("a broken store begins empty", async () => {
  localStorage.setItem("tandem.tray", '{"a":');
  const { track } = await import("./tracked");
  track("imp_3");
  expect(JSON.parse(localStorage.getItem("tandem.tray") ?? "")).toEqual(["imp_3"]);
});
