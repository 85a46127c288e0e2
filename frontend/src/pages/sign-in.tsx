import { valibotResolver } from "@hookform/resolvers/valibot";
import { createFileRoute } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import * as v from "valibot";
import { OpenPage } from "@/app/OpenPage";
import { auth, safePath } from "@/lib/auth";
import { email, required } from "@/lib/checks";
import { asRequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { enter } from "@/lib/session";
import { Button } from "@/ui/Button/Button";
import { Form, FormError, FormPasswordField, FormTextField, showError } from "@/ui/Form/Form";
import { Link } from "@/ui/Link/Link";

export const Route = createFileRoute("/sign-in")({
  validateSearch: v.object({ to: v.optional(v.string()) }),
  component: SignIn,
});

function SignIn() {
  const { to } = Route.useSearch();
  const form = useForm({
    defaultValues: { email: "", password: "", organization: undefined as string | undefined },
    resolver: valibotResolver(
      v.object({
        email: email(),
        password: v.pipe(v.string(), v.nonEmpty(t("Enter your password."))),
        // Asked for only when the same person belongs to more than one organization.
        organization: v.optional(required(t("Enter the name of your organization."))),
      }),
    ),
  });
  const needsOrganization = form.watch("organization") !== undefined;

  const submit = form.handleSubmit(async (values) => {
    try {
      await auth.signIn(values);
      enter(safePath(to));
      // The page is left now; the button stays busy until it is gone.
      await new Promise(() => {});
    } catch (thrown) {
      const error = asRequestError(thrown);
      if (error.field === "organization" && !needsOrganization) form.setValue("organization", "");
      showError(form, error);
    }
  });

  return (
    <OpenPage title={t("Sign in")} lead={to ? t("Sign in to go on where you were.") : undefined}>
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
        <div className="relative">
          <FormPasswordField
            control={form.control}
            name="password"
            label={t("Password")}
            autoComplete="current-password"
          />
          <Link to="/forgot-password" className="absolute top-0 right-0 text-base">
            {t("Forgot it?")}
          </Link>
        </div>
        {needsOrganization && (
          <FormTextField
            control={form.control}
            name="organization"
            label={t("Organization")}
            autoComplete="organization"
          />
        )}
        <Button type="submit" variant="primary" size="lg" isPending={form.formState.isSubmitting}>
          {t("Sign in")}
        </Button>
      </Form>
    </OpenPage>
  );
}
