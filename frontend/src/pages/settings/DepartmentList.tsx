import { Plus } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import type {
  DepartmentList_organization$data,
  DepartmentList_organization$key,
} from "./__generated__/DepartmentList_organization.graphql";
import type { DepartmentListMutation } from "./__generated__/DepartmentListMutation.graphql";
import { ListRow } from "./ListRow";
import { append } from "./lists";
import { NameDialog } from "./NameDialog";
import { rowClass, rowsClass, SettingsSection } from "./SettingsPage";

type Department = DepartmentList_organization$data["departments"][number];

export function DepartmentList({
  organization,
  editable,
}: {
  organization: DepartmentList_organization$key;
  editable: boolean;
}) {
  const { id: owner, departments } = useFragment(
    graphql`
      fragment DepartmentList_organization on Organization {
        id
        departments {
          id
          name
          archived
          version
        }
      }
    `,
    organization,
  );
  const [editing, setEditing] = useState<Department | "new" | null>(null);
  const [save, saving] = useAction<DepartmentListMutation>(graphql`
    mutation DepartmentListMutation($input: SaveDepartmentInput!) {
      saveDepartment(input: $input) {
        department {
          id
          name
          archived
          version
        }
      }
    }
  `);
  const edited = editing === "new" ? null : editing;

  return (
    <SettingsSection
      title={t("Departments")}
      actions={
        editable && (
          <Button icon={<Plus />} onPress={() => setEditing("new")}>
            {t("Add a department")}
          </Button>
        )
      }
    >
      <ul className={rowsClass}>
        {departments.length === 0 && <li className={`${rowClass} text-ink-2`}>{t("None yet")}</li>}
        {departments.map((department) => (
          <ListRow
            key={department.id}
            name={department.name}
            archived={department.archived}
            onEdit={editable ? () => setEditing(department) : undefined}
            onArchive={
              editable
                ? (archived) =>
                    void save({
                      input: { id: department.id, version: department.version, name: department.name, archived },
                    })
                : undefined
            }
          />
        ))}
      </ul>
      {editing !== null && (
        <NameDialog
          title={edited ? t("Edit the department") : t("New department")}
          values={{ name: edited?.name ?? "" }}
          busy={saving}
          onClose={() => setEditing(null)}
          onSave={async ({ name }, onRefused) => {
            const response = await save(
              { input: { id: edited?.id, version: edited?.version, name } },
              {
                onRefused,
                updater: (store) =>
                  append(store, { payload: "saveDepartment", made: "department", owner, list: "departments" }),
              },
            );
            return response !== null;
          }}
        />
      )}
    </SettingsSection>
  );
}
