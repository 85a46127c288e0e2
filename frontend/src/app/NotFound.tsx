import { Compass } from "lucide-react";
import { t } from "@/lib/i18n";
import { useTitle } from "@/lib/title";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { ButtonLink } from "@/ui/Link/Link";

/** An address that leads nowhere, or to something the viewer may not see: the two look the same. */
export function NotFound() {
  useTitle(t("Not found"));
  return (
    <EmptyState
      asPage
      icon={<Compass />}
      title={t("There is nothing here")}
      action={<ButtonLink to="/">{t("Go to the start")}</ButtonLink>}
    >
      {t("The page doesn't exist, was removed, or isn't shared with you.")}
    </EmptyState>
  );
}
