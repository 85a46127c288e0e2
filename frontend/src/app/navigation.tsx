import { Briefcase, FileUp, type LucideIcon, Settings, Users } from "lucide-react";
import { t } from "@/lib/i18n";

export interface Place {
  to: string;
  label: string;
  icon: LucideIcon;
  keys: string;
}

/** The main places, in the order of the sidebar. */
export function places(): Place[] {
  return [
    { to: "/jobs", label: t("Jobs"), icon: Briefcase, keys: "g j" },
    { to: "/pool", label: t("Talent pool"), icon: Users, keys: "g t" },
    { to: "/imports", label: t("Imports"), icon: FileUp, keys: "g i" },
    { to: "/settings", label: t("Settings"), icon: Settings, keys: "g s" },
  ];
}
