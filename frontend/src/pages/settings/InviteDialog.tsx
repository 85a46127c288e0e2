import { valibotResolver } from "@hookform/resolvers/valibot";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { ConnectionHandler, graphql } from "react-relay";
import * as v from "valibot";
import { email, required } from "@/lib/checks";
import { useFormDraft } from "@/lib/draft";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { Form, FormCheckbox, FormError, FormSelect, FormTextField, showError } from "@/ui/Form/Form";
import { Option } from "@/ui/Select/Select";
import type { InviteDialogMutation, UserRole } from "./__generated__/InviteDialogMutation.graphql";
import { LinkDialog } from "./LinkDialog";
import { roleMeaning, roles, roleWord } from "./roles";

interface Values {
  email: string;
  name: string;
  title: string;
  role: UserRole;
  external: boolean;
}

/** Invites a person; the link is shown once, to be handed over. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [invited, setInvited] = useState<{ name: string; link: string } | null>(null);
  const form = useForm<Values>({
    defaultValues: { email: "", name: "", title: "", role: "MEMBER", external: false },
    resolver: valibotResolver(
      v.object({
        email: email(),
        name: required(t("Enter the person’s name.")),
        title: v.string(),
        role: v.picklist(roles),
        external: v.boolean(),
      }),
    ),
  });
  const forget = useFormDraft(form, "person.new");
  const external = form.watch("external");
  const [invite, inviting] = useAction<InviteDialogMutation>(graphql`
    mutation InviteDialogMutation($input: InviteUserInput!) {
      inviteUser(input: $input) {
        invitationUrl
        user {
          id
          name
          ...PersonRow_user
        }
      }
    }
  `);

  const submit = form.handleSubmit(async (values) => {
    const response = await invite(
      { input: { ...values, role: values.external ? "MEMBER" : values.role } },
      {
        onRefused: (error) => {
          showError(form, error);
          return true;
        },
        updater: (store) => {
          const user = store.getRootField("inviteUser")?.getLinkedRecord("user");
          const list = ConnectionHandler.getConnection(store.getRoot(), "people_users", {
            filter: { text: null, roles: null },
          });
          if (!user || !list) return;

          ConnectionHandler.insertEdgeBefore(list, ConnectionHandler.createEdge(store, list, user, "UserEdge"));
          list.setValue(Number(list.getValue("totalCount") ?? 0) + 1, "totalCount");
        },
      },
    );
    if (!response) return;
    forget();
    setInvited({ name: response.inviteUser.user.name, link: response.inviteUser.invitationUrl });
  });

  if (invited) {
    return <LinkDialog title={t("{name} is invited", { name: invited.name })} link={invited.link} onClose={onClose} />;
  }
  return (
    <Dialog
      title={t("Invite a person")}
      lead={t("They choose a password with a link that works once.")}
      isOpen
      onOpenChange={onClose}
    >
      <Form onSubmit={submit} className="min-h-0 gap-0">
        <DialogBody>
          <FormError form={form} />
          <FormTextField
            control={form.control}
            name="email"
            label={t("E-mail")}
            type="email"
            autoComplete="off"
            autoFocus
          />
          <FormTextField control={form.control} name="name" label={t("Name")} autoComplete="off" />
          <FormTextField control={form.control} name="title" label={t("Position")} optional autoComplete="off" />
          <FormCheckbox
            control={form.control}
            name="external"
            description={t(
              "For an agency or a client: sees only the jobs on whose team they are, and is always a member.",
            )}
          >
            {t("Works outside the organization")}
          </FormCheckbox>
          {!external && (
            <FormSelect control={form.control} name="role" label={t("Role")} items={roles.map((id) => ({ id }))}>
              {(role) => (
                <Option id={role.id} description={roleMeaning(role.id)}>
                  {roleWord(role.id)}
                </Option>
              )}
            </FormSelect>
          )}
        </DialogBody>
        <DialogActions>
          <Button onPress={onClose}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" isPending={inviting}>
            {t("Make the invitation")}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
