import { valibotResolver } from "@hookform/resolvers/valibot";
import { useForm } from "react-hook-form";
import * as v from "valibot";
import { auth } from "@/lib/auth";
import { newPassword, passwordHint } from "@/lib/checks";
import { t } from "@/lib/i18n";
import { notify } from "@/lib/notices";
import { Button } from "@/ui/Button/Button";
import { Form, FormError, FormPasswordField, showError } from "@/ui/Form/Form";
import { SettingsSection } from "./SettingsPage";

/** A new password for the viewer, who proves to know the present one. */
export function PasswordForm({ email, onChanged }: { email: string; onChanged: () => void }) {
  const form = useForm({
    defaultValues: { current: "", password: "" },
    resolver: valibotResolver(
      v.object({
        current: v.pipe(v.string(), v.nonEmpty(t("Enter your present password."))),
        password: newPassword(),
      }),
    ),
  });

  const submit = form.handleSubmit(async (values) => {
    try {
      await auth.changePassword(values);
      form.reset();
      notify({ title: t("Your password is changed"), detail: t("Your other sessions have ended."), tone: "success" });
      onChanged();
    } catch (error) {
      showError(form, error);
    }
  });

  return (
    <SettingsSection title={t("Password")} lead={t("A new one ends your other sessions and your tokens.")}>
      <Form onSubmit={submit} className="max-w-100">
        <FormError form={form} />
        {/* Lets password managers store the right name. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <FormPasswordField
          control={form.control}
          name="current"
          label={t("Present password")}
          autoComplete="current-password"
        />
        <FormPasswordField
          control={form.control}
          name="password"
          label={t("New password")}
          description={passwordHint()}
          autoComplete="new-password"
        />
        <Button type="submit" className="self-start" isPending={form.formState.isSubmitting}>
          {t("Change the password")}
        </Button>
      </Form>
    </SettingsSection>
  );
}
