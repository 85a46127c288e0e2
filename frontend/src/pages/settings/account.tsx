import { createFileRoute } from "@tanstack/react-router";
import { KeyRound, Laptop } from "lucide-react";
import { useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { asRequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { notifyError } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import { signOut } from "@/lib/session";
import { useSingleKeys } from "@/lib/shortcuts";
import { type Theme, useTheme } from "@/lib/theme";
import { Badge } from "@/ui/Badge/Badge";
import { Button } from "@/ui/Button/Button";
import { ConfirmDialog } from "@/ui/Dialog/Dialog";
import { Radio, RadioGroup } from "@/ui/RadioGroup/RadioGroup";
import { Switch } from "@/ui/Switch/Switch";
import { DateText, RelativeTime } from "@/ui/Time/Time";
import type { accountEndSessionMutation } from "./__generated__/accountEndSessionMutation.graphql";
import type { accountQuery } from "./__generated__/accountQuery.graphql";
import { PasswordForm } from "./PasswordForm";
import { ProfileForm } from "./ProfileForm";
import { rowClass, rowsClass, SettingsPage, SettingsSection } from "./SettingsPage";

export const Route = createFileRoute("/settings/account")({ component: Account });

function Account() {
  const [asked, setAsked] = useState(0);
  const { viewer } = useLazyLoadQuery<accountQuery>(
    graphql`
      query accountQuery {
        viewer {
          user {
            id
            email
            ...ProfileForm_user
          }
          sessions {
            id
            kind
            label
            createdAt
            lastUsedAt
            expiresAt
            current
          }
        }
      }
    `,
    {},
    { fetchPolicy: "store-and-network", fetchKey: asked },
  );
  return (
    <SettingsPage title={t("Your account")} lead={t("You sign in as {email}.", { email: viewer.user.email })}>
      <ProfileForm user={viewer.user} />
      <Look />
      <PasswordForm email={viewer.user.email} onChanged={() => setAsked((n) => n + 1)} />
      <Sessions sessions={viewer.sessions} />
    </SettingsPage>
  );
}

function Look() {
  const [theme, setTheme] = useTheme();
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <SettingsSection title={t("This browser")}>
      <RadioGroup label={t("Theme")} value={theme} onChange={(value) => setTheme(value as Theme)}>
        <Radio value="system">{t("As the system")}</Radio>
        <Radio value="light">{t("Light")}</Radio>
        <Radio value="dark">{t("Dark")}</Radio>
      </RadioGroup>
      <Switch
        isSelected={singleKeys}
        onChange={setSingleKeys}
        description={t(
          "Letters alone do things, such as G then J for the jobs. They never fire while you type; press ? for all of them.",
        )}
      >
        {t("Single-key shortcuts")}
      </Switch>
    </SettingsSection>
  );
}

function Sessions({ sessions }: { sessions: accountQuery["response"]["viewer"]["sessions"] }) {
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [ended, setEnded] = useState<readonly string[]>([]);
  const [end] = useAction<accountEndSessionMutation>(graphql`
    mutation accountEndSessionMutation($input: EndSessionInput!) {
      endSession(input: $input) {
        sessionId
      }
    }
  `);

  return (
    <SettingsSection
      title={t("Where you are signed in")}
      lead={t("End what you don’t know, then set a new password.")}
      actions={<Button onPress={() => setAsking(true)}>{t("Sign out everywhere")}</Button>}
    >
      <ul className={rowsClass}>
        {sessions
          .filter((session) => !ended.includes(session.id))
          .map((session) => {
            const Icon = session.kind === "TOKEN" ? KeyRound : Laptop;
            return (
              <li key={session.id} className={rowClass}>
                <Icon className="size-4 shrink-0 text-ink-2" aria-hidden="true" />
                <div className="min-w-0 flex-1">
                  <p className="flex items-center gap-2">
                    <span className="truncate font-medium">{session.label || t("Unknown browser")}</span>
                    {session.current && <Badge tone="accent">{t("This one")}</Badge>}
                    {session.kind === "TOKEN" && <Badge>{t("Token")}</Badge>}
                  </p>
                  <p className="text-meta text-ink-2">
                    {t("Last used")} <RelativeTime value={session.lastUsedAt} /> · {t("since")}{" "}
                    <DateText value={session.createdAt} /> · {t("ends")} <DateText value={session.expiresAt} />
                  </p>
                </div>
                {!session.current && (
                  <Button
                    size="sm"
                    aria-label={t("End the session {label}", { label: session.label })}
                    onPress={async () => {
                      const done = await end(
                        { input: { sessionId: session.id } },
                        { done: t("The session has ended") },
                      );
                      if (done) setEnded((before) => [...before, session.id]);
                    }}
                  >
                    {t("End")}
                  </Button>
                )}
              </li>
            );
          })}
      </ul>
      <ConfirmDialog
        title={t("Sign out everywhere?")}
        lead={t("All your browsers are signed out, this one too, and your tokens stop working.")}
        confirm={t("Sign out everywhere")}
        danger
        busy={leaving}
        isOpen={asking}
        onOpenChange={setAsking}
        onConfirm={() => {
          setLeaving(true);
          signOut(true).catch((error: unknown) => {
            setLeaving(false);
            notifyError(asRequestError(error));
          });
        }}
      />
    </SettingsSection>
  );
}
