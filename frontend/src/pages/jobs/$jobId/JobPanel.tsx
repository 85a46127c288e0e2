import { Suspense, useEffect, useState } from "react";
import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { CandidatePanel } from "@/pages/candidates/CandidatePanel";
import { Button } from "@/ui/Button/Button";
import { Panel } from "@/ui/Drawer/Panel";
import { EmptyState } from "@/ui/EmptyState/EmptyState";
import { SectionBoundary } from "@/ui/SectionError/SectionError";
import type { JobPanelQuery } from "./__generated__/JobPanelQuery.graphql";
import { useJob } from "./JobContext";

/** The candidate that the address says is open, over the board or the table. */
export function JobPanel() {
  const { search, setSearch } = useJob();
  const id = search.panel;
  if (!id) return null;
  return (
    <SectionBoundary resetKey={id}>
      <Suspense fallback={null}>
        <Opened id={id} onClose={() => setSearch((before) => ({ ...before, panel: undefined }))} />
      </Suspense>
    </SectionBoundary>
  );
}

function Opened({ id, onClose }: { id: string; onClose: () => void }) {
  const { setSearch, neighbours } = useJob();
  const { node } = useLazyLoadQuery<JobPanelQuery>(
    graphql`
      query JobPanelQuery($id: ID!) {
        node(id: $id) {
          id
          ... on Application {
            candidateId
          }
        }
      }
    `,
    { id },
    { fetchPolicy: "store-or-network" },
  );
  // The list behind may be painted later than the panel, and a moved card has other neighbours: the walk asks anew.
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    setIds(neighbours.current?.(id) ?? []);
    const timer = setInterval(() => setIds(neighbours.current?.(id) ?? []), 500);
    return () => clearInterval(timer);
  }, [id, neighbours]);

  if (!node?.candidateId) {
    return (
      <Panel label={t("Candidate")} onClose={onClose}>
        <EmptyState title={t("There is nothing here")} action={<Button onPress={onClose}>{t("Close")}</Button>}>
          {t("The application was removed, or isn't shared with you.")}
        </EmptyState>
      </Panel>
    );
  }
  const at = ids.indexOf(id);
  const to = (next: string | undefined) => next && (() => setSearch((before) => ({ ...before, panel: next }), true));
  return (
    <CandidatePanel
      candidateId={node.candidateId}
      applicationId={id}
      onClose={onClose}
      onNext={at < 0 ? undefined : to(ids[at + 1]) || undefined}
      onPrevious={at < 0 ? undefined : to(ids[at - 1]) || undefined}
      position={at < 0 ? undefined : { at: at + 1, of: ids.length }}
    />
  );
}
