import { createFileRoute } from "@tanstack/react-router";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import type { organizationQuery } from "./__generated__/organizationQuery.graphql";
import { OrganizationForm } from "./OrganizationForm";
import { SettingsPage } from "./SettingsPage";

export const Route = createFileRoute("/settings/organization")({ component: Organization });

function Organization() {
  const { viewer } = useLazyLoadQuery<organizationQuery>(
    graphql`
      query organizationQuery {
        viewer {
          canManageSettings {
            allowed
            reason
          }
          organization {
            id
            ...OrganizationForm_organization
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
      title={t("Organization")}
      lead={t("Response times run only in working hours: they decide when somebody is late.")}
      refused={allowed ? null : reason}
    >
      <OrganizationForm organization={viewer.organization} editable={allowed} />
    </SettingsPage>
  );
}
