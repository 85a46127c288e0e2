import { Ellipsis, Link as LinkIcon, UserRoundCheck, UserRoundX } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Avatar } from "@/ui/Avatar/Avatar";
import { Badge } from "@/ui/Badge/Badge";
import { cx } from "@/ui/cx";
import { ConfirmDialog } from "@/ui/Dialog/Dialog";
import { IconButton } from "@/ui/IconButton/IconButton";
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from "@/ui/Menu/Menu";
import { RelativeTime } from "@/ui/Time/Time";
import type { PersonRow_user$key, UserRole } from "./__generated__/PersonRow_user.graphql";
import type { PersonRowRenewMutation } from "./__generated__/PersonRowRenewMutation.graphql";
import type { PersonRowUpdateMutation } from "./__generated__/PersonRowUpdateMutation.graphql";
import { LinkDialog } from "./LinkDialog";
import { roleMeaning, roles, roleWord } from "./roles";
import { rowClass } from "./SettingsPage";

/** One person: role, state, and what an administrator can do about them. */
export function PersonRow({ user }: { user: PersonRow_user$key }) {
  const person = useFragment(
    graphql`
      fragment PersonRow_user on User {
        id
        version
        name
        email
        title
        role
        external
        status
        lastSeenAt
        canEdit {
          allowed
          reason
        }
      }
    `,
    user,
  );
  const [asking, setAsking] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [update, updating] = useAction<PersonRowUpdateMutation>(graphql`
    mutation PersonRowUpdateMutation($input: UpdateUserInput!) {
      updateUser(input: $input) {
        user {
          ...PersonRow_user
        }
      }
    }
  `);
  const [renew] = useAction<PersonRowRenewMutation>(graphql`
    mutation PersonRowRenewMutation($input: RenewInvitationInput!) {
      renewInvitation(input: $input) {
        invitationUrl
        user {
          ...PersonRow_user
        }
      }
    }
  `);
  const { id, version, name, role, status, canEdit } = person;

  const setRole = (next: UserRole) =>
    update({ input: { id, version, role: next } }, { done: t("{name} is {role} now", { name, role: roleWord(next) }) });

  const setStatus = async (next: "ACTIVE" | "DISABLED") => {
    const done =
      next === "DISABLED" ? t("{name} can’t sign in any more", { name }) : t("{name} can sign in again", { name });
    if (await update({ input: { id, version, status: next } }, { done })) setAsking(false);
  };

  const makeLink = async () => {
    const response = await renew({ input: { userId: id } });
    if (response) setLink(response.renewInvitation.invitationUrl);
  };

  return (
    <li className={rowClass}>
      <Avatar name={name} className={cx(status === "DISABLED" && "grayscale")} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="truncate font-medium">{name}</span>
          {person.external && <Badge>{t("Outside")}</Badge>}
          {status === "INVITED" && <Badge tone="accent">{t("Invited")}</Badge>}
          {status === "DISABLED" && <Badge tone="danger">{t("Disabled")}</Badge>}
        </p>
        <p className="truncate text-meta text-ink-2">{[person.email, person.title].filter(Boolean).join(" · ")}</p>
      </div>
      <div className="shrink-0 text-right max-sm:hidden">
        <p>{roleWord(role)}</p>
        <p className="text-meta text-ink-2">
          {person.lastSeenAt ? <RelativeTime value={person.lastSeenAt} /> : t("Not here yet")}
        </p>
      </div>
      <MenuTrigger>
        <IconButton label={t("What to do with {name}", { name })}>
          <Ellipsis />
        </IconButton>
        <Menu
          placement="bottom end"
          className="w-72"
          disabledKeys={canEdit.allowed ? [] : [...roles, "link", "disable", "enable"]}
          onAction={(key) => {
            if (key === "link") void makeLink();
            if (key === "disable") setAsking(true);
            if (key === "enable") void setStatus("ACTIVE");
          }}
        >
          <MenuSection
            title={canEdit.allowed ? t("Role") : (canEdit.reason ?? t("Role"))}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[role]}
            onSelectionChange={(keys) => {
              for (const key of keys) if (key !== role) void setRole(key as UserRole);
            }}
          >
            {roles.map((option) => (
              <MenuItem key={option} id={option} description={roleMeaning(option)}>
                {roleWord(option)}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSeparator />
          {status !== "DISABLED" ? (
            <MenuItem id="link" icon={<LinkIcon />}>
              {status === "INVITED" ? t("New invitation link") : t("Link to set a new password")}
            </MenuItem>
          ) : null}
          {status === "DISABLED" ? (
            <MenuItem id="enable" icon={<UserRoundCheck />}>
              {t("Let in again")}
            </MenuItem>
          ) : (
            <MenuItem id="disable" icon={<UserRoundX />} danger>
              {t("Disable")}
            </MenuItem>
          )}
        </Menu>
      </MenuTrigger>
      <ConfirmDialog
        title={t("Disable {name}?", { name })}
        lead={t(
          "All their sessions end at once and they can’t sign in. What they did stays, and you can let them in again.",
        )}
        confirm={t("Disable")}
        danger
        busy={updating}
        isOpen={asking}
        onOpenChange={setAsking}
        onConfirm={() => void setStatus("DISABLED")}
      />
      {link !== null && (
        <LinkDialog
          title={status === "INVITED" ? t("A new invitation for {name}", { name }) : t("A link for {name}", { name })}
          link={link}
          onClose={() => setLink(null)}
        />
      )}
    </li>
  );
}
