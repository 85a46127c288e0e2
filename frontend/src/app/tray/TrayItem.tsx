import { CircleAlert, CircleCheck, Undo2, X } from "lucide-react";
import { graphql, useFragment } from "react-relay";
import { announce } from "@/lib/announce";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { ImportProgress } from "@/pages/imports/ImportProgress";
import { isRunning } from "@/pages/imports/status";
import { useEnding } from "@/pages/imports/useImportProgress";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Link } from "@/ui/Link/Link";
import type { TrayItem_importRun$key } from "./__generated__/TrayItem_importRun.graphql";
import { untrack } from "./tracked";

/** One import: its progress, then a line about how it ended. */
export function TrayItem({ importRun: key }: { importRun: TrayItem_importRun$key }) {
  const run = useFragment(
    graphql`
      fragment TrayItem_importRun on ImportRun {
        id
        fileName
        status
        createdRows
        updatedRows
        failedRows
        failure
        ...ImportProgress_importRun
      }
    `,
    key,
  );
  useEnding(run.status, () => announce(t("Import of {file} ended", { file: run.fileName })));
  const running = isRunning(run.status);
  const ended = (() => {
    if (run.status === "REVERTED") return t("Taken back");
    if (run.status === "FAILED") return t("Stopped: {failure}", { failure: run.failure });
    const parts = [
      t("{n} new", { n: formatNumber(run.createdRows) }),
      t("{n} changed", { n: formatNumber(run.updatedRows) }),
    ];
    if (run.failedRows > 0) parts.push(t("{n} failed", { n: formatNumber(run.failedRows) }));
    return parts.join(" · ");
  })();
  const Icon = run.status === "FAILED" ? CircleAlert : run.status === "REVERTED" ? Undo2 : CircleCheck;

  return (
    <li className="flex items-start gap-2 px-3 py-2 text-base">
      {running ? (
        <div className="min-w-0 flex-1">
          <ImportProgress importRun={run} />
          <Link to="/imports/$importRunId" params={{ importRunId: run.id }} className="text-meta">
            {t("Show")}
          </Link>
        </div>
      ) : (
        <>
          <Icon
            className={
              run.status === "FAILED" ? "mt-px size-4 shrink-0 text-danger" : "mt-px size-4 shrink-0 text-success"
            }
            aria-hidden="true"
          />
          <div className="min-w-0 flex-1">
            <Link
              to="/imports/$importRunId"
              params={{ importRunId: run.id }}
              look="plain"
              className="block truncate font-medium hover:underline"
            >
              {run.fileName}
            </Link>
            <p className="tabular text-meta text-ink-2">{ended}</p>
          </div>
          <IconButton
            label={t("Put {file} away", { file: run.fileName })}
            onPress={() => untrack(run.id)}
            className="-my-1"
          >
            <X />
          </IconButton>
        </>
      )}
    </li>
  );
}
