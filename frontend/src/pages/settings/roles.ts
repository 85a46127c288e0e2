// The organization's roles in words.
import { t } from "@/lib/i18n";
import type { UserRole } from "./__generated__/peopleListQuery.graphql";

export const roles = ["ADMIN", "RECRUITER", "MEMBER"] as const satisfies readonly UserRole[];

export function roleWord(role: UserRole): string {
  switch (role) {
    case "ADMIN":
      return t("Administrator");
    case "RECRUITER":
      return t("Recruiter");
    case "MEMBER":
      return t("Member");
  }
}

export function roleMeaning(role: UserRole): string {
  switch (role) {
    case "ADMIN":
      return t("Runs the organization; sees every job that is not confidential.");
    case "RECRUITER":
      return t("Sees every job that is not confidential, and the talent pool.");
    case "MEMBER":
      return t("Sees the jobs of their teams.");
  }
}
