import {
  Briefcase,
  Building2,
  CircleUser,
  FileUp,
  ListChecks,
  type LucideIcon,
  MapPin,
  MessageSquareX,
  Settings,
  Users,
} from "lucide-react";
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

/** The parts of the settings, in the order of their list. */
export function settingsParts() {
  return [
    { to: "/settings/account", label: t("Your account"), icon: CircleUser },
    { to: "/settings/people", label: t("People"), icon: Users },
    { to: "/settings/organization", label: t("Organization"), icon: Building2 },
    { to: "/settings/departments", label: t("Departments and locations"), icon: MapPin },
    { to: "/settings/reasons", label: t("Reasons"), icon: MessageSquareX },
    { to: "/settings/flow-templates", label: t("Flow templates"), icon: ListChecks },
  ] as const;
}
