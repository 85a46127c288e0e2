import { createFileRoute } from "@tanstack/react-router";
import { Briefcase, FileUp, UserPlus, X } from "lucide-react";
import { Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { Page } from "@/app/Page";
import { useDebounced } from "@/lib/debounced";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { Button } from "@/ui/Button/Button";
import { ButtonLink } from "@/ui/Link/Link";
import { SearchField } from "@/ui/SearchField/SearchField";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import type { poolPageQuery } from "./__generated__/poolPageQuery.graphql";
import { AddToJobDialog } from "./AddToJobDialog";
import { CreateCandidateDialog } from "./CreateCandidateDialog";
import { filterOf, isFiltered, orderOf, type PoolSearch, poolSearch } from "./filter";
import { PoolFilters } from "./PoolFilters";
import { PoolList } from "./PoolList";

export const Route = createFileRoute("/pool/")({
  validateSearch: poolSearch,
  component: Pool,
});

function Pool() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const { viewer } = useLazyLoadQuery<poolPageQuery>(
    graphql`
      query poolPageQuery {
        viewer {
          canAddCandidates {
            allowed
            reason
          }
        }
      }
    `,
    {},
  );
  const { allowed, reason } = viewer.canAddCandidates;

  const input = useRef<HTMLInputElement>(null);
  const [creating, setCreating] = useState(false);
  const [adding, setAdding] = useState(false);
  const [selected, setSelected] = useState<ReadonlyMap<string, string>>(new Map());
  const keys = useMemo(() => new Set(selected.keys()), [selected]);

  const change = (patch: Partial<PoolSearch>) => {
    setSelected(new Map());
    void navigate({ search: (old) => ({ ...old, ...patch }), replace: true });
  };

  // The field follows the keys at once; the address, and with it the question, when they rest.
  const [typed, setTyped] = useState(search.q ?? "");
  const settled = useDebounced(typed);
  const asked = useRef(search.q ?? "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed asks anew
  useEffect(() => {
    if (settled === asked.current) return;
    asked.current = settled;
    change({ q: settled || undefined });
  }, [settled]);
  // Back, forward and "Clear" change the address from outside.
  useEffect(() => {
    const q = search.q ?? "";
    if (q !== asked.current) {
      asked.current = q;
      setTyped(q);
    }
  }, [search.q]);

  // The list shows the answer to the latest question; until then it keeps the one before.
  const shown = useDeferredValue(search);
  const filter = useMemo(() => filterOf(shown), [shown]);
  const orderBy = useMemo(() => orderOf(shown.sort), [shown]);

  const open = (id: string) => void navigate({ to: "/candidates/$candidateId", params: { candidateId: id } });

  useCommands([
    {
      id: "filter",
      title: t("Search the talent pool"),
      group: groups.here,
      keys: "/",
      run: () => input.current?.focus(),
    },
    {
      id: "pool:new",
      title: t("Add a person"),
      group: groups.here,
      keys: "n",
      refused: allowed ? null : reason,
      run: () => setCreating(true),
    },
    ...(selected.size > 0
      ? [
          {
            id: "pool:add",
            title: t("Add the chosen people to a job…"),
            group: groups.here,
            keys: "a",
            run: () => setAdding(true),
          },
        ]
      : []),
  ]);

  return (
    <Page
      title={t("Talent pool")}
      layout="fill"
      actions={
        allowed && (
          <>
            <ButtonLink to="/imports/new" className="max-sm:hidden">
              <FileUp aria-hidden="true" />
              {t("Import")}
            </ButtonLink>
            <Button variant="primary" icon={<UserPlus />} onPress={() => setCreating(true)}>
              {t("Add person")}
            </Button>
          </>
        )
      }
      toolbar={
        <>
          <SearchField
            label={t("Search people")}
            placeholder={t("Name, skill, employer, words of a CV…")}
            value={typed}
            onChange={setTyped}
            inputRef={input}
            onKeyDown={(event) => {
              if (event.key === "ArrowDown") document.querySelector<HTMLElement>("[data-pool] [role=row]")?.focus();
              else event.continuePropagation();
            }}
            className="w-full sm:w-80"
          />
          <SectionBoundary>
            {/* On a phone the filters stand in one line that scrolls. */}
            <div className="relative -mx-4 flex min-w-0 flex-1 items-center gap-2 overflow-x-auto px-4 py-0.5 max-sm:basis-full sm:mx-0 sm:flex-wrap sm:px-0">
              <Suspense fallback={null}>
                <PoolFilters search={search} onChange={change} />
              </Suspense>
            </div>
          </SectionBoundary>
        </>
      }
    >
      <div data-pool className="flex min-h-0 flex-1 flex-col">
        <SectionBoundary resetKey={JSON.stringify(filter)}>
          <Suspense fallback={<SkeletonRows rows={10} />}>
            <PoolList
              filter={filter}
              orderBy={orderBy}
              filtered={isFiltered(shown)}
              canAdd={allowed}
              stale={shown !== search || typed !== settled}
              selected={keys}
              onSelect={setSelected}
              onOpen={open}
              onClear={() =>
                change({ q: undefined, source: undefined, tag: undefined, consent: undefined, active: undefined })
              }
              onCreate={() => setCreating(true)}
            />
          </Suspense>
        </SectionBoundary>
      </div>
      {selected.size > 0 && (
        <div
          role="toolbar"
          aria-label={t("Chosen people")}
          className="flex shrink-0 items-center gap-2 border-t border-line bg-raised px-4 py-2 text-base shadow-overlay"
        >
          <span role="status" className="tabular font-medium">
            {t("{n, plural, one {# person chosen} other {# people chosen}}", { n: selected.size })}
          </span>
          <Button variant="primary" icon={<Briefcase />} onPress={() => setAdding(true)}>
            {t("Add to a job…")}
          </Button>
          <Button variant="quiet" icon={<X />} onPress={() => setSelected(new Map())}>
            {t("Clear")}
          </Button>
        </div>
      )}
      {creating && (
        <CreateCandidateDialog
          onClose={() => setCreating(false)}
          onCreated={(id) => {
            setCreating(false);
            open(id);
          }}
        />
      )}
      {adding && (
        <AddToJobDialog
          candidates={[...selected].map(([id, name]) => ({ id, name }))}
          onClose={() => setAdding(false)}
          onAdded={() => setSelected(new Map())}
        />
      )}
    </Page>
  );
}
