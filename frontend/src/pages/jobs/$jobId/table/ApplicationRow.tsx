import { Clock } from "lucide-react";
import { memo } from "react";
import { graphql, useFragment } from "react-relay";
import { formatDays } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { type ApplicationStatus, applicationStatusWord } from "@/lib/words";
import { Badge, type BadgeTone } from "@/ui/Badge/Badge";
import { Checkbox } from "@/ui/Checkbox/Checkbox";
import { cx } from "@/ui/cx";
import { PartyChip } from "@/ui/PartyChip/PartyChip";
import { DateText, RelativeTime } from "@/ui/Time/Time";
import { useJob } from "../JobContext";
import { useIsSelected } from "../selection";
import type { ApplicationRow_application$key } from "./__generated__/ApplicationRow_application.graphql";
import type { OrderField } from "./order";

export const rowHeight = 44;

interface Column {
  id: string;
  title: string;
  className: string;
  /** The server's order behind the column's head. */
  field?: OrderField;
}

export const columns = (): readonly Column[] => [
  { id: "name", title: t("Candidate"), className: "min-w-40 flex-[3]", field: "CANDIDATE_NAME" },
  { id: "step", title: t("Step"), className: "min-w-28 flex-[2]" },
  { id: "waiting", title: t("Waiting for"), className: "w-28 shrink-0" },
  { id: "days", title: t("In the step"), className: "w-26 shrink-0", field: "ENTERED_STEP_AT" },
  { id: "due", title: t("Answer due"), className: "w-28 shrink-0 max-lg:hidden", field: "DUE_AT" },
  { id: "source", title: t("Source"), className: "w-32 shrink-0 max-xl:hidden" },
  { id: "added", title: t("Added"), className: "w-24 shrink-0 max-xl:hidden", field: "CREATED_AT" },
  { id: "changed", title: t("Changed"), className: "w-28 shrink-0 max-lg:hidden", field: "UPDATED_AT" },
];

const tones: Record<ApplicationStatus, BadgeTone> = {
  ACTIVE: "accent",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
  HIRED: "success",
};

export const ApplicationRow = memo(function ApplicationRow({
  application: key,
  index,
  top,
  inTabOrder,
  onFocus,
  onOpen,
}: {
  application: ApplicationRow_application$key;
  index: number;
  top: number;
  inTabOrder: boolean;
  onFocus: () => void;
  onOpen: (id: string) => void;
}) {
  const application = useFragment(
    graphql`
      fragment ApplicationRow_application on Application {
        id
        version
        status
        stepId
        candidateId
        candidateName
        candidateHeadline
        waitingOn
        daysInStep
        enteredStepAt
        dueAt
        late
        source
        createdAt
        updatedAt
        reason {
          id
          name
        }
        step {
          id
          name
        }
        canMove {
          allowed
          reason
        }
      }
    `,
    key,
  );
  const { id, status, candidateName: name, late } = application;
  const { selection } = useJob();
  const selected = useIsSelected(selection, id);
  const active = status === "ACTIVE";

  const cell = (column: Column) => {
    switch (column.id) {
      case "name":
        return (
          <span className="flex min-w-0 flex-col">
            <span className="truncate font-medium">{name}</span>
            <span className="truncate text-meta text-ink-2">{application.candidateHeadline}</span>
          </span>
        );
      case "step":
        return (
          <span className="flex min-w-0 items-center gap-2">
            <span className="truncate">{application.step.name}</span>
            {!active && (
              <Badge tone={tones[status]}>
                {application.reason ? application.reason.name : applicationStatusWord(status)}
              </Badge>
            )}
          </span>
        );
      case "waiting":
        return active && <PartyChip party={application.waitingOn} />;
      case "days":
        return (
          <span className={cx("tabular", active && late && "font-medium text-danger")}>
            {formatDays(application.daysInStep)}
          </span>
        );
      case "due":
        return (
          active &&
          application.dueAt && (
            <span className={cx("inline-flex items-center gap-1", late && "font-medium text-danger")}>
              {late && <Clock className="size-3" aria-hidden="true" />}
              <DateText value={application.dueAt} />
              {late && <span className="sr-only">{t("past the agreed time")}</span>}
            </span>
          )
        );
      case "source":
        return <span className="truncate">{application.source}</span>;
      case "added":
        return <DateText value={application.createdAt} />;
      case "changed":
        return <RelativeTime value={application.updatedAt} />;
    }
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are not painted don't exist, which a table element can't express
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table answers the keys of its rows
    <div
      role="row"
      tabIndex={inTabOrder ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      data-card={id}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest("label")) return;
        if (event.metaKey || event.ctrlKey || event.shiftKey) selection.toggle(id);
        else onOpen(id);
      }}
      style={{ height: rowHeight, transform: `translateY(${top}px)` }}
      className={cx(
        "absolute inset-x-0 top-0 flex cursor-default items-center border-b border-line text-base transition-colors focus-visible:-outline-offset-2",
        selected ? "bg-accent-soft" : "hover:bg-hover",
        !active && "text-ink-2",
      )}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row is */}
      <div role="gridcell" className="flex w-8 shrink-0 items-center">
        <Checkbox
          aria-label={t("Select {name}", { name })}
          isSelected={selected}
          onChange={() => selection.toggle(id)}
          excludeFromTabOrder
          className="items-center!"
        />
      </div>
      {columns().map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        // biome-ignore lint/a11y/useFocusableInteractive: the row is
        <div key={column.id} role="gridcell" className={cx("flex min-w-0 items-center px-2", column.className)}>
          {cell(column)}
        </div>
      ))}
    </div>
  );
});
