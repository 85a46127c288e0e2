import { createFileRoute } from "@tanstack/react-router";
import { Suspense } from "react";
import * as v from "valibot";
import { Page } from "@/app/Page";
import { PagePending } from "@/app/PagePending";
import { t } from "@/lib/i18n";
import { Breadcrumbs } from "@/ui/Breadcrumbs/Breadcrumbs";
import { Link } from "@/ui/Link/Link";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { ImportRunView } from "./ImportRunView";

export const Route = createFileRoute("/imports/$importRunId")({
  validateSearch: v.object({
    step: v.optional(v.fallback(v.picklist(["columns", "preview"]), "columns")),
    job: v.optional(v.string()),
  }),
  component: ImportPage,
});

function ImportPage() {
  const { importRunId } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <Page
      title={t("Import")}
      bar={
        <Breadcrumbs
          links={[
            <Link key="imports" to="/imports" look="plain" className="hover:text-ink">
              {t("Imports")}
            </Link>,
          ]}
          here={t("Import")}
        />
      }
    >
      <SectionBoundary resetKey={importRunId}>
        <Suspense key={importRunId} fallback={<PagePending />}>
          <ImportRunView
            importRunId={importRunId}
            search={search}
            onSearch={(next) => void navigate({ search: next })}
          />
        </Suspense>
      </SectionBoundary>
    </Page>
  );
}
