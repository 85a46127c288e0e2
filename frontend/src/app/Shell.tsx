import { useLocation } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { announce } from "@/lib/announce";
import { t } from "@/lib/i18n";
import { useTitle } from "@/lib/title";
import { cx } from "@/ui/cx";
import { Kbd } from "@/ui/Kbd/Kbd";
import { Link } from "@/ui/Link/Link";
import { AccountMenu } from "./AccountMenu";
import { Logo } from "./Logo";
import { type Place, places } from "./navigation";
import { PagePending } from "./PagePending";

const isHere = (pathname: string, to: string) => pathname === to || pathname.startsWith(`${to}/`);

/** What surrounds every page of a signed-in person: sidebar, or a bar at the bottom of a phone. */
export function Shell({ onSearch, children }: { onSearch: () => void; children: ReactNode }) {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useTitle("");

  // A new page is announced and takes the focus, as a loaded document would.
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (
      !document.activeElement ||
      document.activeElement === document.body ||
      !main.current?.contains(document.activeElement)
    ) {
      main.current?.focus({ preventScroll: true });
    }
    const timer = setTimeout(() => announce(document.title), 300);
    return () => clearTimeout(timer);
  }, [pathname]);

  return (
    <div className="flex h-dvh flex-col bg-canvas md:flex-row">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 text-base font-medium text-on-accent focus:translate-y-0"
      >
        {t("Skip to the content")}
      </a>
      <header className="hidden w-54 shrink-0 flex-col gap-4 p-3 md:flex">
        <div className="flex items-center gap-2 px-1 pt-1">
          <Logo className="size-6" />
          <span className="text-input font-semibold tracking-tight">Tandem</span>
        </div>
        <AriaButton
          onPress={onSearch}
          className="flex min-h-8 w-full cursor-default items-center gap-2 rounded-md border border-line bg-surface px-2 text-base text-ink-2 shadow-raised transition hover:border-line-strong hover:text-ink"
        >
          <Search className="size-4" aria-hidden="true" />
          <span className="flex-1 text-left">{t("Find or do")}</span>
          <Kbd keys="mod+k" />
        </AriaButton>
        <nav aria-label={t("Main")} className="flex flex-1 flex-col gap-px">
          {places().map((place) => (
            <SideLink key={place.to} place={place} here={isHere(pathname, place.to)} />
          ))}
        </nav>
        <AccountMenu />
      </header>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="min-h-0 min-w-0 flex-1 overflow-hidden bg-surface md:my-2 md:mr-2 md:rounded-lg md:border md:border-line md:shadow-raised"
      >
        <Suspense fallback={<PagePending />}>{children}</Suspense>
      </main>
      <nav
        aria-label={t("Main")}
        className="flex shrink-0 items-stretch border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {places().map((place) => (
          <BottomLink key={place.to} place={place} here={isHere(pathname, place.to)} />
        ))}
        <AccountMenu compact />
      </nav>
    </div>
  );
}

function SideLink({ place: { to, label, icon: Icon }, here }: { place: Place; here: boolean }) {
  return (
    <Link
      to={to}
      look="plain"
      aria-current={here ? "page" : undefined}
      className={cx(
        "flex min-h-7 items-center gap-2 rounded-md px-2 text-base font-medium transition touch:min-h-10",
        here ? "bg-hover text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <Icon className={cx("size-4 shrink-0", here && "text-accent-ink")} aria-hidden="true" />
      {label}
    </Link>
  );
}

function BottomLink({ place: { to, label, icon: Icon }, here }: { place: Place; here: boolean }) {
  return (
    <Link
      to={to}
      look="plain"
      aria-current={here ? "page" : undefined}
      className={cx(
        "flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-[11px] leading-4 font-medium",
        here ? "text-accent-ink" : "text-ink-2",
      )}
    >
      <Icon className="size-5" aria-hidden="true" />
      <span className="max-w-full truncate px-1">{label}</span>
    </Link>
  );
}
