import { Plus } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { useAction } from "@/lib/relay/action";
import { Button } from "@/ui/Button/Button";
import type {
  ReasonKind,
  ReasonList_organization$data,
  ReasonList_organization$key,
} from "./__generated__/ReasonList_organization.graphql";
import type { ReasonListMutation } from "./__generated__/ReasonListMutation.graphql";
import { ListRow } from "./ListRow";
import { append } from "./lists";
import { NameDialog } from "./NameDialog";
import { rowClass, rowsClass, SettingsSection } from "./SettingsPage";

type Reason = ReasonList_organization$data["reasons"][number];

/** The reasons of one kind, in the order in which they are offered. */
export function ReasonList({
  organization,
  kind,
  editable,
}: {
  organization: ReasonList_organization$key;
  kind: ReasonKind;
  editable: boolean;
}) {
  const data = useFragment(
    graphql`
      fragment ReasonList_organization on Organization {
        id
        reasons {
          id
          kind
          name
          position
          archived
        }
      }
    `,
    organization,
  );
  const reasons = data.reasons.filter((reason) => reason.kind === kind).toSorted((a, b) => a.position - b.position);
  const [editing, setEditing] = useState<Reason | "new" | null>(null);
  const [save, saving] = useAction<ReasonListMutation>(graphql`
    mutation ReasonListMutation($input: SaveReasonInput!) {
      saveReason(input: $input) {
        reason {
          id
          kind
          name
          position
          archived
        }
      }
    }
  `);
  const edited = editing === "new" ? null : editing;
  const change = ({ id, name }: Reason, to: { archived?: boolean; position?: number }) =>
    save({ input: { id, kind, name, ...to } });

  /** Swaps two neighbours: each takes the other's place. */
  const swap = async (reason: Reason, other: Reason | undefined) => {
    if (!other) return;
    if (await change(reason, { position: other.position })) await change(other, { position: reason.position });
  };

  return (
    <SettingsSection
      title={kind === "REJECTION" ? t("When you reject") : t("When the candidate withdraws")}
      actions={
        editable && (
          <Button icon={<Plus />} onPress={() => setEditing("new")}>
            {t("Add a reason")}
          </Button>
        )
      }
    >
      <ul className={rowsClass}>
        {reasons.length === 0 && <li className={`${rowClass} text-ink-2`}>{t("None yet")}</li>}
        {reasons.map((reason, at) => (
          <ListRow
            key={reason.id}
            name={reason.name}
            archived={reason.archived}
            onEdit={editable ? () => setEditing(reason) : undefined}
            onArchive={editable ? (archived) => void change(reason, { archived }) : undefined}
            onUp={editable && at > 0 ? () => void swap(reason, reasons[at - 1]) : undefined}
            onDown={editable && at < reasons.length - 1 ? () => void swap(reason, reasons[at + 1]) : undefined}
          />
        ))}
      </ul>
      {editing !== null && (
        <NameDialog
          title={edited ? t("Edit the reason") : t("New reason")}
          values={{ name: edited?.name ?? "" }}
          busy={saving}
          onClose={() => setEditing(null)}
          onSave={async ({ name }, onRefused) => {
            const response = await save(
              { input: { id: edited?.id, kind, name } },
              {
                onRefused,
                updater: (store) =>
                  append(store, { payload: "saveReason", made: "reason", owner: data.id, list: "reasons" }),
              },
            );
            return response !== null;
          }}
        />
      )}
    </SettingsSection>
  );
}
