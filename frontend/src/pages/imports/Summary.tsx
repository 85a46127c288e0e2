import { Download, Undo2 } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { track } from "@/app/tray/tracked";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Badge } from "@/ui/Badge/Badge";
import { Button, buttonClass } from "@/ui/Button/Button";
import { cx } from "@/ui/cx";
import { ConfirmDialog } from "@/ui/Dialog/Dialog";
import { ButtonLink } from "@/ui/Link/Link";
import { RelativeTime } from "@/ui/Time/Time";
import type { Summary_importRun$key } from "./__generated__/Summary_importRun.graphql";
import type { SummaryRevertMutation } from "./__generated__/SummaryRevertMutation.graphql";
import { RowTable } from "./RowTable";
import { statusTone, statusWord } from "./status";
import { Tally } from "./Tally";

/** How an import ended, what to look at, and the way back. */
export function Summary({ importRun: key }: { importRun: Summary_importRun$key }) {
  const run = useFragment(
    graphql`
      fragment Summary_importRun on ImportRun {
        id
        fileName
        status
        totalRows
        doneRows
        createdRows
        updatedRows
        skippedRows
        failedRows
        failure
        startedAt
        finishedAt
        reportUrl
        job {
          id
          title
        }
        createdBy {
          id
          name
        }
        canRevert {
          allowed
          reason
        }
        problems(first: 100) {
          row
          line
          label
          action
          message
          column
          candidateId
        }
      }
    `,
    key,
  );
  const [asking, setAsking] = useState(false);
  const [revert, busy] = useAction<SummaryRevertMutation>(graphql`
    mutation SummaryRevertMutation($input: RevertImportInput!) {
      revertImport(input: $input) {
        importRun {
          ...Summary_importRun
          ...ImportProgress_importRun
        }
      }
    }
  `);
  const seconds =
    run.startedAt && run.finishedAt
      ? (new Date(run.finishedAt).getTime() - new Date(run.startedAt).getTime()) / 1000
      : null;

  return (
    <div className="flex flex-col gap-6">
      <section aria-label={t("Result")} className="flex flex-col gap-3">
        <p className="flex flex-wrap items-center gap-2 text-base">
          <Badge tone={statusTone[run.status]}>{statusWord(run.status)}</Badge>
          <span className="text-ink-2">
            {t("{n, plural, one {# row} other {# rows}} by {name}", { n: run.doneRows, name: run.createdBy.name })}
            {run.finishedAt && (
              <>
                {", "}
                <RelativeTime value={run.finishedAt} />
              </>
            )}
            {seconds !== null &&
              run.status === "DONE" &&
              ` · ${t("took {n} s", { n: formatNumber(Math.max(1, Math.round(seconds))) })}`}
          </span>
        </p>
        {run.failure && (
          <p role="alert" className="rounded-md bg-danger-soft p-3 text-base text-danger">
            {run.failure} {t("What was written so far stays and can be taken back.")}
          </p>
        )}
        <Tally created={run.createdRows} updated={run.updatedRows} skipped={run.skippedRows} failed={run.failedRows} />
        <div className="flex flex-wrap gap-2">
          {run.job ? (
            <ButtonLink to="/jobs/$jobId" params={{ jobId: run.job.id }} variant="primary">
              {t("Open {job}", { job: run.job.title })}
            </ButtonLink>
          ) : (
            <ButtonLink to="/pool" variant="primary">
              {t("Open the talent pool")}
            </ButtonLink>
          )}
          <a href={run.reportUrl} download className={cx(buttonClass(), "[&_svg]:size-4")}>
            <Download aria-hidden="true" />
            {t("Report as CSV")}
          </a>
          {(run.status === "DONE" || run.status === "FAILED") && (
            <Button icon={<Undo2 />} isDisabled={!run.canRevert.allowed} onPress={() => setAsking(true)}>
              {t("Take the import back…")}
            </Button>
          )}
        </div>
        {!run.canRevert.allowed && run.canRevert.reason && (run.status === "DONE" || run.status === "FAILED") && (
          <p className="text-meta text-ink-2">{run.canRevert.reason}</p>
        )}
      </section>
      {run.problems.length > 0 && (
        <div className="flex flex-col gap-2">
          <h2 className="text-section font-semibold">{t("Rows to look at")}</h2>
          <RowTable label={t("Rows to look at")} rows={run.problems} />
          {run.failedRows + run.skippedRows > run.problems.length && (
            <p className="text-meta text-ink-2">
              {t("The first {n}; the report has them all.", { n: run.problems.length })}
            </p>
          )}
        </div>
      )}
      <ConfirmDialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={t("Take the whole import back?")}
        lead={t(
          "{created} people are removed and {updated} restored to what they were. Whoever was worked on since stays, and is listed.",
          {
            created: formatNumber(run.createdRows),
            updated: formatNumber(run.updatedRows),
          },
        )}
        confirm={t("Take it back")}
        danger
        busy={busy}
        onConfirm={() =>
          void revert({ input: { importRunId: run.id } }).then((done) => {
            if (done) track(run.id);
            setAsking(false);
          })
        }
      />
    </div>
  );
}
