import { Briefcase, ChevronDown, ChevronUp, Plus } from "lucide-react";
import { useState } from "react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { AddToJobDialog } from "@/pages/pool/AddToJobDialog";
import { Button } from "@/ui/Button/Button";
import { Section } from "../Section";
import type { ApplicationList_candidate$key } from "./__generated__/ApplicationList_candidate.graphql";
import { ApplicationCard } from "./ApplicationCard";

/** All applications of a person that the viewer may see, the one that matters here first. */
export function ApplicationList({
  candidate: key,
  currentId,
}: {
  candidate: ApplicationList_candidate$key;
  currentId?: string;
}) {
  const candidate = useFragment(
    graphql`
      fragment ApplicationList_candidate on Candidate {
        id
        name
        applications {
          id
          status
          ...ApplicationCard_application
        }
      }
    `,
    key,
  );
  const [adding, setAdding] = useState(false);
  // Without a job in the background, the page is about the one active application, if there is just one.
  const active = candidate.applications.filter((a) => a.status === "ACTIVE");
  const current = currentId ?? (active.length === 1 ? active[0]?.id : undefined);
  const inFront = candidate.applications
    .filter((a) => a.id === current || a.status === "ACTIVE")
    .toSorted((a, b) => Number(b.id === current) - Number(a.id === current));
  const ended = candidate.applications.filter((a) => !inFront.includes(a));
  const [unfolded, setUnfolded] = useState(false);
  const shown = unfolded || inFront.length === 0 ? [...inFront, ...ended] : inFront;

  return (
    <Section
      title={t("Applications")}
      count={candidate.applications.length}
      icon={<Briefcase />}
      actions={
        <Button size="sm" variant="quiet" icon={<Plus />} onPress={() => setAdding(true)}>
          {t("Add to a job")}
        </Button>
      }
    >
      {shown.length === 0 ? (
        <p className="text-base text-ink-2">{t("Not in any job that you can see.")}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {shown.map((application) => (
            <li key={application.id}>
              <ApplicationCard application={application} current={application.id === current} />
            </li>
          ))}
        </ul>
      )}
      {inFront.length > 0 && ended.length > 0 && (
        <Button
          size="sm"
          variant="quiet"
          className="self-start"
          icon={unfolded ? <ChevronUp /> : <ChevronDown />}
          aria-expanded={unfolded}
          onPress={() => setUnfolded(!unfolded)}
        >
          {unfolded
            ? t("Hide what ended")
            : t("{n, plural, one {# ended application} other {# ended applications}}", { n: ended.length })}
        </Button>
      )}
      {adding && (
        <AddToJobDialog candidates={[{ id: candidate.id, name: candidate.name }]} onClose={() => setAdding(false)} />
      )}
    </Section>
  );
}
