import {
  CalendarClock,
  CircleSlash,
  ClipboardCheck,
  Gavel,
  type LucideIcon,
  Search,
  Stamp,
  UserRound,
} from "lucide-react";
import { t } from "@/lib/i18n";
import { type Party, partyWord } from "@/lib/words";
import { cx } from "../cx";

const looks: Record<Party, { icon: LucideIcon; colour: string }> = {
  RECRUITER: { icon: Search, colour: "text-chart-1" },
  MANAGER: { icon: Gavel, colour: "text-chart-3" },
  EVALUATOR: { icon: ClipboardCheck, colour: "text-chart-6" },
  APPROVER: { icon: Stamp, colour: "text-chart-4" },
  SCHEDULER: { icon: CalendarClock, colour: "text-chart-2" },
  CANDIDATE: { icon: UserRound, colour: "text-chart-5" },
  NOBODY: { icon: CircleSlash, colour: "text-ink-2" },
};

export function PartyIcon({ party, className }: { party: Party; className?: string }) {
  const { icon: Icon, colour } = looks[party];
  return <Icon className={cx("size-3.5 shrink-0", colour, className)} aria-hidden="true" />;
}

/** Whose move it is, in word, icon and colour. */
export function PartyChip({ party, className }: { party: Party; className?: string }) {
  return (
    <span className={cx("inline-flex min-w-0 items-center gap-1 text-meta font-medium text-ink-2", className)}>
      <PartyIcon party={party} />
      <span className="sr-only">{t("Waiting for")} </span>
      <span className="truncate">{partyWord(party)}</span>
    </span>
  );
}
