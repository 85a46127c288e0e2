import { createFileRoute, Outlet, useLocation } from "@tanstack/react-router";
import { Building2, CircleUser, ListChecks, MapPin, MessageSquareX, Users } from "lucide-react";
import { Suspense } from "react";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { cx } from "@/ui/cx";
import { Link } from "@/ui/Link/Link";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";

export const Route = createFileRoute("/settings")({ component: Settings });

function Settings() {
  const { pathname } = useLocation();
  const navigate = Route.useNavigate();
  const parts = [
    { to: "/settings/account", label: t("Your account"), icon: CircleUser },
    { to: "/settings/people", label: t("People"), icon: Users },
    { to: "/settings/organization", label: t("Organization"), icon: Building2 },
    { to: "/settings/departments", label: t("Departments and locations"), icon: MapPin },
    { to: "/settings/reasons", label: t("Reasons"), icon: MessageSquareX },
    { to: "/settings/flow-templates", label: t("Flow templates"), icon: ListChecks },
  ] as const;

  useCommands(
    parts.map(({ to, label }) => ({
      id: `settings:${to}`,
      title: t("Settings: {part}", { part: label }),
      group: groups.go,
      run: () => void navigate({ to }),
    })),
  );

  return (
    <div className="flex h-full min-h-0 flex-col md:flex-row">
      <nav aria-label={t("Settings")} className="shrink-0 border-line max-md:border-b md:w-56 md:border-r md:p-3">
        <p className="px-2 pt-1 pb-3 text-section font-semibold max-md:hidden">{t("Settings")}</p>
        <ul className="flex gap-px max-md:overflow-x-auto max-md:px-2 md:flex-col">
          {parts.map(({ to, label, icon: Icon }) => {
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
                  <Icon className="size-4 max-md:hidden" aria-hidden="true" />
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
