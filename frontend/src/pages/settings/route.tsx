import { createFileRoute, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense } from "react";
import { settingsParts } from "@/app/navigation";
import { t } from "@/lib/i18n";
import { cx } from "@/ui/cx";
import { Link } from "@/ui/Link/Link";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";

export const Route = createFileRoute("/settings")({ component: Settings });

function Settings() {
  const { pathname } = useLocation();
  return (
    <div className="flex h-full min-h-0 flex-col md:flex-row">
      <nav aria-label={t("Settings")} className="shrink-0 border-line max-md:border-b md:w-60 md:border-r md:p-3">
        <p className="px-2 pt-1 pb-3 text-section font-semibold max-md:hidden">{t("Settings")}</p>
        <ul className="flex gap-px max-md:overflow-x-auto max-md:px-2 md:flex-col">
          {settingsParts().map(({ to, label, icon: Icon }) => {
            const here = pathname.startsWith(to);
            return (
              <li key={to}>
                <Link
                  to={to}
                  look="plain"
                  aria-current={here ? "page" : undefined}
                  className={cx(
                    "flex min-h-7 items-center gap-2 px-2 text-base font-medium whitespace-nowrap transition touch:min-h-10",
                    "max-md:min-h-11 max-md:border-b-2 md:rounded-md",
                    here
                      ? "text-ink max-md:border-accent md:bg-hover"
                      : "text-ink-2 hover:text-ink max-md:border-transparent md:hover:bg-hover",
                  )}
                >
                  <Icon className="size-4 shrink-0 max-md:hidden" aria-hidden="true" />
                  {label}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <div className="min-h-0 min-w-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-180 px-4 py-6 md:px-8">
          <SectionBoundary resetKey={pathname}>
            <Suspense fallback={<SkeletonRows />}>
              <Outlet />
            </Suspense>
          </SectionBoundary>
        </div>
      </div>
    </div>
  );
}
