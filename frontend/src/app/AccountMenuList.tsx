import { CircleUser, Keyboard, LogOut, Monitor, Moon, Search, Sun } from "lucide-react";
import type { Key, ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { asRequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { notifyError } from "@/lib/notices";
import { signOut } from "@/lib/session";
import { registry } from "@/lib/shortcuts";
import { type Theme, useTheme } from "@/lib/theme";
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from "@/ui/Menu/Menu";

export default function AccountMenuList({
  compact,
  className,
  label,
}: {
  compact: boolean;
  className: string;
  label: ReactNode;
}) {
  const [theme, setTheme] = useTheme();

  const act = (key: Key) => {
    if (key === "help" || key === "palette") {
      registry
        .list()
        .find((command) => command.id === key)
        ?.run();
    }
    if (key === "sign-out") signOut().catch((error: unknown) => notifyError(asRequestError(error)));
  };

  return (
    <MenuTrigger>
      <AriaButton className={className}>{label}</AriaButton>
      <Menu placement={compact ? "top end" : "top start"} onAction={act} className="w-60">
        <MenuItem id="account" href="/settings/account" icon={<CircleUser />}>
          {t("Your account")}
        </MenuItem>
        <MenuItem id="palette" icon={<Search />} keys="mod+k">
          {t("Find or do")}
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
