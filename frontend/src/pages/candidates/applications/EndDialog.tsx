import { Suspense, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { useDraft } from "@/lib/draft";
import { t } from "@/lib/i18n";
import { Button } from "@/ui/Button/Button";
import { Dialog, DialogActions, DialogBody } from "@/ui/Dialog/Dialog";
import { Radio, RadioGroup } from "@/ui/RadioGroup/RadioGroup";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import { Skeleton, SkeletonGroup } from "@/ui/Skeleton/Skeleton";
import { TextArea } from "@/ui/TextArea/TextArea";
import type { EndDialogQuery, ReasonKind } from "./__generated__/EndDialogQuery.graphql";

export interface Ending {
  reasonId: string;
  comment: string;
}

/** Asks why an application ends: the organization's own reasons, and what to add. */
export function EndDialog({
  kind,
  name,
  job,
  applicationId,
  busy,
  onEnd,
  onClose,
}: {
  kind: ReasonKind;
  name: string;
  job: string;
  applicationId: string;
  busy: boolean;
  /** Resolves to whether it ended; the dialog then forgets the draft. */
  onEnd: (ending: Ending) => Promise<boolean>;
  onClose: () => void;
}) {
  const [reasonId, setReasonId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const draft = useDraft(`end.${kind}.${applicationId}`);
  const rejects = kind === "REJECTION";

  const end = async () => {
    if (!reasonId) {
      setMissing(true);
      return;
    }
    if (await onEnd({ reasonId, comment: draft.text.trim() })) {
      draft.clear();
      onClose();
    }
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(open) => !open && onClose()}
      title={rejects ? t("Reject {name}?", { name }) : t("Did {name} withdraw?", { name })}
      lead={
        rejects
          ? t("It ends this application for {job}. The person stays in the talent pool, and you can take it back.", {
              job,
            })
          : t("Records that the person no longer wants {job}. You can take it back.", { job })
      }
    >
      <DialogBody>
        <SectionBoundary>
          <Suspense
            fallback={
              <SkeletonGroup className="flex flex-col gap-3 py-1">
                <Skeleton className="w-40" />
                <Skeleton className="w-56" />
                <Skeleton className="w-48" />
              </SkeletonGroup>
            }
          >
            <Reasons
              kind={kind}
              value={reasonId}
              onChange={(id) => {
                setReasonId(id);
                setMissing(false);
              }}
              error={missing ? t("Choose a reason: it is what you will learn from later.") : null}
            />
          </Suspense>
        </SectionBoundary>
        <TextArea
          label={t("Comment for the team")}
          optional
          value={draft.text}
          onChange={draft.set}
          maxLength={2000}
          description={rejects ? t("The candidate does not see it.") : undefined}
        />
      </DialogBody>
      <DialogActions>
        <Button onPress={onClose}>{t("Cancel")}</Button>
        <Button variant={rejects ? "danger" : "primary"} isPending={busy} onPress={() => void end()}>
          {rejects ? t("Reject") : t("Record withdrawal")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function Reasons({
  kind,
  value,
  onChange,
  error,
}: {
  kind: ReasonKind;
  value: string | null;
  onChange: (id: string) => void;
  error: string | null;
}) {
  const { viewer } = useLazyLoadQuery<EndDialogQuery>(
    graphql`
      query EndDialogQuery($kind: ReasonKind!) {
        viewer {
          organization {
            id
            reasons(kind: $kind) {
              id
              name
              archived
            }
          }
        }
      }
    `,
    { kind },
    { fetchPolicy: "store-or-network" },
  );
  const reasons = viewer.organization.reasons.filter((reason) => !reason.archived);
  return (
    <RadioGroup label={t("Reason")} value={value} onChange={onChange} error={error}>
      {reasons.map((reason) => (
        <Radio key={reason.id} value={reason.id}>
          {reason.name}
        </Radio>
      ))}
    </RadioGroup>
  );
}
