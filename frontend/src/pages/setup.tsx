import { valibotResolver } from "@hookform/resolvers/valibot";
import { createFileRoute } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import * as v from "valibot";
import { OpenPage } from "@/app/OpenPage";
import { auth } from "@/lib/auth";
import { email, newPassword, passwordHint, required } from "@/lib/checks";
import { t } from "@/lib/i18n";
import { enter } from "@/lib/session";
import { Button } from "@/ui/Button/Button";
import { Form, FormError, FormPasswordField, FormTextField, showError } from "@/ui/Form/Form";

export const Route = createFileRoute("/setup")({ component: Setup });

function Setup() {
  const form = useForm({
    defaultValues: { organization: "", name: "", email: "", password: "" },
    resolver: valibotResolver(
      v.object({
        organization: required(t("Enter the name of your organization.")),
        name: required(t("Enter your name.")),
        email: email(),
        password: newPassword(),
      }),
    ),
  });

  const submit = form.handleSubmit(async (values) => {
    try {
      await auth.setup(values);
      enter("/");
      await new Promise(() => {});
    } catch (error) {
      showError(form, error);
    }
  });

  return (
    <OpenPage
      title={t("Set up Tandem")}
      lead={t("This installation is new. Name your organization and create its first administrator: you.")}
    >
      <Form onSubmit={submit}>
        <FormError form={form} />
        <FormTextField
          control={form.control}
          name="organization"
          label={t("Organization")}
          autoComplete="organization"
          autoFocus
        />
        <FormTextField control={form.control} name="name" label={t("Your name")} autoComplete="name" />
        <FormTextField
          control={form.control}
          name="email"
          label={t("Your e-mail")}
          type="email"
          autoComplete="username"
        />
        <FormPasswordField
          control={form.control}
          name="password"
          label={t("Password")}
          description={passwordHint()}
          autoComplete="new-password"
        />
        <Button type="submit" variant="primary" size="lg" isPending={form.formState.isSubmitting}>
          {t("Create the organization")}
        </Button>
      </Form>
    </OpenPage>
  );
}
