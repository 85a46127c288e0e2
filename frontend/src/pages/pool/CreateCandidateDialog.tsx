import { valibotResolver } from "@hookform/resolvers/valibot";
import { Suspense, useState } from "react";
import { useForm } from "react-hook-form";
import { graphql } from "react-relay";
import * as v from "valibot";
import { useFormDraft } from "@/lib/draft";
import { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { Form, FormError, FormTextField, showError } from "@/ui/Form/Form";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton } from "@/ui/Skeleton/Skeleton";
import type { CreateCandidateDialogMutation } from "./__generated__/CreateCandidateDialogMutation.graphql";
import { JobField } from "./AddToJobDialog";

/** Adds one person by hand: a name is enough, the rest can follow on their page. */
export function CreateCandidateDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (id: string) => void;
}) {
  const form = useForm({
    defaultValues: { name: "", headline: "", email: "", phone: "", source: "" },
    resolver: valibotResolver(
      v.object({
        name: v.pipe(
          v.string(),
          v.trim(),
          v.nonEmpty(t("Enter the person’s name.")),
          v.maxLength(200, t("At most 200 characters.")),
        ),
        headline: v.pipe(v.string(), v.trim(), v.maxLength(300, t("At most 300 characters."))),
        email: v.pipe(
          v.string(),
          v.trim(),
          v.union(
            [v.literal(""), v.pipe(v.string(), v.email(t("That is no e-mail address.")))],
            t("That is no e-mail address."),
          ),
        ),
        phone: v.pipe(v.string(), v.trim()),
        source: v.pipe(v.string(), v.trim()),
      }),
    ),
  });
  const [jobId, setJobId] = useState<string | null>(null);
  const forget = useFormDraft(form, "candidate.new");
  const [create, busy] = useAction<CreateCandidateDialogMutation>(graphql`
    mutation CreateCandidateDialogMutation($input: CreateCandidateInput!) {
      createCandidate(input: $input) {
        candidate {
          id
          name
        }
      }
    }
  `);

  const submit = form.handleSubmit(async ({ name, headline, email, phone, source }) => {
    const done = await create(
      {
        input: {
          jobId,
          profile: { name, headline, source, emails: email ? [email] : [], phones: phone ? [phone] : [] },
        },
      },
      {
        done: t("{name} is in the talent pool", { name }),
        onFieldError: (field, message) => {
          const input = /emails/i.test(field) ? "email" : /phones/i.test(field) ? "phone" : field.replace(/^.*\./, "");
          showError(form, new RequestError("INVALID", message, input));
          return true;
        },
      },
    );
    if (done) {
      forget();
      onCreated(done.createCandidate.candidate.id);
    }
  });

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={t("Add a person")}
      lead={t("A name is enough to begin.")}
    >
      <Form onSubmit={submit} className="min-h-0">
        <DialogBody>
          <FormError form={form} />
          <FormTextField control={form.control} name="name" label={t("Name")} autoFocus />
          <FormTextField
            control={form.control}
            name="headline"
            label={t("Headline")}
            optional
            placeholder={t("Backend engineer at Acme")}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <FormTextField control={form.control} name="email" label={t("E-mail")} optional type="email" />
            <FormTextField control={form.control} name="phone" label={t("Telephone")} optional type="tel" />
          </div>
          <FormTextField
            control={form.control}
            name="source"
            label={t("Source")}
            optional
            placeholder={t("Referral, fair, job board…")}
          />
          <SectionBoundary>
            <Suspense fallback={<Skeleton className="h-8 w-full rounded-md" />}>
              <JobField
                label={t("Put into a job at once (optional)")}
                value={jobId}
                onChange={setJobId}
                autoFocus={false}
              />
            </Suspense>
          </SectionBoundary>
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" isPending={busy}>
            {t("Add person")}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
