import { createFileRoute } from "@tanstack/react-router";
import { ListChecks, Plus } from "lucide-react";
import { useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import { ConfirmDialog } from "@/ui/Dialog/Dialog";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import type { flowTemplatesDeleteMutation } from "./__generated__/flowTemplatesDeleteMutation.graphql";
import type { flowTemplatesQuery } from "./__generated__/flowTemplatesQuery.graphql";
import { FlowTemplateDialog } from "./FlowTemplateDialog";
import { ListRow } from "./ListRow";
import { remove } from "./lists";
import { rowsClass, SettingsPage } from "./SettingsPage";

export const Route = createFileRoute("/settings/flow-templates")({ component: FlowTemplates });

type Template = flowTemplatesQuery["response"]["viewer"]["organization"]["flowTemplates"][number];

function FlowTemplates() {
  const { viewer } = useLazyLoadQuery<flowTemplatesQuery>(
    graphql`
      query flowTemplatesQuery {
        viewer {
          user {
            id
            role
          }
          organization {
            id
            flowTemplates {
              id
              name
              steps {
                name
              }
              ...FlowTemplateDialog_flowTemplate
            }
          }
          canCreateJob {
            allowed
          }
          canManageSettings {
            allowed
            reason
          }
        }
      }
    `,
    {},
    { fetchPolicy: "store-and-network" },
  );
  const { organization, canManageSettings } = viewer;
  const [editing, setEditing] = useState<Template | "new" | null>(null);
  const [deleting, setDeleting] = useState<Template | null>(null);
  const [destroy, destroying] = useAction<flowTemplatesDeleteMutation>(graphql`
    mutation flowTemplatesDeleteMutation($input: DeleteFlowTemplateInput!) {
      deleteFlowTemplate(input: $input) {
        flowTemplateId
      }
    }
  `);
  const editable = canManageSettings.allowed;

  return (
    <SettingsPage
      title={t("Flow templates")}
      lead={t(
        "The steps that a new job starts with. Each job can change its own; a template only gives the beginning.",
      )}
      refused={editable ? null : canManageSettings.reason}
      actions={
        editable && (
          <Button variant="primary" icon={<Plus />} onPress={() => setEditing("new")}>
            {t("New template")}
          </Button>
        )
      }
    >
      {organization.flowTemplates.length === 0 ? (
        <EmptyState icon={<ListChecks />} title={t("No flow templates yet")}>
          {t("With a template, new jobs start with the steps and response times that you have agreed on.")}
        </EmptyState>
      ) : (
        <ul className={rowsClass}>
          {organization.flowTemplates.map((template) => (
            <ListRow
              key={template.id}
              name={template.name}
              note={template.steps.map((step) => step.name).join(" → ")}
              onEdit={editable ? () => setEditing(template) : undefined}
              onDelete={editable ? () => setDeleting(template) : undefined}
            />
          ))}
        </ul>
      )}
      {editing !== null && (
        <FlowTemplateDialog
          template={editing === "new" ? null : editing}
          organizationId={organization.id}
          onClose={() => setEditing(null)}
        />
      )}
      <ConfirmDialog
        title={t("Delete “{name}”?", { name: deleting?.name ?? "" })}
        lead={t("Jobs that began from it keep their steps.")}
        confirm={t("Delete")}
        danger
        busy={destroying}
        isOpen={deleting !== null}
        onOpenChange={() => setDeleting(null)}
        onConfirm={async () => {
          if (!deleting) return;
          const { id, name } = deleting;
          const response = await destroy(
            { input: { id } },
            {
              done: t("“{name}” is deleted", { name }),
              updater: (store) => remove(store, { id, owner: organization.id, list: "flowTemplates" }),
            },
          );
          if (response) setDeleting(null);
        }}
      />
    </SettingsPage>
  );
}
