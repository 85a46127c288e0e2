import { createFileRoute } from "@tanstack/react-router";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import type { reasonsQuery } from "./__generated__/reasonsQuery.graphql";
import { ReasonList } from "./ReasonList";
import { SettingsPage } from "./SettingsPage";

export const Route = createFileRoute("/settings/reasons")({ component: Reasons });

function Reasons() {
  const { viewer } = useLazyLoadQuery<reasonsQuery>(
    graphql`
      query reasonsQuery {
        viewer {
          canManageSettings {
            allowed
            reason
          }
          organization {
            id
            ...ReasonList_organization
          }
        }
      }
    `,
    {},
    { fetchPolicy: "store-and-network" },
  );
  const { allowed, reason } = viewer.canManageSettings;
  return (
    <SettingsPage
      title={t("Reasons")}
      lead={t("Why applications end, in your own words. Whoever ends one chooses from these.")}
      refused={allowed ? null : reason}
    >
      <ReasonList organization={viewer.organization} kind="REJECTION" editable={allowed} />
      <ReasonList organization={viewer.organization} kind="WITHDRAWAL" editable={allowed} />
    </SettingsPage>
  );
}
