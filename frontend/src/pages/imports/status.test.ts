import { expect, test } from "vitest";
import { isRunning, progressNote } from "./status";

const run = { status: "RUNNING" as const, totalRows: 1000, doneRows: 200, failedRows: 0, rowsPerSecond: 100 };

test("progress says how far, how fast, what failed and how long", () => {
  expect(progressNote(run)).toMatch(/^200 of 1.000 · 100 rows per second · about 8\u00a0s left$/);
  expect(progressNote({ ...run, failedRows: 3 })).toContain("3 failed");
  expect(progressNote({ ...run, rowsPerSecond: 1 })).toContain("about 13\u00a0min left");
});

test("progress promises nothing that is not known", () => {
  expect(progressNote({ ...run, totalRows: 0, rowsPerSecond: 0 })).toBe("200 rows");
  expect(progressNote({ ...run, status: "QUEUED" })).toBe("waiting for its turn");
  expect(progressNote({ ...run, doneRows: 1000 })).not.toContain("left");
});

test("only what the server works on is running", () => {
  expect(
    (["UPLOADED", "QUEUED", "RUNNING", "DONE", "FAILED", "REVERTING", "REVERTED"] as const).filter(isRunning),
  ).toEqual(["QUEUED", "RUNNING", "REVERTING"]);
});
