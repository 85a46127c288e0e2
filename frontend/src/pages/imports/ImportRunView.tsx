import { FileQuestion } from "lucide-react";
import { Suspense, useState } from "react";
import { fetchQuery, graphql, useFragment, useLazyLoadQuery, useRelayEnvironment } from "react-relay";
import { track } from "@/app/tray/tracked";
import { useDraft } from "@/lib/draft";
import { asRequestError } from "@/lib/errors";
import { formatBytes } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { notifyError } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import { useTitle } from "@/lib/title";
import { Button } from "@/ui/Button/Button";
import { Checkbox } from "@/ui/Checkbox/Checkbox";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { ButtonLink } from "@/ui/Link/Link";
import { Radio, RadioGroup } from "@/ui/RadioGroup/RadioGroup";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import { TextField } from "@/ui/TextField/TextField";
import { JobField } from "../pool/AddToJobDialog";
import type { ImportRunView_importRun$key } from "./__generated__/ImportRunView_importRun.graphql";
import type { ImportRunViewEndQuery } from "./__generated__/ImportRunViewEndQuery.graphql";
import type { ImportRunViewQuery } from "./__generated__/ImportRunViewQuery.graphql";
import type { ImportRunViewStartMutation } from "./__generated__/ImportRunViewStartMutation.graphql";
import { Columns, useColumns } from "./Columns";
import { ImportProgress } from "./ImportProgress";
import { fromDraft, type Mapping, problems, toDraft, toInput } from "./mapping";
import { Preview } from "./Preview";
import { Steps } from "./Steps";
import { Summary } from "./Summary";
import { isRunning } from "./status";
import { useEnding } from "./useImportProgress";

export interface ImportSearch {
  step?: "columns" | "preview";
  /** The job that the people go into; absent for the pool alone. */
  job?: string;
}

/** One import, wherever it stands: to be set up, running, or ended. */
export function ImportRunView({
  importRunId,
  search,
  onSearch,
}: {
  importRunId: string;
  search: ImportSearch;
  onSearch: (search: ImportSearch) => void;
}) {
  const { node: run } = useLazyLoadQuery<ImportRunViewQuery>(
    graphql`
      query ImportRunViewQuery($id: ID!) {
        node(id: $id) {
          ... on ImportRun {
            id
            fileName
            format
            size
            status
            ...ImportRunView_importRun @alias(as: "setup")
            ...ImportProgress_importRun @alias(as: "progress")
            ...Summary_importRun @alias(as: "summary")
          }
        }
      }
    `,
    { id: importRunId },
    { fetchPolicy: "store-and-network" },
  );
  useTitle(run?.fileName ?? t("Import"));
  const environment = useRelayEnvironment();
  // The end brings what the progress doesn't carry: the rows that failed, and the right to take it back.
  useEnding(run?.status, () => {
    fetchQuery<ImportRunViewEndQuery>(
      environment,
      graphql`
        query ImportRunViewEndQuery($id: ID!) {
          node(id: $id) {
            ... on ImportRun {
              id
              ...Summary_importRun @alias(as: "summary")
            }
          }
        }
      `,
      { id: importRunId },
      { fetchPolicy: "network-only" },
    ).subscribe({ error: (error: unknown) => notifyError(asRequestError(error)) });
  });

  if (!run?.status || !run.setup || !run.progress || !run.summary) {
    return (
      <EmptyState
        icon={<FileQuestion />}
        title={t("There is no such import")}
        action={<ButtonLink to="/imports">{t("All imports")}</ButtonLink>}
      >
        {t("It was made by somebody else, or is gone.")}
      </EmptyState>
    );
  }
  const csv = run.format === "csv";
  const at = run.status === "UPLOADED" ? (search.step ?? "columns") : "run";

  return (
    <div className="mx-auto flex w-full max-w-230 flex-col gap-6 p-4 pb-48">
      <header className="flex flex-col gap-3">
        <Steps at={at} csv={csv} />
        <p className="text-base">
          <span className="font-medium">{run.fileName}</span>
          <span className="text-ink-2">
            {" · "}
            {formatLabel(run.format ?? "")}
            {" · "}
            {formatBytes(run.size ?? 0)}
          </span>
        </p>
      </header>
      {run.status === "UPLOADED" && <Setup importRun={run.setup} csv={csv} search={search} onSearch={onSearch} />}
      {isRunning(run.status) && (
        <section aria-label={t("Progress")} className="flex flex-col gap-3 rounded-lg border border-line p-4">
          <ImportProgress importRun={run.progress} />
          <p className="text-base text-ink-2">
            {t("It goes on when you leave this page, and shows in the corner until it is done.")}
          </p>
        </section>
      )}
      {run.status !== "UPLOADED" && !isRunning(run.status) && <Summary importRun={run.summary} />}
    </div>
  );
}

export function formatLabel(format: string): string {
  return format === "csv" ? "CSV" : format === "jsonresume" ? "JSON Resume" : format;
}

function Setup({
  importRun: key,
  csv,
  search,
  onSearch,
}: {
  importRun: ImportRunView_importRun$key;
  csv: boolean;
  search: ImportSearch;
  onSearch: (search: ImportSearch) => void;
}) {
  const run = useFragment(
    graphql`
      fragment ImportRunView_importRun on ImportRun {
        id
        ...Columns_importRun
      }
    `,
    key,
  );
  const { columns } = useColumns(run);
  const draft = useDraft(`import.${run.id}`);
  const mapping: Mapping = fromDraft(draft.text, columns) ?? columns;
  const [into, setInto] = useState<"job" | "pool">(search.job ? "job" : "pool");
  const [missing, setMissing] = useState(false);
  const [keep, setKeep] = useState(false);
  const [name, setName] = useState("");
  const [nameError, setNameError] = useState<string | null>(null);
  const jobId = into === "job" ? (search.job ?? null) : null;

  const [start, busy] = useAction<ImportRunViewStartMutation>(graphql`
    mutation ImportRunViewStartMutation($input: StartImportInput!) {
      startImport(input: $input) {
        importRun {
          id
          ...ImportProgress_importRun
        }
      }
    }
  `);
  const input = csv ? toInput(mapping) : null;

  if (search.step === "preview") {
    return (
      <>
        <SectionBoundary resetKey={draft.text}>
          <Suspense fallback={<PreviewSkeleton />}>
            <Preview importRunId={run.id} columns={input} jobId={jobId} />
          </Suspense>
        </SectionBoundary>
        {csv && (
          <div className="flex flex-col gap-2">
            <Checkbox isSelected={keep} onChange={setKeep}>
              {t("Keep these columns for the next file like this")}
            </Checkbox>
            {keep && (
              <TextField
                label={t("Name of the mapping")}
                value={name}
                onChange={(value) => {
                  setName(value);
                  setNameError(null);
                }}
                error={nameError}
                placeholder={t("Export of the job board")}
                className="max-w-80"
              />
            )}
          </div>
        )}
        <footer className="flex items-center justify-between gap-2">
          <Button onPress={() => onSearch({ ...search, step: "columns" })}>{t("Back")}</Button>
          <Button
            variant="primary"
            isPending={busy}
            onPress={() => {
              if (keep && name.trim() === "") {
                setNameError(t("Give the mapping a name."));
                return;
              }
              void start(
                {
                  input: {
                    importRunId: run.id,
                    columns: input,
                    jobId,
                    saveMappingAs: keep && csv ? name.trim() : null,
                  },
                },
                {
                  onFieldError: (field, message) => {
                    if (!field.includes("saveMappingAs")) return false;
                    setNameError(message);
                    return true;
                  },
                },
              ).then((done) => {
                if (!done) return;
                draft.clear();
                track(run.id);
              });
            }}
          >
            {t("Import now")}
          </Button>
        </footer>
      </>
    );
  }

  return (
    <>
      <section className="flex flex-col gap-3">
        <RadioGroup
          label={t("Where do the people go?")}
          value={into}
          onChange={(value) => setInto(value as "job" | "pool")}
        >
          <Radio
            value="job"
            description={t("Each is put into the job as well, at its first step or the step that the file names.")}
          >
            {t("Into a job")}
          </Radio>
          <Radio value="pool">{t("Into the talent pool only")}</Radio>
        </RadioGroup>
        {into === "job" && (
          <div className="max-w-100 pl-6">
            <SectionBoundary>
              <Suspense fallback={<Skeleton className="h-8 w-full rounded-md" />}>
                <JobField
                  value={search.job ?? null}
                  onChange={(job) => {
                    setMissing(false);
                    onSearch({ ...search, job: job ?? undefined });
                  }}
                  error={missing ? t("Choose a job, or import into the pool only.") : null}
                  autoFocus={false}
                />
              </Suspense>
            </SectionBoundary>
          </div>
        )}
      </section>
      {csv && <Columns importRun={run} mapping={mapping} onChange={(next) => draft.set(toDraft(next))} />}
      <footer className="flex items-center justify-between gap-2">
        <ButtonLink to="/imports/new" search={search.job ? { job: search.job } : {}}>
          {t("Another file")}
        </ButtonLink>
        <Button
          variant="primary"
          isDisabled={csv && problems(mapping).length > 0}
          onPress={() => {
            if (into === "job" && !search.job) {
              setMissing(true);
              return;
            }
            onSearch({ step: "preview", job: into === "job" ? search.job : undefined });
          }}
        >
          {t("Preview")}
        </Button>
      </footer>
    </>
  );
}

function PreviewSkeleton() {
  return (
    <SkeletonGroup className="flex flex-col gap-3">
      <Skeleton className="h-6 w-48" />
      <Skeleton className="h-16 w-full rounded-lg" />
      <Skeleton className="h-64 w-full rounded-lg" />
    </SkeletonGroup>
  );
}
