import {
  ArrowRight,
  Briefcase,
  CircleSlash,
  FileUp,
  LogOut,
  type LucideIcon,
  Paperclip,
  PartyPopper,
  Pencil,
  Settings,
  StickyNote,
  Trash2,
  Undo2,
  UserPlus,
  Users,
} from "lucide-react";
import type { ReactNode } from "react";
import { graphql, useFragment } from "react-relay";
import { Trans } from "@/lib/i18n";
import { cx } from "@/ui/cx";
import { Link } from "@/ui/Link/Link";
import { RelativeTime } from "@/ui/Time/Time";
import type { EventKind, TimelineEvent_event$key } from "./__generated__/TimelineEvent_event.graphql";
import { sentence } from "./sentence";

const looks: Record<EventKind, { icon: LucideIcon; colour?: string }> = {
  JOB_CREATED: { icon: Briefcase },
  JOB_UPDATED: { icon: Pencil },
  JOB_STATUS_CHANGED: { icon: Briefcase },
  JOB_STEPS_CHANGED: { icon: Settings },
  JOB_MEMBER_SET: { icon: Users },
  JOB_MEMBER_REMOVED: { icon: Users },
  CANDIDATE_CREATED: { icon: UserPlus },
  CANDIDATE_UPDATED: { icon: Pencil },
  CANDIDATE_REMOVED: { icon: Trash2 },
  APPLICATION_CREATED: { icon: Briefcase, colour: "text-accent-ink" },
  APPLICATION_MOVED: { icon: ArrowRight, colour: "text-accent-ink" },
  APPLICATION_REJECTED: { icon: CircleSlash, colour: "text-danger" },
  APPLICATION_WITHDRAWN: { icon: LogOut, colour: "text-warning" },
  APPLICATION_HIRED: { icon: PartyPopper, colour: "text-success" },
  APPLICATION_UNDONE: { icon: Undo2 },
  APPLICATION_UPDATED: { icon: Pencil },
  APPLICATION_REMOVED: { icon: Trash2 },
  NOTE_ADDED: { icon: StickyNote },
  NOTE_UPDATED: { icon: StickyNote },
  NOTE_DELETED: { icon: Trash2 },
  FILE_ATTACHED: { icon: Paperclip },
  FILE_DELETED: { icon: Trash2 },
  IMPORT_CHANGED: { icon: FileUp },
  USER_INVITED: { icon: UserPlus },
  USER_UPDATED: { icon: Pencil },
  SETTINGS_CHANGED: { icon: Settings },
};

/** One thing that happened, as a sentence. */
export function TimelineEvent({
  event: key,
  candidateName,
}: {
  event: TimelineEvent_event$key;
  candidateName: string;
}) {
  const event = useFragment(
    graphql`
      fragment TimelineEvent_event on Event {
        id
        kind
        at
        actor {
          id
          name
        }
        job {
          id
          title
        }
        fromStep {
          id
          name
        }
        toStep {
          id
          name
        }
        from
        to
        fields
        reason {
          id
          name
        }
        user {
          id
          name
        }
        count
      }
    `,
    key,
  );
  const { icon: Icon, colour = "text-ink-2" } = looks[event.kind] ?? { icon: Pencil };

  const say = (message: string, values: Record<string, string | number>): ReactNode => (
    <Trans
      id={message}
      values={Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === "number" ? value : part(name, value)]),
      )}
    />
  );
  const part = (name: string, value: string): ReactNode => {
    if (name === "job" && event.job) {
      return (
        <Link to="/jobs/$jobId" params={{ jobId: event.job.id }} look="plain" className="font-medium hover:underline">
          {value}
        </Link>
      );
    }
    return name === "fields" ? value : <span className="font-medium">{value}</span>;
  };

  return (
    <div className="flex items-start gap-3 py-2 text-base">
      <span
        className="grid size-6 shrink-0 place-items-center rounded-full border border-line bg-surface"
        aria-hidden="true"
      >
        <Icon className={cx("size-3.5", colour)} />
      </span>
      <p className="min-w-0 pt-0.5">
        {sentence(event, candidateName, say)}
        <span className="text-ink-2">
          {" · "}
          <RelativeTime value={event.at} />
        </span>
      </p>
    </div>
  );
}
