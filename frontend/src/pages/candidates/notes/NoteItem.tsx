import { Lock, MoreHorizontal, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { fetchQuery, graphql, useFragment, useRelayEnvironment } from "react-relay";
import { announce } from "@/lib/announce";
import { useDraft } from "@/lib/draft";
import { formatList } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Avatar } from "@/ui/Avatar/Avatar";
import { Badge } from "@/ui/Badge/Badge";
import { Button } from "@/ui/Button/Button";
import { ConfirmDialog } from "@/ui/Dialog/Dialog";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Menu, MenuItem, MenuTrigger } from "@/ui/Menu/Menu";
import { RelativeTime } from "@/ui/Time/Time";
import type { NoteItem_note$key } from "./__generated__/NoteItem_note.graphql";
import type { NoteItemDeleteMutation } from "./__generated__/NoteItemDeleteMutation.graphql";
import type { NoteItemQuery } from "./__generated__/NoteItemQuery.graphql";
import type { NoteItemUpdateMutation } from "./__generated__/NoteItemUpdateMutation.graphql";
import { MentionField } from "./MentionField";
import { NoteBody } from "./NoteBody";

/** A note: who wrote it, when, for whom; its author can edit and delete it. */
export function NoteItem({ note: key }: { note: NoteItem_note$key }) {
  const note = useFragment(
    graphql`
      fragment NoteItem_note on Note {
        id
        candidateId
        body
        audience
        createdAt
        updatedAt
        version
        author {
          id
          name
        }
        readers {
          id
          name
        }
        canEdit {
          allowed
        }
      }
    `,
    key,
  );
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [remove, removing] = useAction<NoteItemDeleteMutation>(graphql`
    mutation NoteItemDeleteMutation($input: DeleteNoteInput!) {
      deleteNote(input: $input) {
        noteId @deleteRecord
      }
    }
  `);

  return (
    <article aria-label={t("Note by {name}", { name: note.author.name })} className="flex gap-3 py-3">
      <Avatar name={note.author.name} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <header className="flex min-h-6 flex-wrap items-center gap-x-2 text-base">
          <span className="font-medium">{note.author.name}</span>
          <span className="text-meta text-ink-2">
            <RelativeTime value={note.createdAt} />
            {note.version > 1 && ` · ${t("edited")}`}
          </span>
          {note.audience === "NAMED" && (
            <Badge tone="warning" icon={<Lock />}>
              {note.readers.length > 0
                ? t("For {names}", { names: formatList(note.readers.map((reader) => reader.name)) })
                : t("Only for the author")}
            </Badge>
          )}
          {note.canEdit.allowed && !editing && (
            <span className="ml-auto">
              <MenuTrigger>
                <IconButton label={t("Change this note")}>
                  <MoreHorizontal />
                </IconButton>
                <Menu
                  aria-label={t("Note")}
                  placement="bottom end"
                  onAction={(action) => (action === "edit" ? setEditing(true) : setDeleting(true))}
                >
                  <MenuItem id="edit" icon={<Pencil />}>
                    {t("Edit")}
                  </MenuItem>
                  <MenuItem id="delete" icon={<Trash2 />} danger>
                    {t("Delete…")}
                  </MenuItem>
                </Menu>
              </MenuTrigger>
            </span>
          )}
        </header>
        {editing ? (
          <NoteEditor id={note.id} body={note.body} version={note.version} onClose={() => setEditing(false)} />
        ) : (
          <NoteBody body={note.body} />
        )}
      </div>
      <ConfirmDialog
        isOpen={deleting}
        onOpenChange={setDeleting}
        title={t("Delete this note?")}
        lead={t("It can’t be brought back.")}
        confirm={t("Delete the note")}
        danger
        busy={removing}
        onConfirm={() =>
          void remove(
            { input: { id: note.id } },
            {
              updater: (store) => {
                const candidate = store.get(note.candidateId);
                const notes = candidate?.getLinkedRecords("notes", { first: 50 });
                candidate?.setLinkedRecords(notes?.filter((n) => n?.getDataID() !== note.id) ?? [], "notes", {
                  first: 50,
                });
              },
            },
          ).then((done) => {
            if (done) announce(t("Note deleted"));
            setDeleting(false);
          })
        }
      />
    </article>
  );
}

function NoteEditor({
  id,
  body,
  version,
  onClose,
}: {
  id: string;
  body: string;
  version: number;
  onClose: () => void;
}) {
  const environment = useRelayEnvironment();
  const draft = useDraft(`note.edit.${id}`);
  const text = draft.text || body;
  const [base, setBase] = useState(version);
  const [stored, setStored] = useState<string | null>(null);
  const [update, busy] = useAction<NoteItemUpdateMutation>(graphql`
    mutation NoteItemUpdateMutation($input: UpdateNoteInput!) {
      updateNote(input: $input) {
        note {
          id
          ...NoteItem_note
        }
      }
    }
  `);

  const close = () => {
    draft.clear();
    onClose();
  };

  const save = async () => {
    if (text.trim() === "") return;
    let conflict = false;
    const done = await update(
      { input: { id, version: base, body: text.trim() } },
      {
        onRefused: (error) => {
          conflict = error.code === "CONFLICT";
          return conflict;
        },
      },
    );
    if (done) close();
    if (!conflict) return;
    const answer = await fetchQuery<NoteItemQuery>(
      environment,
      graphql`
        query NoteItemQuery($id: ID!) {
          node(id: $id) {
            ... on Note {
              id
              version
              body
            }
          }
        }
      `,
      { id },
      { fetchPolicy: "network-only" },
    ).toPromise();
    if (answer?.node?.body != null && answer.node.version != null) {
      draft.set(text);
      setStored(answer.node.body);
      setBase(answer.node.version);
    }
  };

  return (
    <div className="flex flex-col gap-2">
      <MentionField label={t("Note")} value={text} onChange={draft.set} onSend={() => void save()} rows={3} />
      {stored !== null && (
        <div role="alert" className="rounded-md bg-warning-soft p-2 text-base">
          <p className="font-medium text-warning">{t("The note was changed elsewhere. It now says:")}</p>
          <NoteBody body={stored} />
          <p className="text-ink-2">{t("Saving replaces it by your text above.")}</p>
        </div>
      )}
      <div className="flex justify-end gap-2">
        <Button size="sm" onPress={close}>
          {t("Cancel")}
        </Button>
        <Button size="sm" variant="primary" isPending={busy} onPress={() => void save()}>
          {t("Save")}
        </Button>
      </div>
    </div>
  );
}
