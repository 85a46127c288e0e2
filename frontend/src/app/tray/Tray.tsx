import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { isRunning } from "@/pages/imports/status";
import { IconButton } from "@/ui/IconButton/IconButton";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import type { TrayQuery } from "./__generated__/TrayQuery.graphql";
import type { TrayRunningQuery } from "./__generated__/TrayRunningQuery.graphql";
import { TrayItem } from "./TrayItem";
import { track, untrack, useTracked } from "./tracked";

/** Long work that goes on behind the pages: how far it is, and how it ended. */
export default function Tray() {
  const ids = useTracked();
  return (
    <Quiet>
      <Running />
      {ids.length > 0 && <Work ids={ids} />}
    </Quiet>
  );
}

/** The tray never stands in the way: while it loads it isn't there. */
function Quiet({ children }: { children: ReactNode }) {
  return (
    <SectionBoundary fallback={null}>
      <Suspense fallback={null}>{children}</Suspense>
    </SectionBoundary>
  );
}

/** Finds what the viewer started elsewhere, e.g. in another tab, and still runs. */
function Running() {
  const { viewer, importRuns } = useLazyLoadQuery<TrayRunningQuery>(
    graphql`
      query TrayRunningQuery {
        viewer {
          user {
            id
          }
        }
        importRuns(first: 20) {
          edges {
            node {
              id
              status
              createdBy {
                id
              }
            }
          }
        }
      }
    `,
    {},
    { fetchPolicy: "network-only" },
  );
  useEffect(() => {
    const mine = importRuns.edges
      .map((edge) => edge.node)
      .filter((run) => isRunning(run.status) && run.createdBy.id === viewer.user.id);
    track(...mine.map((run) => run.id));
  }, [importRuns, viewer]);
  return null;
}

function Work({ ids }: { ids: readonly string[] }) {
  // On a phone it would cover half of the page: there it opens when asked.
  const [open, setOpen] = useState(() => matchMedia("(min-width: 40rem)").matches);
  const { nodes } = useLazyLoadQuery<TrayQuery>(
    graphql`
      query TrayQuery($ids: [ID!]!) {
        nodes(ids: $ids) {
          ... on ImportRun {
            id
            status
            ...TrayItem_importRun @alias(as: "item")
          }
        }
      }
    `,
    { ids: ids.slice(-20) },
    { fetchPolicy: "store-and-network" },
  );
  const runs = nodes.flatMap((node) =>
    node?.id && node.item && node.status ? [{ id: node.id, status: node.status, item: node.item }] : [],
  );

  // What is gone, or was another person's on this machine, is not asked for again.
  useEffect(() => {
    const known = new Set(nodes.map((node) => node?.id));
    untrack(...ids.filter((id) => !known.has(id)));
  }, [nodes, ids]);

  if (runs.length === 0) return null;
  const going = runs.filter((run) => isRunning(run.status)).length;
  return (
    <aside
      aria-label={t("Work in the background")}
      className="fixed right-4 bottom-4 z-20 w-[min(360px,calc(100vw-32px))] overflow-hidden rounded-lg bg-raised text-ink shadow-overlay max-md:bottom-18"
    >
      <header className="flex items-center gap-2 border-b border-line py-1 pr-1 pl-3 text-base font-medium">
        <span className="flex-1">
          {going > 0
            ? t("{n, plural, one {# import is running} other {# imports are running}}", { n: going })
            : t("Imports")}
        </span>
        <IconButton label={open ? t("Fold") : t("Unfold")} aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? <ChevronDown /> : <ChevronUp />}
        </IconButton>
      </header>
      {open && (
        <ul className="max-h-60 divide-y divide-line overflow-y-auto">
          {runs.map((run) => (
            <TrayItem key={run.id} importRun={run.item} />
          ))}
        </ul>
      )}
    </aside>
  );
}
