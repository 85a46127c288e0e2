import type { Ref } from "react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import type { NoteList_candidate$key } from "./__generated__/NoteList_candidate.graphql";
import { NoteComposer } from "./NoteComposer";
import { NoteItem } from "./NoteItem";

/** The notes about a person that the viewer may read, and the place to write one. */
export function NoteList({
  candidate: key,
  applicationId,
  composerRef,
}: {
  candidate: NoteList_candidate$key;
  applicationId?: string;
  composerRef?: Ref<{ focus: () => void }>;
}) {
  const candidate = useFragment(
    graphql`
      fragment NoteList_candidate on Candidate {
        id
        notes(first: 50) {
          id
          ...NoteItem_note
        }
        ...NoteComposer_candidate
      }
    `,
    key,
  );
  return (
    <div className="flex flex-col gap-2">
      <NoteComposer key={candidate.id} candidate={candidate} applicationId={applicationId} fieldRef={composerRef} />
      {candidate.notes.length === 0 ? (
        <p className="px-2 py-6 text-center text-base text-ink-2">
          {t("No notes yet. What the next interviewer should know belongs here.")}
        </p>
      ) : (
        <ol className="flex flex-col divide-y divide-line">
          {candidate.notes.map((note) => (
            <li key={note.id}>
              <NoteItem note={note} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
