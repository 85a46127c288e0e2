import { ChevronDown, ChevronUp, Maximize2, X } from "lucide-react";
import { Suspense, useState } from "react";
import { formatNumber } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { Panel } from "@/ui/Drawer/Panel";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Link } from "@/ui/Link/Link";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { CandidateSkeleton, CandidateView } from "./CandidateView";
import type { CandidateTab } from "./tabs";

export interface CandidatePanelProps {
  candidateId: string;
  /** The application that was opened, e.g. by its card on a board. */
  applicationId?: string;
  onClose: () => void;
  /** Walk the list behind the panel (J and K); leave one out at its end. */
  onNext?: () => void;
  onPrevious?: () => void;
  /** Where the person stands in that list, from 1. */
  position?: { at: number; of: number };
}

/** A person over the page that they were opened from. */
export function CandidatePanel({
  candidateId,
  applicationId,
  onClose,
  onNext,
  onPrevious,
  position,
}: CandidatePanelProps) {
  const [tab, setTab] = useState<CandidateTab>("profile");

  useCommands([
    { id: "panel:next", title: t("Next person"), group: groups.here, keys: "j", hidden: true, run: () => onNext?.() },
    {
      id: "panel:previous",
      title: t("Previous person"),
      group: groups.here,
      keys: "k",
      hidden: true,
      run: () => onPrevious?.(),
    },
    { id: "panel:close", title: t("Close the person"), group: groups.here, keys: "escape", hidden: true, run: onClose },
  ]);

  return (
    <Panel label={t("Candidate")} onClose={onClose}>
      <header className="flex min-h-11 shrink-0 items-center gap-1 border-b border-line px-3">
        <IconButton label={t("Next person")} keys="j" isDisabled={!onNext} onPress={onNext}>
          <ChevronDown />
        </IconButton>
        <IconButton label={t("Previous person")} keys="k" isDisabled={!onPrevious} onPress={onPrevious}>
          <ChevronUp />
        </IconButton>
        {position && (
          <span className="tabular text-meta text-ink-2">
            {t("{at} of {of}", { at: formatNumber(position.at), of: formatNumber(position.of) })}
          </span>
        )}
        <span className="flex-1" />
        <Link
          to="/candidates/$candidateId"
          params={{ candidateId }}
          search={applicationId ? { application: applicationId } : {}}
          look="plain"
          aria-label={t("Open as a page")}
          className="grid size-7 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink touch:size-10"
        >
          <Maximize2 className="size-4" aria-hidden="true" />
        </Link>
        <IconButton label={t("Close")} keys="escape" onPress={onClose}>
          <X />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <SectionBoundary resetKey={candidateId}>
          <Suspense key={candidateId} fallback={<CandidateSkeleton />}>
            <CandidateView
              candidateId={candidateId}
              applicationId={applicationId}
              tab={tab}
              onTab={setTab}
              layout="single"
            />
          </Suspense>
        </SectionBoundary>
      </div>
    </Panel>
  );
}
