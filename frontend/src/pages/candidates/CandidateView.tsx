import { UserX } from "lucide-react";
import { type ReactNode, useCallback, useRef } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import { Tab, TabList, TabPanel, Tabs } from "@/ui/Tabs/Tabs";
import type { CandidateViewQuery } from "./__generated__/CandidateViewQuery.graphql";
import { ApplicationList } from "./applications/ApplicationList";
import { CandidateLive } from "./CandidateLive";
import { FileList } from "./files/FileList";
import { NoteList } from "./notes/NoteList";
import { CandidateHeader } from "./profile/CandidateHeader";
import { ProfileSections } from "./profile/ProfileSections";
import type { CandidateTab } from "./tabs";
import { Timeline } from "./timeline/Timeline";

export interface CandidateViewProps {
  candidateId: string;
  /** The application in whose light the person is looked at, e.g. the card on the board. */
  applicationId?: string;
  tab: CandidateTab;
  onTab: (tab: CandidateTab) => void;
  /** "split" shows the person on the left and the rest beside it. */
  layout: "split" | "single";
}

/** A person and their applications, shared by the panel and the page. */
export function CandidateView({ candidateId, applicationId, tab, onTab, layout }: CandidateViewProps) {
  const { candidate } = useLazyLoadQuery<CandidateViewQuery>(
    graphql`
      query CandidateViewQuery($id: ID!) {
        candidate(id: $id) {
          id
          name
          files {
            id
          }
          notes(first: 50) {
            id
          }
          ...CandidateHeader_candidate
          ...ApplicationList_candidate
          ...ProfileSections_candidate
          ...NoteList_candidate
          ...FileList_candidate
          ...Timeline_candidate
        }
      }
    `,
    { id: candidateId },
    { fetchPolicy: "store-and-network" },
  );
  const composer = useRef<{ focus: () => void } | null>(null);
  const toWrite = useRef(false);
  const attach = useCallback((field: { focus: () => void } | null) => {
    composer.current = field;
    if (field && toWrite.current) {
      toWrite.current = false;
      field.focus();
    }
  }, []);

  useCommands([
    {
      id: "comment",
      title: t("Write a note"),
      group: groups.here,
      keys: "c",
      run: () => {
        // A field that is shown takes the focus at once, so that the next key is its first.
        if (composer.current) {
          composer.current.focus();
          return;
        }
        onTab("notes");
        toWrite.current = true;
      },
    },
    { id: "candidate:cv", title: t("Show the CV and files"), group: groups.here, keys: "v", run: () => onTab("cv") },
  ]);

  if (!candidate) {
    return (
      <EmptyState icon={<UserX />} title={t("This person isn’t here")}>
        {t("They were removed from the pool, or aren’t shared with you.")}
      </EmptyState>
    );
  }

  const person = (
    <div className="flex flex-col gap-6">
      <CandidateHeader key={candidate.id} candidate={candidate} />
      <ApplicationList candidate={candidate} currentId={applicationId} />
    </div>
  );
  const profile = (
    <div className="flex flex-col gap-6">
      <ProfileSections key={candidate.id} candidate={candidate} />
    </div>
  );
  const split = layout === "split";
  const shown = split && tab === "profile" ? "notes" : tab;
  const tabs = (
    <Tabs selectedKey={shown} onSelectionChange={(key) => onTab(key as CandidateTab)} className="min-w-0">
      <TabList aria-label={t("About {name}", { name: candidate.name })}>
        {!split && <Tab id="profile">{t("Profile")}</Tab>}
        <Tab id="notes" count={candidate.notes.length || null}>
          {t("Notes")}
        </Tab>
        <Tab id="cv" count={candidate.files.length || null}>
          {t("CV and files")}
        </Tab>
        <Tab id="timeline">{t("Timeline")}</Tab>
      </TabList>
      {!split && <Shown id="profile">{profile}</Shown>}
      <Shown id="notes">
        <NoteList candidate={candidate} applicationId={applicationId} composerRef={attach} />
      </Shown>
      <Shown id="cv">
        <FileList key={candidate.id} candidate={candidate} />
      </Shown>
      <Shown id="timeline">
        <Timeline candidate={candidate} />
      </Shown>
    </Tabs>
  );

  return (
    <>
      <CandidateLive key={candidate.id} candidateId={candidate.id} />
      {split ? (
        <div className="grid min-h-0 flex-1 grid-cols-[minmax(320px,5fr)_minmax(0,7fr)]">
          <div className="flex min-h-0 flex-col gap-6 overflow-y-auto border-r border-line p-4">
            {person}
            {profile}
          </div>
          <div className="min-h-0 overflow-y-auto p-4 pt-2">
            <div className="mx-auto max-w-180">{tabs}</div>
          </div>
        </div>
      ) : (
        <div className="flex flex-col gap-6 p-4">
          {person}
          {tabs}
        </div>
      )}
    </>
  );
}

function Shown({ id, children }: { id: CandidateTab; children: ReactNode }) {
  return (
    <TabPanel id={id}>
      <SectionBoundary>{children}</SectionBoundary>
    </TabPanel>
  );
}

/** The person's shape while they are on their way. */
export function CandidateSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-6 p-4">
      <div className="flex items-center gap-3">
        <Skeleton className="size-10 rounded-full" />
        <div className="flex flex-1 flex-col gap-2">
          <Skeleton className="h-5 w-48" />
          <Skeleton className="w-64" />
        </div>
      </div>
      <Skeleton className="h-32 w-full rounded-lg" />
      <div className="flex gap-4">
        <Skeleton className="w-16" />
        <Skeleton className="w-16" />
        <Skeleton className="w-16" />
      </div>
      <Skeleton className="h-24 w-full rounded-lg" />
    </SkeletonGroup>
  );
}
