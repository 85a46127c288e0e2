import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { ProgressBar } from "@/ui/ProgressBar/ProgressBar";
import type { ImportProgress_importRun$key } from "./__generated__/ImportProgress_importRun.graphql";
import { progressNote } from "./status";
import { useImportProgress } from "./useImportProgress";

/** How far an import has come, live. */
export function ImportProgress({ importRun: key }: { importRun: ImportProgress_importRun$key }) {
  const run = useFragment(
    graphql`
      fragment ImportProgress_importRun on ImportRun {
        id
        fileName
        status
        totalRows
        doneRows
        createdRows
        updatedRows
        skippedRows
        failedRows
        rowsPerSecond
        failure
        startedAt
        finishedAt
      }
    `,
    key,
  );
  useImportProgress(run.id, run.status);
  const waiting = run.status === "QUEUED" || run.totalRows === 0;
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar
        label={run.status === "REVERTING" ? t("Taking {file} back", { file: run.fileName }) : run.fileName}
        isIndeterminate={waiting}
        value={waiting ? undefined : Math.min(run.doneRows, run.totalRows)}
        maxValue={waiting ? undefined : run.totalRows}
        tone={run.failedRows > 0 && run.failedRows === run.doneRows ? "danger" : "accent"}
      />
      <p className="tabular text-meta text-ink-2">{progressNote(run)}</p>
    </div>
  );
}
