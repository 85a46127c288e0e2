import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { Avatar } from "@/ui/Avatar/Avatar";
import { TextField } from "@/ui/TextField/TextField";
import type { CandidateHeader_candidate$key } from "./__generated__/CandidateHeader_candidate.graphql";
import { EditableSection } from "./EditableSection";
import { useProfileEdit } from "./useProfileEdit";

/** Who the person is, whatever the job. */
export function CandidateHeader({ candidate: key }: { candidate: CandidateHeader_candidate$key }): ReactNode {
  const candidate = useFragment(
    graphql`
      fragment CandidateHeader_candidate on Candidate {
        id
        version
        name
        headline
        location
        summary
        emails
        phones
        links {
          kind
          url
        }
        employers {
          company
          title
          start
          end
          summary
        }
        education {
          school
          degree
          field
          start
          end
        }
        skills {
          name
          level
        }
        languages
        tags
        source
        consent
        canEdit {
          allowed
          reason
        }
      }
    `,
    key,
  );
  const edit = useProfileEdit(candidate, "name", ["name", "headline"]);

  return (
    <EditableSection
      title={t("Person")}
      edit={edit}
      permission={candidate.canEdit}
      form={(draft) => (
        <>
          <TextField
            label={t("Name")}
            value={draft.name}
            onChange={(name) => edit.set({ name })}
            error={edit.errors.name}
          />
          <TextField
            label={t("Headline")}
            optional
            value={draft.headline}
            onChange={(headline) => edit.set({ headline })}
            error={edit.errors.headline}
          />
        </>
      )}
    >
      <div className="flex items-center gap-3">
        <Avatar name={candidate.name} size="lg" />
        <div className="min-w-0">
          <p className="text-page font-semibold break-words">{candidate.name}</p>
          {candidate.headline && <p className="text-base text-ink-2">{candidate.headline}</p>}
          {candidate.location && <p className="text-meta text-ink-2">{candidate.location}</p>}
        </div>
      </div>
    </EditableSection>
  );
}
