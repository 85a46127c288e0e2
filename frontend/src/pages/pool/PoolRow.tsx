import { graphql, useFragment } from "react-relay";
import { t } from "@/lib/i18n";
import { Avatar } from "@/ui/Avatar/Avatar";
import { Badge } from "@/ui/Badge/Badge";
import { Chip } from "@/ui/Tag/Tag";
import { DateText } from "@/ui/Time/Time";
import type { PoolRow_candidate$key } from "./__generated__/PoolRow_candidate.graphql";

/** How the columns lie; the head of the list uses the same. */
export const columns =
  "md:grid md:grid-cols-[minmax(200px,3fr)_minmax(120px,2fr)_minmax(120px,2fr)_96px_88px] md:items-center md:gap-3";

/** One person of the pool: a row, and on a phone a card of the same height. */
export function PoolRow({ candidate: key }: { candidate: PoolRow_candidate$key }) {
  const candidate = useFragment(
    graphql`
      fragment PoolRow_candidate on Candidate {
        name
        headline
        location
        tags
        source
        consent
        createdAt
      }
    `,
    key,
  );
  return (
    <div className={`min-w-0 flex-1 ${columns}`}>
      <span className="flex min-w-0 items-center gap-2">
        <Avatar name={candidate.name} />
        <span className="flex min-w-0 flex-col">
          <span className="truncate font-medium">{candidate.name}</span>
          <span className="truncate text-meta text-ink-2">{candidate.headline || candidate.location || "\u00a0"}</span>
        </span>
        {candidate.consent === "WITHDRAWN" && (
          <Badge tone="danger" className="ml-auto">
            {t("Consent withdrawn")}
          </Badge>
        )}
      </span>
      <span className="truncate text-ink-2 max-md:hidden">{candidate.location}</span>
      <span className="flex min-w-0 items-center gap-1 overflow-hidden max-md:hidden">
        {candidate.tags.slice(0, 3).map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
        {candidate.tags.length > 3 && <span className="text-meta text-ink-2">+{candidate.tags.length - 3}</span>}
      </span>
      <span className="truncate text-ink-2 max-md:hidden">{candidate.source}</span>
      <span className="tabular text-right text-ink-2 max-md:hidden">
        <DateText value={candidate.createdAt} />
      </span>
    </div>
  );
}
