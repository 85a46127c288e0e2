import { valibotResolver } from "@hookform/resolvers/valibot";
import { Plus, UserCheck } from "lucide-react";
import { Suspense, useDeferredValue, useState } from "react";
import { useForm } from "react-hook-form";
import { graphql, useLazyLoadQuery } from "react-relay";
import * as v from "valibot";
import { announce } from "@/lib/announce";
import { required } from "@/lib/checks";
import { useDebounced } from "@/lib/debounced";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Avatar } from "@/ui/Avatar/Avatar";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { Form, FormError, FormTextField, showError } from "@/ui/Form/Form";
import { SearchField } from "@/ui/SearchField/SearchField";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import { useJob } from "../JobContext";
import type { AddCandidateDialogCreateMutation } from "./__generated__/AddCandidateDialogCreateMutation.graphql";
import type { AddCandidateDialogMutation } from "./__generated__/AddCandidateDialogMutation.graphql";
import type { AddCandidateDialogQuery } from "./__generated__/AddCandidateDialogQuery.graphql";

/** Puts somebody from the talent pool, or somebody new, into the job. */
export function AddCandidateDialog({ jobId, onClose }: { jobId: string; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [creating, setCreating] = useState(false);
  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={creating ? t("New candidate") : t("Add a candidate")}
      lead={
        creating
          ? t("They join the talent pool and the first step of this job.")
          : t("Search the talent pool; they start in the first step.")
      }
    >
      {creating ? (
        <NewCandidate jobId={jobId} name={typed} onBack={() => setCreating(false)} onClose={onClose} />
      ) : (
        <>
          <DialogBody className="min-h-72">
            <SearchField
              label={t("Search the talent pool")}
              placeholder={t("Name, company, skill…")}
              value={typed}
              onChange={setTyped}
              autoFocus
            />
            <SectionBoundary resetKey={typed}>
              <Suspense fallback={<SkeletonRows rows={4} />}>
                <Hits jobId={jobId} typed={typed} onClose={onClose} />
              </Suspense>
            </SectionBoundary>
          </DialogBody>
          <DialogActions>
            <Button icon={<Plus />} onPress={() => setCreating(true)}>
              {typed.trim() ? t("Create “{name}”", { name: typed.trim() }) : t("Create somebody new")}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

function Hits({ jobId, typed, onClose }: { jobId: string; typed: string; onClose: () => void }) {
  const text = useDeferredValue(useDebounced(typed.trim()));
  const { moves } = useJob();
  const { searchCandidates: hits } = useLazyLoadQuery<AddCandidateDialogQuery>(
    graphql`
      query AddCandidateDialogQuery($text: String!) {
        searchCandidates(text: $text, first: 20) {
          candidateId
          name
          headline
          location
        }
      }
    `,
    { text },
    { fetchPolicy: "store-or-network" },
  );
  const [add] = useAction<AddCandidateDialogMutation>(graphql`
    mutation AddCandidateDialogMutation($input: CreateApplicationInput!) {
      createApplication(input: $input) {
        application {
          id
          version
          status
          stepId
          step {
            id
            name
          }
          ...BoardCard_application
        }
      }
    }
  `);
  const [adding, setAdding] = useState<string | null>(null);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());

  if (text === "")
    return <p className="px-1 text-base text-ink-2">{t("Type a few letters; the best matches come first.")}</p>;
  if (hits.length === 0)
    return <p className="px-1 text-base text-ink-2">{t("Nobody in the pool fits “{text}”.", { text })}</p>;

  return (
    <ul className="flex flex-col gap-px">
      {hits.map((hit) => (
        <li key={hit.candidateId} className="flex min-h-11 items-center gap-3 rounded-md px-1">
          <Avatar name={hit.name} />
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="truncate text-base font-medium">{hit.name}</span>
            <span className="truncate text-meta text-ink-2">
              {[hit.headline, hit.location].filter(Boolean).join(" · ")}
            </span>
          </span>
          {added.has(hit.candidateId) ? (
            <span className="inline-flex items-center gap-1 text-meta font-medium text-success">
              <UserCheck className="size-4" aria-hidden="true" />
              {t("Added")}
            </span>
          ) : (
            <Button
              size="sm"
              isPending={adding === hit.candidateId}
              aria-label={t("Add {name}", { name: hit.name })}
              onPress={async () => {
                setAdding(hit.candidateId);
                const answer = await add(
                  { input: { jobId, candidateId: hit.candidateId } },
                  { updater: (store, data) => data && moves.place(store, data.createApplication.application.id) },
                );
                setAdding(null);
                if (!answer) return;
                setAdded((before) => new Set([...before, hit.candidateId]));
                announce(
                  t("{name} is in {step} now", {
                    name: hit.name,
                    step: answer.createApplication.application.step.name,
                  }),
                );
              }}
            >
              {t("Add")}
            </Button>
          )}
        </li>
      ))}
      <li className="pt-2 text-right">
        {added.size > 0 && (
          <Button variant="primary" onPress={onClose}>
            {t("Done")}
          </Button>
        )}
      </li>
    </ul>
  );
}

function NewCandidate({
  jobId,
  name,
  onBack,
  onClose,
}: {
  jobId: string;
  name: string;
  onBack: () => void;
  onClose: () => void;
}) {
  const { moves } = useJob();
  const [create, busy] = useAction<AddCandidateDialogCreateMutation>(graphql`
    mutation AddCandidateDialogCreateMutation($input: CreateCandidateInput!) {
      createCandidate(input: $input) {
        candidate {
          id
          name
          applications {
            id
            jobId
            version
            status
            stepId
            ...BoardCard_application
          }
        }
      }
    }
  `);
  const form = useForm({
    defaultValues: { name: name.trim(), email: "", headline: "", source: "" },
    resolver: valibotResolver(
      v.object({
        name: required(t("Enter the person's name.")),
        email: v.union([
          v.literal(""),
          v.pipe(v.string(), v.trim(), v.email(t("That doesn't look like an e-mail address."))),
        ]),
        headline: v.string(),
        source: v.string(),
      }),
    ),
  });
  const submit = form.handleSubmit(async ({ name: fullName, email, headline, source }) => {
    const answer = await create(
      {
        input: {
          jobId,
          profile: {
            name: fullName,
            headline: headline.trim() || null,
            emails: email ? [email] : null,
            source: source.trim() || null,
          },
        },
      },
      {
        done: t("{name} was added", { name: fullName }),
        updater: (store, data) => {
          for (const one of data?.createCandidate.candidate.applications ?? [])
            if (one.jobId === jobId) moves.place(store, one.id);
        },
        onRefused: (error) => {
          if (error.code !== "INVALID") return false;
          showError(form, error);
          return true;
        },
        onFieldError: (field, message) => {
          const place =
            (["name", "headline", "source"] as const).find((one) => field.endsWith(one)) ??
            (field.includes("email") ? "email" : null);
          if (!place) return false;
          form.setError(place, { message }, { shouldFocus: true });
          return true;
        },
      },
    );
    if (answer) onClose();
  });

  return (
    <Form onSubmit={submit} className="gap-0!">
      <DialogBody>
        <FormError form={form} />
        <FormTextField control={form.control} name="name" label={t("Name")} autoComplete="off" autoFocus />
        <FormTextField
          control={form.control}
          name="email"
          label={t("E-mail")}
          type="email"
          optional
          autoComplete="off"
        />
        <FormTextField
          control={form.control}
          name="headline"
          label={t("Headline")}
          optional
          description={t("Who they are at work, in a line.")}
        />
        <FormTextField
          control={form.control}
          name="source"
          label={t("Source")}
          optional
          description={t("Where you found them.")}
        />
      </DialogBody>
      <DialogActions>
        <Button onPress={onBack}>{t("Back to the search")}</Button>
        <Button type="submit" variant="primary" isPending={busy}>
          {t("Add to the job")}
        </Button>
      </DialogActions>
    </Form>
  );
}
