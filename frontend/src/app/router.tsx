import { createRouter } from "@tanstack/react-router";
import { NotFound } from "./NotFound";
import { PageError } from "./PageError";
import { PagePending } from "./PagePending";
import { routeTree } from "./routeTree.gen";

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: PagePending,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

// React Aria's links, menu items and table rows with an href go through the same router.
declare module "react-aria-components" {
  interface RouterConfig {
    routerOptions: { replace?: boolean };
  }
}
