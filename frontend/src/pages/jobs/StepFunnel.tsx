import { graphql, useFragment } from "react-relay";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";
import type { StepFunnel_job$key } from "./__generated__/StepFunnel_job.graphql";

/** The active candidates by step: number and bar, the part that waits too long in red. */
export function StepFunnel({ job }: { job: StepFunnel_job$key }) {
  const { pipeline } = useFragment(
    graphql`
      fragment StepFunnel_job on Job {
        pipeline {
          count
          lateCount
          step {
            id
            name
            kind
          }
        }
      }
    `,
    job,
  );
  // Who was hired is no longer on the way; the row counts them beside.
  const steps = pipeline.filter(({ step }) => step.kind !== "HIRED");
  const most = Math.max(1, ...steps.map(({ count }) => count));

  return (
    <ol className="flex min-w-0 items-end gap-1.5">
      {steps.map(({ step, count, lateCount }) => {
        const label = t("{step}: {n}", { step: step.name, n: formatNumber(count) });
        const late = lateCount > 0 ? t("{n} past the agreed time", { n: formatNumber(lateCount) }) : null;
        return (
          <li key={step.id} className="min-w-0 flex-1" title={late ? `${label} · ${late}` : label}>
            <span className="sr-only">{late ? `${label}, ${late}` : label}</span>
            <span aria-hidden="true" className="flex flex-col gap-0.5">
              <span className={cx("tabular text-meta", count === 0 ? "text-ink-2" : "font-medium")}>
                {formatNumber(count)}
              </span>
              <span className="flex h-1.5 overflow-hidden rounded-full bg-hover">
                <span className="bg-danger" style={{ width: `${(lateCount / most) * 100}%` }} />
                <span className="bg-chart-1" style={{ width: `${((count - lateCount) / most) * 100}%` }} />
              </span>
              <span className="mt-1 truncate text-[11px] leading-3 text-ink-2">{step.name}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
