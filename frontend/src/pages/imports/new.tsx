import { createFileRoute } from "@tanstack/react-router";
import { Suspense } from "react";
import * as v from "valibot";
import { Page } from "@/app/Page";
import { t } from "@/lib/i18n";
import { Breadcrumbs } from "@/ui/Breadcrumbs/Breadcrumbs";
import { Link } from "@/ui/Link/Link";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton } from "@/ui/Skeleton/Skeleton";
import { Steps } from "./Steps";
import { UploadForm } from "./UploadForm";

export const Route = createFileRoute("/imports/new")({
  // The job that the people shall go into, when one comes from its page.
  validateSearch: v.object({ job: v.optional(v.string()) }),
  component: NewImport,
});

function NewImport() {
  const { job } = Route.useSearch();
  return (
    <Page
      title={t("Import candidates")}
      bar={
        <Breadcrumbs
          links={[
            <Link key="imports" to="/imports" look="plain" className="hover:text-ink">
              {t("Imports")}
            </Link>,
          ]}
          here={t("New import")}
        />
      }
    >
      <div className="mx-auto flex w-full max-w-230 flex-col gap-6 p-4">
        <Steps at="upload" />
        <SectionBoundary>
          <Suspense fallback={<Skeleton className="h-48 w-full rounded-lg" />}>
            <UploadForm jobId={job} />
          </Suspense>
        </SectionBoundary>
      </div>
    </Page>
  );
}
