import { createFileRoute } from "@tanstack/react-router";
import { FileUp } from "lucide-react";
import { Suspense } from "react";
import { Page } from "@/app/Page";
import { t } from "@/lib/i18n";
import { groups, useCommands } from "@/lib/shortcuts";
import { ButtonLink } from "@/ui/Link/Link";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { SkeletonRows } from "@/ui/Skeleton/Skeleton";
import { ImportList } from "./ImportList";

export const Route = createFileRoute("/imports/")({ component: Imports });

function Imports() {
  const navigate = Route.useNavigate();
  useCommands([
    {
      id: "imports:new",
      title: t("Import candidates"),
      group: groups.here,
      keys: "n",
      run: () => void navigate({ to: "/imports/new" }),
    },
  ]);
  return (
    <Page
      title={t("Imports")}
      actions={
        <ButtonLink to="/imports/new" variant="primary">
          <FileUp aria-hidden="true" />
          {t("Import candidates")}
        </ButtonLink>
      }
    >
      <SectionBoundary>
        <Suspense fallback={<SkeletonRows />}>
          <ImportList />
        </Suspense>
      </SectionBoundary>
    </Page>
  );
}
