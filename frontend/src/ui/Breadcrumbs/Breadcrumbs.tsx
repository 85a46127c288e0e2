import { ChevronRight } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { t } from "@/lib/i18n";

/** The way here. Give the links first, then the page's own name. */
export function Breadcrumbs({ links, here }: { links: readonly ReactNode[]; here: ReactNode }) {
  return (
    <nav aria-label={t("Breadcrumbs")} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-base text-ink-2">
        {links.map((link, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the way does not reorder
          <Fragment key={n}>
            <li className="shrink-0">{link}</li>
            <li aria-hidden="true">
              <ChevronRight className="size-3.5" />
            </li>
          </Fragment>
        ))}
        <li aria-current="page" className="truncate font-medium text-ink">
          {here}
        </li>
      </ol>
    </nav>
  );
}
