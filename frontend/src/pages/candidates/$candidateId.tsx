import { createFileRoute } from "@tanstack/react-router";
import { Suspense } from "react";
import * as v from "valibot";
import { Page } from "@/app/Page";
import { t } from "@/lib/i18n";
import { useMedia, wide } from "@/lib/media";
import { Breadcrumbs } from "@/ui/Breadcrumbs/Breadcrumbs";
import { Link } from "@/ui/Link/Link";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { CandidateName } from "./CandidateName";
import { CandidateSkeleton, CandidateView } from "./CandidateView";
import { candidateTabs } from "./tabs";

export const Route = createFileRoute("/candidates/$candidateId")({
  validateSearch: v.object({
    tab: v.optional(v.fallback(v.picklist(candidateTabs), "profile")),
    application: v.optional(v.string()),
  }),
  component: CandidatePage,
});

function CandidatePage() {
  const { candidateId } = Route.useParams();
  const { tab = "profile", application } = Route.useSearch();
  const navigate = Route.useNavigate();
  const split = useMedia(wide);

  return (
    <Page
      title={t("Candidate")}
      bar={
        <Breadcrumbs
          links={[
            <Link key="pool" to="/pool" look="plain" className="hover:text-ink">
              {t("Talent pool")}
            </Link>,
          ]}
          here={
            <SectionBoundary fallback={t("Candidate")} resetKey={candidateId}>
              <Suspense fallback={t("Candidate")}>
                <CandidateName candidateId={candidateId} />
              </Suspense>
            </SectionBoundary>
          }
        />
      }
      layout={split ? "fill" : "scroll"}
    >
      <SectionBoundary resetKey={candidateId}>
        <Suspense key={candidateId} fallback={<CandidateSkeleton />}>
          <CandidateView
            candidateId={candidateId}
            applicationId={application}
            tab={tab}
            onTab={(next) => void navigate({ search: (old) => ({ ...old, tab: next }), replace: true })}
            layout={split ? "split" : "single"}
          />
        </Suspense>
      </SectionBoundary>
    </Page>
  );
}
