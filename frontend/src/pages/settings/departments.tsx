import { createFileRoute } from "@tanstack/react-router";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import type { departmentsQuery } from "./__generated__/departmentsQuery.graphql";
import { DepartmentList } from "./DepartmentList";
import { LocationList } from "./LocationList";
import { SettingsPage } from "./SettingsPage";

export const Route = createFileRoute("/settings/departments")({ component: Departments });

function Departments() {
  const { viewer } = useLazyLoadQuery<departmentsQuery>(
    graphql`
      query departmentsQuery {
        viewer {
          canManageSettings {
            allowed
            reason
          }
          organization {
            id
            ...DepartmentList_organization
            ...LocationList_organization
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
      title={t("Departments and locations")}
      lead={t("Who hires, and where people work. Jobs and their lists are filtered by them.")}
      refused={allowed ? null : reason}
    >
      <DepartmentList organization={viewer.organization} editable={allowed} />
      <LocationList organization={viewer.organization} editable={allowed} />
    </SettingsPage>
  );
}
