import { Suspense, useState } from "react";
import type { Key } from "react-aria-components/ComboBox";
import { graphql, useLazyLoadQuery } from "react-relay";
import { asRequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { notify } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { ComboBox, Option } from "@/ui/ComboBox/ComboBox";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import type { AddToJobDialogMutation } from "./__generated__/AddToJobDialogMutation.graphql";
import type { AddToJobDialogQuery } from "./__generated__/AddToJobDialogQuery.graphql";

interface Chosen {
  id: string;
  name: string;
}

/** Puts people into a job, at its first step. */
export function AddToJobDialog({
  candidates,
  onClose,
  onAdded,
}: {
  candidates: readonly Chosen[];
  onClose: () => void;
  onAdded?: () => void;
}) {
  const [jobId, setJobId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [refused, setRefused] = useState<readonly { name: string; message: string }[]>([]);
  const [left, setLeft] = useState(candidates);
  const [working, setWorking] = useState(false);
  const [create] = useAction<AddToJobDialogMutation>(graphql`
    mutation AddToJobDialogMutation($input: CreateApplicationInput!) {
      createApplication(input: $input) {
        application {
          id
          candidate {
            id
            ...ApplicationList_candidate
          }
        }
      }
    }
  `);

  const add = async () => {
    if (!jobId) {
      setMissing(true);
      return;
    }
    setWorking(true);
    const failed: { name: string; message: string; person: Chosen }[] = [];
    let added = 0;
    for (const person of left) {
      const done = await create(
        { input: { jobId, candidateId: person.id } },
        {
          onRefused: (error) => {
            failed.push({ name: person.name, message: error.message, person });
            return true;
          },
        },
      ).catch((error: unknown) => {
        failed.push({ name: person.name, message: asRequestError(error).message, person });
        return null;
      });
      if (done) added += 1;
    }
    setWorking(false);
    if (added > 0) {
      notify({
        title: t("{n, plural, one {# person was} other {# people were}} added to the job", { n: added }),
        tone: "success",
      });
      onAdded?.();
    }
    if (failed.length === 0) {
      onClose();
      return;
    }
    setLeft(failed.map((f) => f.person));
    setRefused(failed);
  };

  const only = candidates.length === 1 ? candidates[0] : null;
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={
        only
          ? t("Add {name} to a job", { name: only.name })
          : t("Add {n, plural, one {# person} other {# people}} to a job", { n: candidates.length })
      }
      lead={t("They begin at the first step.")}
    >
      <DialogBody>
        <SectionBoundary>
          <Suspense
            fallback={
              <SkeletonGroup>
                <Skeleton className="h-8 w-full rounded-md" />
              </SkeletonGroup>
            }
          >
            <JobField
              value={jobId}
              onChange={(id) => {
                setJobId(id);
                setMissing(false);
                setRefused([]);
              }}
              error={missing ? t("Choose a job.") : null}
            />
          </Suspense>
        </SectionBoundary>
        {refused.length > 0 && (
          <div role="alert" className="rounded-md bg-warning-soft p-3 text-base">
            <p className="font-medium text-warning">{t("Not added:")}</p>
            <ul>
              {refused.map((row) => (
                <li key={row.name}>
                  <span className="font-medium">{row.name}</span>: {row.message}
                </li>
              ))}
            </ul>
          </div>
        )}
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{refused.length > 0 ? t("Close") : t("Cancel")}</Button>
        <Button variant="primary" isPending={working} onPress={() => void add()}>
          {t("Add to the job")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface JobOption {
  readonly id: string;
  readonly title: string;
  readonly department: { readonly name: string } | null | undefined;
}

/** Chooses a job that takes candidates now. */
export function JobField({
  label = t("Job"),
  value,
  onChange,
  error,
  autoFocus = true,
}: {
  label?: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: string | null;
  autoFocus?: boolean;
}) {
  const { jobs } = useLazyLoadQuery<AddToJobDialogQuery>(
    graphql`
      query AddToJobDialogQuery {
        jobs(filter: { statuses: [DRAFT, OPEN, ON_HOLD] }, first: 200) {
          edges {
            node {
              id
              title
              department {
                id
                name
              }
              canAddCandidates {
                allowed
              }
            }
          }
        }
      }
    `,
    {},
    { fetchPolicy: "store-and-network" },
  );
  const options: JobOption[] = jobs.edges.map((edge) => edge.node).filter((job) => job.canAddCandidates.allowed);
  return (
    <ComboBox<JobOption>
      label={label}
      placeholder={t("Type a title")}
      defaultItems={options}
      selectedKey={value}
      onSelectionChange={(key: Key | null) => onChange(key === null ? null : String(key))}
      error={error}
      description={options.length === 0 ? t("No job takes candidates from you now.") : undefined}
      autoFocus={autoFocus}
    >
      {(job) => (
        <Option id={job.id} description={job.department?.name}>
          {job.title}
        </Option>
      )}
    </ComboBox>
  );
}
