import { valibotResolver } from "@hookform/resolvers/valibot";
import { useForm } from "react-hook-form";
import { graphql, useFragment } from "react-relay";
import * as v from "valibot";
import { required } from "@/lib/checks";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { Form, FormError, FormTextField, showError } from "@/ui/Form/Form";
import type { ProfileForm_user$key } from "./__generated__/ProfileForm_user.graphql";
import type { ProfileFormMutation } from "./__generated__/ProfileFormMutation.graphql";
import { TimeZoneField } from "./TimeZoneField";

/** What others see of the viewer, and in which zone the viewer reads times. */
export function ProfileForm({ user }: { user: ProfileForm_user$key }) {
  const { id, version, name, title, timeZone } = useFragment(
    graphql`
      fragment ProfileForm_user on User {
        id
        version
        name
        title
        timeZone
      }
    `,
    user,
  );
  const form = useForm({
    defaultValues: { name, title, timeZone },
    resolver: valibotResolver(
      v.object({ name: required(t("Enter your name.")), title: v.string(), timeZone: v.string() }),
    ),
  });
  const [save, saving] = useAction<ProfileFormMutation>(graphql`
    mutation ProfileFormMutation($input: UpdateUserInput!) {
      updateUser(input: $input) {
        user {
          ...ProfileForm_user
        }
      }
    }
  `);
  const submit = form.handleSubmit(async (values) => {
    const response = await save(
      { input: { id, version, ...values } },
      {
        done: t("Saved"),
        onRefused: (error) => {
          showError(form, error);
          return true;
        },
      },
    );
    if (response) form.reset(values);
  });

  return (
    <Form onSubmit={submit} className="max-w-100">
      <FormError form={form} />
      <FormTextField control={form.control} name="name" label={t("Name")} autoComplete="name" />
      <FormTextField
        control={form.control}
        name="title"
        label={t("Position")}
        optional
        autoComplete="organization-title"
      />
      <TimeZoneField control={form.control} name="timeZone" label={t("Time zone")} />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        isPending={saving}
        isDisabled={!form.formState.isDirty}
      >
        {t("Save")}
      </Button>
    </Form>
  );
}
