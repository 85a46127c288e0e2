import { createFileRoute } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import * as v from "valibot";
import { Page } from "@/app/Page";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { Button } from "@/ui/Button/Button";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Tooltip, TooltipTrigger } from "@/ui/Tooltip/Tooltip";
import type { jobsPageQuery } from "./__generated__/jobsPageQuery.graphql";
import { CreateJobDialog } from "./CreateJobDialog";
import { filterOf } from "./filter";
import { JobFilters } from "./JobFilters";
import { JobList } from "./JobList";
import { JobListSkeleton } from "./JobListSkeleton";

export const Route = createFileRoute("/jobs/")({
  validateSearch: v.object({
    q: v.optional(v.string()),
    status: v.optional(v.picklist(["open", "draft", "on-hold", "closed", "all"])),
    department: v.optional(v.array(v.string())),
    team: v.optional(v.string()),
  }),
  component: Jobs,
});

function Jobs() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const [creating, setCreating] = useState(false);
  const filterInput = useRef<HTMLInputElement>(null);

  const { viewer } = useLazyLoadQuery<jobsPageQuery>(
    graphql`
      query jobsPageQuery {
        viewer {
          canCreateJob {
            allowed
            reason
          }
          organization {
            id
            ...JobFilters_organization
          }
        }
      }
    `,
    {},
  );
  const { allowed, reason } = viewer.canCreateJob;

  useCommands([
    {
      id: "jobs:new",
      title: t("New job"),
      group: groups.here,
      keys: "n",
      refused: allowed ? null : reason,
      run: () => setCreating(true),
    },
    { id: "filter", title: t("Filter jobs"), group: groups.here, keys: "/", run: () => filterInput.current?.focus() },
  ]);

  return (
    <Page
      title={t("Jobs")}
      actions={
        <TooltipTrigger isDisabled={allowed}>
          {/* Stays focusable when refused, so that the reason can be read. */}
          <Button
            variant="primary"
            icon={<Plus />}
            aria-disabled={!allowed || undefined}
            className={allowed ? undefined : "opacity-50"}
            onPress={() => allowed && setCreating(true)}
          >
            {t("New job")}
          </Button>
          <Tooltip>{reason ?? ""}</Tooltip>
        </TooltipTrigger>
      }
      toolbar={
        <JobFilters
          organization={viewer.organization}
          search={search}
          onChange={(change) => navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
          inputRef={filterInput}
        />
      }
    >
      <SectionBoundary resetKey={JSON.stringify(search)}>
        <Suspense fallback={<JobListSkeleton />}>
          <JobList
            filter={filterOf(search)}
            filtered={Object.values(search).some((value) => value !== undefined)}
            onClear={() => navigate({ search: {} })}
            onCreate={allowed ? () => setCreating(true) : undefined}
          />
        </Suspense>
      </SectionBoundary>
      {creating && <CreateJobDialog onClose={() => setCreating(false)} />}
    </Page>
  );
}
