import { useId } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import type { PreviewQuery, PreviewQuery$variables } from "./__generated__/PreviewQuery.graphql";
import { RowTable } from "./RowTable";
import { Tally } from "./Tally";

/** What the import would do, before it does anything. */
export function Preview({
  importRunId,
  columns,
  jobId,
}: {
  importRunId: string;
  columns: PreviewQuery$variables["columns"];
  jobId: string | null;
}) {
  const id = useId();
  const { importPreview: preview } = useLazyLoadQuery<PreviewQuery>(
    graphql`
      query PreviewQuery($id: ID!, $columns: [ImportColumnInput!], $jobId: ID) {
        importPreview(importRunId: $id, columns: $columns, jobId: $jobId) {
          checkedRows
          complete
          createdRows
          updatedRows
          skippedRows
          failedRows
          rows {
            row
            line
            label
            action
            message
            column
          }
        }
      }
    `,
    { id: importRunId, columns, jobId },
    // The pool may have changed since it was last asked.
    { fetchPolicy: "network-only" },
  );
  if (!preview) return <p className="text-base text-ink-2">{t("This import is gone.")}</p>;

  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <header>
        <h2 id={id} className="text-section font-semibold">
          {t("What will happen")}
        </h2>
        <p className="text-base text-ink-2">
          {preview.complete
            ? t("All {n} rows were looked at. Nothing is changed yet.", { n: formatNumber(preview.checkedRows) })
            : t("The first {n} rows were looked at. Nothing is changed yet.", { n: formatNumber(preview.checkedRows) })}
        </p>
      </header>
      <Tally
        created={preview.createdRows}
        updated={preview.updatedRows}
        skipped={preview.skippedRows}
        failed={preview.failedRows}
      />
      {preview.rows.length > 0 && <RowTable label={t("Rows of the preview")} rows={preview.rows} />}
      {preview.rows.length < preview.checkedRows && (
        <p className="text-meta text-ink-2">
          {t("The first {n} rows, those that can’t be used first.", { n: formatNumber(preview.rows.length) })}
        </p>
      )}
    </section>
  );
}
