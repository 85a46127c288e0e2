import { CircleUser, Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { asRequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { notifyError } from "@/lib/notices";
import { signOut } from "@/lib/session";
import { registry } from "@/lib/shortcuts";
import { type Theme, useTheme } from "@/lib/theme";
import { cx } from "@/ui/cx";
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from "@/ui/Menu/Menu";

/** Who is signed in, the look of the page, and the way out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const [theme, setTheme] = useTheme();

  const act = (key: React.Key) => {
    if (key === "help")
      registry
        .list()
        .find((command) => command.id === "help")
        ?.run();
    if (key === "sign-out") signOut().catch((error: unknown) => notifyError(asRequestError(error)));
  };

  return (
    <MenuTrigger>
      <AriaButton
        className={cx(
          "flex cursor-default items-center text-ink-2 transition hover:text-ink",
          compact
            ? "min-h-14 min-w-0 flex-1 flex-col justify-center gap-1 text-[11px] leading-4 font-medium"
            : "min-h-8 w-full gap-2 rounded-md px-2 text-base font-medium hover:bg-hover aria-expanded:bg-hover touch:min-h-10",
        )}
      >
        <CircleUser className={compact ? "size-5" : "size-4"} aria-hidden="true" />
        {t("Account")}
      </AriaButton>
      <Menu placement={compact ? "top end" : "top start"} onAction={act} className="w-60">
        <MenuItem id="account" href="/settings/account" icon={<CircleUser />}>
          {t("Your account")}
        </MenuItem>
        <MenuItem id="help" icon={<Keyboard />} keys="?">
          {t("Keyboard shortcuts")}
        </MenuItem>
        <MenuSeparator />
        <MenuSection
          title={t("Theme")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            for (const key of keys) setTheme(key as Theme);
          }}
        >
          <MenuItem id="system" icon={<Monitor />}>
            {t("As the system")}
          </MenuItem>
          <MenuItem id="light" icon={<Sun />}>
            {t("Light")}
          </MenuItem>
          <MenuItem id="dark" icon={<Moon />}>
            {t("Dark")}
          </MenuItem>
        </MenuSection>
        <MenuSeparator />
        <MenuItem id="sign-out" icon={<LogOut />}>
          {t("Sign out")}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
