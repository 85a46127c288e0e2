import { Lock, Send, TriangleAlert, Users } from "lucide-react";
import { type Ref, useState } from "react";
import { graphql, useFragment } from "react-relay";
import { announce } from "@/lib/announce";
import { useDraft } from "@/lib/draft";
import { formatList } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { Kbd } from "@/ui/Kbd/Kbd";
import { Option, Select } from "@/ui/Select/Select";
import type { NoteComposer_candidate$key } from "./__generated__/NoteComposer_candidate.graphql";
import type { NoteAudience, NoteComposerMutation } from "./__generated__/NoteComposerMutation.graphql";
import { MentionField } from "./MentionField";
import type { Mentioned } from "./mentions";
import { ReadersField } from "./ReadersField";

/** Writes a note about a person. What was typed stays until it is sent. */
export function NoteComposer({
  candidate: key,
  applicationId,
  fieldRef,
}: {
  candidate: NoteComposer_candidate$key;
  applicationId?: string;
  fieldRef?: Ref<{ focus: () => void }>;
}) {
  const candidate = useFragment(
    graphql`
      fragment NoteComposer_candidate on Candidate {
        id
        name
        canAddNote {
          allowed
          reason
        }
      }
    `,
    key,
  );
  const draft = useDraft(`note.${candidate.id}`);
  const [audience, setAudience] = useState<NoteAudience>("TEAM");
  const [readers, setReaders] = useState<readonly Mentioned[]>([]);
  const [unreachable, setUnreachable] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [add, busy] = useAction<NoteComposerMutation>(graphql`
    mutation NoteComposerMutation($input: AddNoteInput!) {
      addNote(input: $input) {
        note {
          id
          ...NoteItem_note
        }
        unreachableMentions {
          id
          name
        }
      }
    }
  `);

  if (!candidate.canAddNote.allowed) {
    return <p className="text-base text-ink-2">{candidate.canAddNote.reason}</p>;
  }

  const send = async () => {
    const body = draft.text.trim();
    if (body === "" || busy) return;
    if (audience === "NAMED" && readers.length === 0) {
      setProblem(t("Name at least one reader, or let the team read it."));
      return;
    }
    setProblem(null);
    const done = await add(
      {
        input: {
          candidateId: candidate.id,
          applicationId: applicationId ?? null,
          body,
          audience,
          readerIds: audience === "NAMED" ? readers.map((reader) => reader.id) : null,
        },
      },
      {
        updater: (store) => {
          const record = store.get(candidate.id);
          const note = store.getRootField("addNote")?.getLinkedRecord("note");
          const notes = record?.getLinkedRecords("notes", { first: 50 });
          if (!record || !note || !notes || notes.some((n) => n?.getDataID() === note.getDataID())) return;
          record.setLinkedRecords([note, ...notes], "notes", { first: 50 });
        },
      },
    );
    if (!done) return;
    draft.clear();
    setReaders([]);
    setAudience("TEAM");
    setUnreachable(done.addNote.unreachableMentions.map((user) => user.name));
    announce(t("Note added"));
  };

  return (
    <form
      aria-label={t("New note")}
      className="flex flex-col gap-2 rounded-lg border border-line bg-canvas p-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <MentionField
        label={t("Note about {name}", { name: candidate.name })}
        placeholder={t("Write a note; @ mentions a person")}
        value={draft.text}
        onChange={draft.set}
        onSend={() => void send()}
        fieldRef={fieldRef}
      />
      {audience === "NAMED" && <ReadersField readers={readers} onChange={setReaders} />}
      {problem && (
        <p role="alert" className="text-base text-danger">
          {problem}
        </p>
      )}
      {unreachable.length > 0 && (
        <p role="status" className="flex items-start gap-2 rounded-md bg-warning-soft p-2 text-base text-warning">
          <TriangleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
          <span>
            {t(
              "{names} can’t read this note: a mention gives nobody access. Add them to the job’s team, or tell them yourself.",
              {
                names: formatList(unreachable),
              },
            )}
          </span>
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Select
          label={t("Who may read it")}
          labelHidden
          look="quiet"
          value={audience}
          onChange={(value) => setAudience(value as NoteAudience)}
        >
          <Option id="TEAM" icon={<Users />} description={t("Whoever may see the person")}>
            {t("The team")}
          </Option>
          <Option id="NAMED" icon={<Lock />} description={t("Only you and whom you name")}>
            {t("Named readers")}
          </Option>
        </Select>
        <span className="flex items-center gap-2">
          <span className="max-sm:hidden">
            <Kbd keys="mod+enter" />
          </span>
          <Button
            type="submit"
            variant="primary"
            icon={<Send />}
            isPending={busy}
            isDisabled={draft.text.trim() === ""}
          >
            {t("Add note")}
          </Button>
        </span>
      </div>
    </form>
  );
}
