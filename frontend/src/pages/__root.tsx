import { createRootRoute, Outlet, redirect, useLocation, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { RouterProvider } from "react-aria-components";
import { LiveRegion } from "@/app/LiveRegion";
import { places, settingsParts } from "@/app/navigation";
import { Shell } from "@/app/Shell";
import { t } from "@/lib/i18n";
import { isOpenPage, sessionState } from "@/lib/session";
import { groups, registry, useCommands } from "@/lib/shortcuts";
import { currentTheme, setTheme } from "@/lib/theme";

// What is not seen at first comes after the first paint.
const Palette = lazy(() => import("@/app/Palette"));
const ShortcutSheet = lazy(() => import("@/app/ShortcutSheet"));
const Tray = lazy(() => import("@/app/tray/Tray"));
const Toasts = lazy(() => import("@/ui/Toast/Toasts"));

export const Route = createRootRoute({
  beforeLoad: async ({ location, cause }) => {
    if (cause === "preload" || (isOpenPage(location.pathname) && location.pathname !== "/setup")) return;
    const { setup, signedIn } = await sessionState();
    if (setup && location.pathname !== "/setup") throw redirect({ to: "/setup" });
    if (!setup && location.pathname === "/setup") throw redirect({ to: "/" });
    if (!setup && !signedIn)
      throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { to: location.href } });
  },
  component: Root,
});

function Root() {
  const router = useRouter();
  const { pathname } = useLocation();
  return (
    <RouterProvider navigate={(href, options) => void router.navigate({ href, ...options })}>
      {isOpenPage(pathname) ? <Outlet /> : <SignedIn />}
      <Suspense>
        <Toasts />
      </Suspense>
      <LiveRegion />
    </RouterProvider>
  );
}

function SignedIn() {
  const router = useRouter();
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => void registry.handle(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  useCommands([
    ...places().map((place) => ({
      id: `go:${place.to}`,
      title: place.label,
      group: groups.go,
      keys: place.keys,
      run: () => void router.navigate({ href: place.to }),
    })),
    ...settingsParts().map(({ to, label }) => ({
      id: `go:${to}`,
      title: t("Settings: {part}", { part: label }),
      group: groups.go,
      run: () => void router.navigate({ to }),
    })),
    {
      id: "palette",
      title: t("Find or do"),
      group: groups.general,
      keys: "mod+k",
      hidden: true,
      run: () => setPalette(true),
    },
    {
      id: "help",
      title: t("Keyboard shortcuts"),
      group: groups.general,
      keys: "?",
      words: t("help keys"),
      run: () => setHelp(true),
    },
    {
      id: "api",
      title: t("Ask the API (GraphiQL)"),
      group: groups.go,
      words: t("graphql query editor"),
      // A page of its own, outside the router.
      run: () => location.assign("/graphiql"),
    },
    {
      id: "theme",
      title: t("Switch between light and dark"),
      group: groups.general,
      words: t("theme dark mode"),
      run: () => {
        const dark =
          currentTheme() === "dark" ||
          (currentTheme() === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
        setTheme(dark ? "light" : "dark");
      },
    },
  ]);

  return (
    <>
      <Shell onSearch={() => setPalette(true)}>
        <Outlet />
      </Shell>
      <Suspense>
        <Tray />
      </Suspense>
      <Suspense>
        {palette && <Palette onClose={() => setPalette(false)} />}
        {help && <ShortcutSheet onClose={() => setHelp(false)} />}
      </Suspense>
    </>
  );
}
