import { Outlet, Link as RouterLink, useNavigate } from "@tanstack/react-router";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { graphql, useLazyLoadQuery, useRelayEnvironment } from "react-relay";
import { NotFound } from "@/app/NotFound";
import { PagePending } from "@/app/PagePending";
import { t } from "@/lib/i18n";
import { useTitle } from "@/lib/title";
import { cx } from "@/ui/cx";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import type { JobPageQuery } from "./__generated__/JobPageQuery.graphql";
import { ActionDialogs, RefusedDialog } from "./actions/ActionDialogs";
import { BulkBar } from "./actions/BulkBar";
import { type Refusal, useMoves } from "./actions/useMoves";
import { type BoardView, standingIn } from "./board/sync";
import { type Asking, JobProvider, useJob } from "./JobContext";
import { JobHeader } from "./JobHeader";
import { JobPanel } from "./JobPanel";
import type { JobSearch } from "./search";
import { Selection } from "./selection";

/** The frame of a job's page: what it is, its tabs, and what every tab can do with applications. */
export function JobPage({ jobId, search }: { jobId: string; search: JobSearch }) {
  const environment = useRelayEnvironment();
  const navigate = useNavigate();
  const [selection] = useState(() => new Selection());
  const [asking, ask] = useState<Asking | null>(null);
  const [refused, setRefused] = useState<{ list: readonly Refusal[]; of: number } | null>(null);
  const [missing, setMissing] = useState(false);
  const board = useRef<BoardView | null>(null);
  const show = useRef<((id: string) => void) | null>(null);
  const refocus = useRef<(() => void) | null>(null);
  const neighbours = useRef<((id: string) => readonly string[]) | null>(null);

  const moves = useMoves({
    board,
    show,
    onRefused: (list, of) => setRefused({ list, of }),
    onChanged: (ids) => selection.drop(ids),
  });
  const setSearch = useCallback(
    (change: (before: JobSearch) => JobSearch, replace = false) =>
      void navigate({ to: ".", search: ((before: JobSearch) => change(before)) as never, replace }),
    [navigate],
  );
  const stepOf = useCallback(
    (id: string) => standingIn(environment.getStore().getSource(), id)?.stepId ?? null,
    [environment],
  );

  const value = useMemo(
    () => ({ jobId, search, setSearch, selection, moves, ask, stepOf, board, show, neighbours, refocus }),
    [jobId, search, setSearch, selection, moves, stepOf],
  );

  useEffect(() => {
    if (!asking) return;
    return () => {
      // A dialog gives the focus back to its opener when it has faded out, if that is still there.
      for (const wait of [60, 260, 460]) {
        setTimeout(() => {
          if (!document.activeElement || document.activeElement === document.body) refocus.current?.();
        }, wait);
      }
    };
  }, [asking]);

  if (missing) return <NotFound />;
  return (
    <JobProvider value={value}>
      <div className="relative flex h-full min-h-0 flex-col">
        <header className="shrink-0 border-b border-line bg-surface">
          <SectionBoundary resetKey={jobId}>
            <Suspense fallback={<HeaderSkeleton />}>
              <Header onMissing={setMissing} />
            </Suspense>
          </SectionBoundary>
          <Tabs />
        </header>
        <div className="flex min-h-0 flex-1 flex-col">
          <SectionBoundary resetKey={jobId}>
            <Suspense fallback={<PagePending />}>
              <Outlet />
            </Suspense>
          </SectionBoundary>
        </div>
        <BulkBar />
      </div>
      <JobPanel />
      <ActionDialogs asking={asking} />
      {refused && <RefusedDialog refused={refused.list} of={refused.of} onClose={() => setRefused(null)} />}
    </JobProvider>
  );
}

function Header({ onMissing }: { onMissing: (missing: boolean) => void }) {
  const { jobId } = useJob();
  const { job } = useLazyLoadQuery<JobPageQuery>(
    graphql`
      query JobPageQuery($jobId: ID!) {
        job(id: $jobId) {
          id
          title
          ...JobHeader_job
        }
      }
    `,
    { jobId },
    { fetchPolicy: "store-and-network" },
  );
  useTitle(job?.title ?? "");
  const missing = job === null;
  useEffect(() => onMissing(missing), [onMissing, missing]);
  return job && <JobHeader job={job} />;
}

function Tabs() {
  const { jobId } = useJob();
  const tabs = [
    { to: "/jobs/$jobId", label: t("Board"), exact: true },
    { to: "/jobs/$jobId/table", label: t("Table"), exact: false },
    { to: "/jobs/$jobId/team", label: t("Team"), exact: false },
    { to: "/jobs/$jobId/steps", label: t("Steps"), exact: false },
    { to: "/jobs/$jobId/details", label: t("Details"), exact: false },
  ] as const;
  return (
    <div className="flex items-center gap-2 pr-2">
      <nav aria-label={t("Job")} className="flex min-w-0 flex-1 gap-4 overflow-x-auto px-4 [scrollbar-width:none]">
        {tabs.map(({ to, label, exact }) => (
          <RouterLink
            key={to}
            to={to}
            params={{ jobId }}
            // Board and table show the same filter; the others have none.
            search={
              to === "/jobs/$jobId" || to === "/jobs/$jobId/table"
                ? (((before: JobSearch) => ({ ...before, panel: undefined })) as never)
                : undefined
            }
            activeOptions={{ exact, includeSearch: false }}
            className={cx(
              "-mb-px flex min-h-8 items-center border-b-2 border-transparent px-1 text-base font-medium whitespace-nowrap text-ink-2 transition hover:text-ink touch:min-h-10",
              "aria-[current=page]:border-accent aria-[current=page]:text-ink",
            )}
          >
            {label}
          </RouterLink>
        ))}
      </nav>
    </div>
  );
}

function HeaderSkeleton() {
  return (
    <SkeletonGroup className="flex h-[58px] flex-col gap-3 px-4 pt-4">
      <Skeleton className="h-4 w-60" />
      <Skeleton className="w-80" />
    </SkeletonGroup>
  );
}
