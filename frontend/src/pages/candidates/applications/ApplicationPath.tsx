import { Check, ChevronRight, Undo2, X } from "lucide-react";
import { graphql, useFragment } from "react-relay";
import { formatAge, formatDateTime } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";
import type { ApplicationPath_application$key } from "./__generated__/ApplicationPath_application.graphql";

/** The steps that the application stayed in, in order, and for how long. */
export function ApplicationPath({ application }: { application: ApplicationPath_application$key }) {
  const { visits } = useFragment(
    graphql`
      fragment ApplicationPath_application on Application {
        visits {
          id
          enteredAt
          leftAt
          outcome
          step {
            id
            name
          }
        }
      }
    `,
    application,
  );
  if (visits.length === 0) return null;

  return (
    <ol aria-label={t("Path")} className="flex flex-wrap items-center gap-x-1 gap-y-1 text-meta text-ink-2">
      {visits.map((visit, n) => {
        const { outcome } = visit;
        const until = visit.leftAt ? new Date(visit.leftAt) : new Date();
        const title = visit.leftAt
          ? t("{from} to {to}", { from: formatDateTime(visit.enteredAt), to: formatDateTime(visit.leftAt) })
          : t("Since {from}", { from: formatDateTime(visit.enteredAt) });
        return (
          <li key={visit.id} className="flex items-center gap-1">
            {n > 0 && <ChevronRight className="size-3" aria-hidden="true" />}
            <span
              title={title}
              className={cx(
                "inline-flex items-center gap-1 rounded-sm px-1",
                outcome === "OPEN" && "bg-accent-soft font-medium text-accent-ink",
                outcome === "REJECTED" && "bg-danger-soft text-danger",
                outcome === "HIRED" && "bg-success-soft text-success",
                outcome === "UNDONE" && "line-through",
              )}
            >
              {outcome === "REJECTED" && <X className="size-3" aria-label={t("rejected at")} />}
              {outcome === "WITHDRAWN" && <Undo2 className="size-3" aria-label={t("withdrew at")} />}
              {outcome === "HIRED" && <Check className="size-3" aria-label={t("hired at")} />}
              {visit.step?.name ?? t("a removed step")}
              {outcome !== "HIRED" && <span className="tabular">{formatAge(visit.enteredAt, until)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
