import { graphql, useLazyLoadQuery } from "react-relay";
import { t } from "@/lib/i18n";
import { useTitle } from "@/lib/title";
import type { CandidateNameQuery } from "./__generated__/CandidateNameQuery.graphql";

/** The person's name where the page names itself: in its bar and in the window's title. */
export function CandidateName({ candidateId }: { candidateId: string }) {
  const { candidate } = useLazyLoadQuery<CandidateNameQuery>(
    graphql`
      query CandidateNameQuery($id: ID!) {
        candidate(id: $id) {
          id
          name
        }
      }
    `,
    { id: candidateId },
    { fetchPolicy: "store-or-network" },
  );
  const name = candidate?.name ?? t("Candidate");
  useTitle(name);
  return name;
}
