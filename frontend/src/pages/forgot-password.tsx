import { valibotResolver } from "@hookform/resolvers/valibot";
import { createFileRoute } from "@tanstack/react-router";
import { LinkIcon } from "lucide-react";
import { useState } from "react";
import { useForm } from "react-hook-form";
import * as v from "valibot";
import { OpenPage } from "@/app/OpenPage";
import { auth } from "@/lib/auth";
import { email } from "@/lib/checks";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { Form, FormError, FormTextField, showError } from "@/ui/Form/Form";
import { Link } from "@/ui/Link/Link";

export const Route = createFileRoute("/forgot-password")({ component: ForgotPassword });

function ForgotPassword() {
  const [answer, setAnswer] = useState<string | null>(null);
  const form = useForm({ defaultValues: { email: "" }, resolver: valibotResolver(v.object({ email: email() })) });

  const submit = form.handleSubmit(async (values) => {
    try {
      setAnswer((await auth.forgot(values.email)).message);
    } catch (error) {
      showError(form, error);
    }
  });

  const back = <Link to="/sign-in">{t("Back to sign in")}</Link>;
  if (answer !== null) {
    return (
      <OpenPage title={t("What happens now")} below={back}>
        <p role="status" className="flex items-start gap-3 rounded-lg border border-line bg-surface p-4 text-input">
          <LinkIcon className="mt-0.5 size-4 shrink-0 text-ink-2" aria-hidden="true" />
          <span>{answer}</span>
        </p>
      </OpenPage>
    );
  }
  return (
    <OpenPage title={t("Forgot your password?")} lead={t("A link lets you set a new one.")} below={back}>
      <Form onSubmit={submit}>
        <FormError form={form} />
        <FormTextField
          control={form.control}
          name="email"
          label={t("E-mail")}
          type="email"
          autoComplete="username"
          autoFocus
        />
        <Button type="submit" variant="primary" size="lg" isPending={form.formState.isSubmitting}>
          {t("Ask for a link")}
        </Button>
      </Form>
    </OpenPage>
  );
}
