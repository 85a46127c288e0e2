// How an import stands, in words, and what follows from it.
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import type { BadgeTone } from "@/ui/Badge/Badge";

export type ImportStatus = "UPLOADED" | "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "REVERTING" | "REVERTED";
export type ImportRowAction = "CREATED" | "UPDATED" | "SKIPPED" | "FAILED" | "REVERTED" | "KEPT";

/** Whether it changes by itself. */
export const isRunning = (status: ImportStatus): boolean =>
  status === "QUEUED" || status === "RUNNING" || status === "REVERTING";

export function statusWord(status: ImportStatus): string {
  const words: Record<ImportStatus, string> = {
    UPLOADED: t("Not started"),
    QUEUED: t("Waiting"),
    RUNNING: t("Running"),
    DONE: t("Done"),
    FAILED: t("Stopped"),
    REVERTING: t("Being taken back"),
    REVERTED: t("Taken back"),
  };
  return words[status];
}

export const statusTone: Record<ImportStatus, BadgeTone> = {
  UPLOADED: "neutral",
  QUEUED: "accent",
  RUNNING: "accent",
  DONE: "success",
  FAILED: "danger",
  REVERTING: "warning",
  REVERTED: "neutral",
};

export function actionWord(action: ImportRowAction): string {
  const words: Record<ImportRowAction, string> = {
    CREATED: t("New"),
    UPDATED: t("Changed"),
    SKIPPED: t("Skipped"),
    FAILED: t("Can’t be used"),
    REVERTED: t("Taken back"),
    KEPT: t("Kept"),
  };
  return words[action];
}

export const actionTone: Record<ImportRowAction, BadgeTone> = {
  CREATED: "success",
  UPDATED: "accent",
  SKIPPED: "neutral",
  FAILED: "danger",
  REVERTED: "neutral",
  KEPT: "warning",
};

export interface Progress {
  readonly status: ImportStatus;
  readonly totalRows: number;
  readonly doneRows: number;
  readonly failedRows: number;
  readonly rowsPerSecond: number;
}

/** "480 of 1,200 · 96 rows per second · 3 failed · about 8 s left" */
export function progressNote({ status, totalRows, doneRows, failedRows, rowsPerSecond }: Progress): string {
  if (status === "QUEUED") return t("waiting for its turn");
  const parts = [
    totalRows > 0
      ? t("{done} of {total}", { done: formatNumber(doneRows), total: formatNumber(totalRows) })
      : t("{done} rows", { done: formatNumber(doneRows) }),
  ];
  if (status === "RUNNING" && rowsPerSecond >= 1) {
    parts.push(t("{n} rows per second", { n: formatNumber(Math.round(rowsPerSecond)) }));
  }
  if (failedRows > 0) parts.push(t("{n} failed", { n: formatNumber(failedRows) }));
  const left = rowsPerSecond > 0 && totalRows > doneRows ? (totalRows - doneRows) / rowsPerSecond : 0;
  if (status === "RUNNING" && left >= 2) {
    parts.push(
      left < 90
        ? t("about {n}\u00a0s left", { n: Math.round(left) })
        : t("about {n}\u00a0min left", { n: Math.round(left / 60) }),
    );
  }
  return parts.join(" · ");
}
