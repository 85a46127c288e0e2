import { valibotResolver } from "@hookform/resolvers/valibot";
import { createFileRoute } from "@tanstack/react-router";
import { LinkIcon } from "lucide-react";
import { useForm } from "react-hook-form";
import * as v from "valibot";
import { OpenPage } from "@/app/OpenPage";
import { type AuthLink, auth } from "@/lib/auth";
import { newPassword, passwordHint, required } from "@/lib/checks";
import { asRequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { enter } from "@/lib/session";
import { Button } from "@/ui/Button/Button";
import { Form, FormError, FormPasswordField, FormTextField, showError } from "@/ui/Form/Form";
import { ButtonLink } from "@/ui/Link/Link";

export const Route = createFileRoute("/welcome")({
  validateSearch: v.object({ token: v.optional(v.string(), "") }),
  loaderDeps: ({ search }) => ({ token: search.token }),
  // A link that no longer works is an answer, not a failure of the page.
  loader: async ({ deps }): Promise<{ link: AuthLink } | { refused: string }> => {
    try {
      return { link: await auth.link(deps.token) };
    } catch (thrown) {
      const error = asRequestError(thrown);
      if (error.code === "NETWORK" || error.code === "INTERNAL") throw error;
      return { refused: error.message };
    }
  },
  component: Welcome,
});

function Welcome() {
  const answer = Route.useLoaderData();
  return "link" in answer ? <UseLink link={answer.link} /> : <Refused message={answer.refused} />;
}

function Refused({ message }: { message: string }) {
  return (
    <OpenPage title={t("This link no longer works")} lead={message}>
      <p className="mb-4 flex items-start gap-3 text-input">
        <LinkIcon className="mt-0.5 size-4 shrink-0 text-ink-2" aria-hidden="true" />
        {t("Links work once and expire. Ask for a new one, or ask whoever invited you.")}
      </p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink to="/forgot-password">{t("Set a new password")}</ButtonLink>
        <ButtonLink to="/sign-in" variant="quiet">
          {t("Sign in")}
        </ButtonLink>
      </div>
    </OpenPage>
  );
}

function UseLink({ link }: { link: AuthLink }) {
  const { token } = Route.useSearch();
  const invited = link.kind === "INVITATION";
  const form = useForm({
    defaultValues: { name: link.name, password: "" },
    resolver: valibotResolver(
      v.object({ name: invited ? required(t("Enter your name.")) : v.string(), password: newPassword() }),
    ),
  });

  const submit = form.handleSubmit(async ({ name, password }) => {
    try {
      await auth.acceptLink(invited ? { token, name, password } : { token, password });
      enter("/");
      await new Promise(() => {});
    } catch (error) {
      showError(form, error);
    }
  });

  return (
    <OpenPage
      title={invited ? t("Join {organization}", { organization: link.organization }) : t("Set a new password")}
      lead={
        invited
          ? t("You sign in as {email}.", { email: link.email })
          : t("For {email}. Every other session of yours ends.", { email: link.email })
      }
    >
      <Form onSubmit={submit}>
        <FormError form={form} />
        {/* Lets password managers store the right name. */}
        <input type="hidden" name="username" autoComplete="username" value={link.email} readOnly />
        {invited && (
          <FormTextField
            control={form.control}
            name="name"
            label={t("Your name")}
            autoComplete="name"
            autoFocus={!link.name}
          />
        )}
        <FormPasswordField
          control={form.control}
          name="password"
          label={invited ? t("Choose a password") : t("New password")}
          description={passwordHint()}
          autoComplete="new-password"
          autoFocus={!invited || Boolean(link.name)}
        />
        <Button type="submit" variant="primary" size="lg" isPending={form.formState.isSubmitting}>
          {invited ? t("Accept and sign in") : t("Save and sign in")}
        </Button>
      </Form>
    </OpenPage>
  );
}
