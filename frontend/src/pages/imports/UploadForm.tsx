import { useNavigate } from "@tanstack/react-router";
import { CircleAlert, Lock } from "lucide-react";
import { useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { announce } from "@/lib/announce";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { DropZone } from "@/ui/DropZone/DropZone";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { Spinner } from "@/ui/Spinner/Spinner";
import type { UploadFormMutation } from "./__generated__/UploadFormMutation.graphql";
import type { UploadFormQuery } from "./__generated__/UploadFormQuery.graphql";
import { pack } from "./pack";

/** The first step: a file. Nothing is changed by it. */
export function UploadForm({ jobId }: { jobId?: string }) {
  const navigate = useNavigate();
  const { viewer } = useLazyLoadQuery<UploadFormQuery>(
    graphql`
      query UploadFormQuery {
        viewer {
          canAddCandidates {
            allowed
            reason
          }
        }
      }
    `,
    {},
  );
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [upload] = useAction<UploadFormMutation>(graphql`
    mutation UploadFormMutation($input: UploadImportInput!) {
      uploadImport(input: $input) {
        importRun {
          id
        }
      }
    }
  `);

  const refuse = (message: string) => {
    setProblem(message);
    announce(message, "assertive");
  };

  const send = async (files: File[]) => {
    setProblem(null);
    const packed = await pack(files);
    if ("problem" in packed) {
      refuse(packed.problem);
      return;
    }
    setSending(packed.file.name);
    const done = await upload(
      { input: { file: null } },
      {
        files: { "input.file": packed.file },
        onFieldError: (_, message) => {
          refuse(message);
          return true;
        },
        onRefused: (error) => {
          refuse(error.message);
          return true;
        },
      },
    );
    setSending(null);
    if (done) {
      void navigate({
        to: "/imports/$importRunId",
        params: { importRunId: done.uploadImport.importRun.id },
        search: jobId ? { job: jobId } : {},
      });
    }
  };

  if (!viewer.canAddCandidates.allowed) {
    return (
      <EmptyState icon={<Lock />} title={t("You can’t import people")}>
        {viewer.canAddCandidates.reason}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <DropZone
        label={t("Drop files here, or choose them")}
        hint={t("CSV in any layout, JSON Resume (one or many files), or a zip of them")}
        accept={[".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson", ".zip"]}
        multiple
        isDisabled={sending !== null}
        onFiles={(files) => void send(files)}
        className="[&_button]:py-16"
      />
      {sending && (
        <p role="status" className="flex items-center gap-2 text-base text-ink-2">
          <Spinner /> {t("Sending {file}…", { file: sending })}
        </p>
      )}
      {problem && (
        <p role="alert" className="flex items-start gap-2 rounded-md bg-danger-soft p-3 text-base text-danger">
          <CircleAlert className="mt-px size-4 shrink-0" aria-hidden="true" />
          <span>
            {problem} {t("Nothing was changed.")}
          </span>
        </p>
      )}
      <ul className="flex list-disc flex-col gap-1 pl-5 text-base text-ink-2">
        <li>{t("You see what would happen before anything is changed.")}</li>
        <li>{t("People who are known already, by e-mail address, are completed and not doubled.")}</li>
        <li>{t("A whole import can be taken back.")}</li>
      </ul>
    </div>
  );
}
