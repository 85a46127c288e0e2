import { Download, FileText, Image, Trash2 } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { announce } from "@/lib/announce";
import { formatBytes, formatDate } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { notify } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import { cx } from "@/ui/cx";
import { ConfirmDialog } from "@/ui/Dialog/Dialog";
import { DropZone } from "@/ui/DropZone/DropZone";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Spinner } from "@/ui/Spinner/Spinner";
import type { FileList_candidate$key } from "./__generated__/FileList_candidate.graphql";
import type { FileListAttachMutation } from "./__generated__/FileListAttachMutation.graphql";
import type { FileListDeleteMutation } from "./__generated__/FileListDeleteMutation.graphql";
import { FileViewer } from "./FileViewer";

const accepted = [".pdf", ".docx", ".txt", ".md", ".png", ".jpg", ".jpeg", ".webp"];

/** The documents of a person: read one, attach by drop or button, delete. */
export function FileList({ candidate: key }: { candidate: FileList_candidate$key }) {
  const candidate = useFragment(
    graphql`
      fragment FileList_candidate on Candidate {
        id
        name
        canEdit {
          allowed
          reason
        }
        files {
          id
          kind
          name
          contentType
          size
          url
          createdAt
        }
      }
    `,
    key,
  );
  const { files } = candidate;
  const [chosen, setChosen] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<string | null>(null);
  const [sending, setSending] = useState<readonly string[]>([]);
  const shown = files.find((file) => file.id === chosen) ?? files.find((file) => file.kind === "CV") ?? files[0];

  const [attach] = useAction<FileListAttachMutation>(graphql`
    mutation FileListAttachMutation($input: AttachFileInput!) {
      attachFile(input: $input) {
        file {
          id
          kind
          name
          contentType
          size
          url
          createdAt
        }
      }
    }
  `);
  const [remove, removing] = useAction<FileListDeleteMutation>(graphql`
    mutation FileListDeleteMutation($input: DeleteFileInput!) {
      deleteFile(input: $input) {
        fileId @deleteRecord
      }
    }
  `);

  const attachAll = async (list: File[]) => {
    for (const file of list) {
      setSending((names) => [...names, file.name]);
      const done = await attach(
        { input: { candidateId: candidate.id, file: null, kind: "CV" } },
        {
          files: { "input.file": file },
          // The toast of a refusal names the file: several may be on their way.
          onRefused: (error) => {
            notify({ title: t("{file} was not attached", { file: file.name }), detail: error.message, tone: "danger" });
            return true;
          },
          updater: (store) => {
            const record = store.get(candidate.id);
            const added = store.getRootField("attachFile")?.getLinkedRecord("file");
            const before = record?.getLinkedRecords("files");
            if (!record || !added || !before || before.some((f) => f?.getDataID() === added.getDataID())) return;
            record.setLinkedRecords([added, ...before], "files");
          },
        },
      );
      setSending((names) => names.filter((name) => name !== file.name));
      if (done) {
        setChosen(done.attachFile.file.id);
        announce(t("{file} attached", { file: file.name }));
      }
    }
  };

  const doomed = files.find((file) => file.id === deleting);
  return (
    <div className="flex flex-col gap-3">
      {candidate.canEdit.allowed && (
        <DropZone
          label={
            files.length === 0 ? t("Drop the CV here, or choose a file") : t("Drop another file here, or choose one")
          }
          hint={t("PDF, DOCX, text or an image")}
          accept={accepted}
          multiple
          onFiles={(list) => void attachAll(list)}
          className={files.length > 0 ? "[&_button]:py-3" : undefined}
        />
      )}
      {sending.length > 0 && (
        <p role="status" className="flex items-center gap-2 text-base text-ink-2">
          <Spinner /> {t("Sending {files}…", { files: sending.join(", ") })}
        </p>
      )}
      {files.length === 0 && !candidate.canEdit.allowed && <p className="text-base text-ink-2">{t("No documents.")}</p>}
      {files.length > 0 && (
        <ul className="flex flex-col gap-1">
          {files.map((file) => (
            <li
              key={file.id}
              className={cx(
                "flex items-center gap-1 rounded-md border pr-1",
                file.id === shown?.id ? "border-accent bg-accent-soft" : "border-line",
              )}
            >
              <button
                type="button"
                aria-pressed={file.id === shown?.id}
                onClick={() => setChosen(file.id)}
                className="flex min-h-8 min-w-0 flex-1 cursor-default items-center gap-2 rounded-md px-2 text-left text-base touch:min-h-10"
              >
                {file.contentType.startsWith("image/") ? (
                  <Image className="size-4 shrink-0 text-ink-2" aria-hidden="true" />
                ) : (
                  <FileText className="size-4 shrink-0 text-ink-2" aria-hidden="true" />
                )}
                <span className="min-w-0 flex-1 truncate font-medium">{file.name}</span>
                <span className="tabular text-meta text-ink-2">
                  {formatBytes(file.size)} · {formatDate(file.createdAt)}
                </span>
              </button>
              <a
                href={file.url}
                download={file.name}
                aria-label={t("Download {file}", { file: file.name })}
                title={t("Download")}
                className="grid size-7 place-items-center rounded-md text-ink-2 hover:bg-hover hover:text-ink touch:size-10"
              >
                <Download className="size-4" aria-hidden="true" />
              </a>
              {candidate.canEdit.allowed && (
                <IconButton label={t("Delete {file}", { file: file.name })} onPress={() => setDeleting(file.id)}>
                  <Trash2 />
                </IconButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {shown && <FileViewer key={shown.id} fileId={shown.id} />}
      <ConfirmDialog
        isOpen={doomed !== undefined}
        onOpenChange={(open) => !open && setDeleting(null)}
        title={t("Delete {file}?", { file: doomed?.name ?? "" })}
        lead={t("The document is removed for everybody and can’t be brought back.")}
        confirm={t("Delete the file")}
        danger
        busy={removing}
        onConfirm={() => {
          if (!doomed) return;
          void remove(
            { input: { id: doomed.id } },
            {
              updater: (store) => {
                const record = store.get(candidate.id);
                const before = record?.getLinkedRecords("files");
                record?.setLinkedRecords(before?.filter((f) => f?.getDataID() !== doomed.id) ?? [], "files");
              },
            },
          ).then((done) => {
            if (done) announce(t("File deleted"));
            setDeleting(null);
          });
        }}
      />
    </div>
  );
}
