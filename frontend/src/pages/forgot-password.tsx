import { valibotResolver } from "@hookform/resolvers/valibot";
import { createFileRoute } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
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
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({ defaultValues: { email: "" }, resolver: valibotResolver(v.object({ email: email() })) });

  const submit = form.handleSubmit(async (values) => {
    try {
      await auth.forgot(values.email);
      setSentTo(values.email);
    } catch (error) {
      showError(form, error);
    }
  });

  const back = <Link to="/sign-in">{t("Back to sign in")}</Link>;
  if (sentTo !== null) {
    return (
      <OpenPage title={t("Look into your inbox")} below={back}>
        {/* The same words whether or not somebody has this address. */}
        <p role="status" className="flex items-start gap-3 rounded-lg border border-line bg-surface p-4 text-input">
          <MailCheck className="mt-0.5 size-4 shrink-0 text-success" aria-hidden="true" />
          <span>
            {t(
              "If {email} belongs to an account, a link to set a new password is on its way. It works once and for a short time.",
              {
                email: sentTo,
              },
            )}
          </span>
        </p>
      </OpenPage>
    );
  }
  return (
    <OpenPage
      title={t("Forgot your password?")}
      lead={t("We send you a link with which you set a new one.")}
      below={back}
    >
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
          {t("Send the link")}
        </Button>
      </Form>
    </OpenPage>
  );
}
