// Says an event as a sentence. `say` puts it together: as text for a screen
// reader or a test, or with names set off for the page.
import { formatList } from "@/lib/formats";
import { t } from "@/lib/i18n";
import { jobRoles, jobRoleWord, jobStatuses, jobStatusWord } from "@/lib/words";
import type { EventKind } from "./__generated__/TimelineEvent_event.graphql";

export type { EventKind };

/** What a sentence needs to know of an event. */
export interface Told {
  readonly kind: EventKind;
  readonly actor: { readonly name: string } | null | undefined;
  readonly job: { readonly title: string } | null | undefined;
  readonly fromStep: { readonly name: string } | null | undefined;
  readonly toStep: { readonly name: string } | null | undefined;
  readonly from: string;
  readonly to: string;
  readonly fields: readonly string[];
  readonly reason: { readonly name: string } | null | undefined;
  readonly user: { readonly name: string } | null | undefined;
  readonly count: number;
}

export type Say<T> = (message: string, values: Record<string, string | number>) => T;

export function sentence<T>(event: Told, candidate: string, say: Say<T>): T {
  const values = {
    actor: event.actor?.name ?? "Tandem",
    candidate,
    job: event.job?.title ?? t("a job"),
    from: event.fromStep?.name ?? "",
    to: event.toStep?.name ?? "",
    reason: event.reason?.name ?? "",
    user: event.user?.name ?? t("somebody"),
    count: event.count,
    fields: formatList(event.fields.map(fieldName)),
  };
  switch (event.kind) {
    case "JOB_CREATED":
      return say("{actor} created the job {job}", values);
    case "JOB_UPDATED":
      return event.fields.length > 0
        ? say("{actor} changed {fields} of {job}", values)
        : say("{actor} edited the job {job}", values);
    case "JOB_STATUS_CHANGED":
      if (!event.to) return say("{actor} changed the status of {job}", values);
      return say("{actor} set {job} to {status}", { ...values, status: word(jobStatuses, event.to, jobStatusWord) });
    case "JOB_STEPS_CHANGED":
      return say("{actor} changed the steps of {job}", values);
    case "JOB_MEMBER_SET":
      if (!event.to) return say("{actor} added {user} to the team of {job}", values);
      return say("{actor} gave {user} the role {role} on {job}", {
        ...values,
        role: word(jobRoles, event.to, jobRoleWord),
      });
    case "JOB_MEMBER_REMOVED":
      return say("{actor} took {user} off the team of {job}", values);
    case "CANDIDATE_CREATED":
      return event.count > 0
        ? say("{actor} added {count, plural, one {# person} other {# people}} to the talent pool", values)
        : say("{actor} added {candidate} to the talent pool", values);
    case "CANDIDATE_UPDATED":
      return event.fields.length > 0
        ? say("{actor} changed {fields} in {candidate}’s profile", values)
        : say("{actor} edited {candidate}’s profile", values);
    case "CANDIDATE_REMOVED":
      return say("{actor} took back the import that had added {candidate}", values);
    case "APPLICATION_CREATED":
      return values.to
        ? say("{actor} put {candidate} into {job}, at {to}", values)
        : say("{actor} put {candidate} into {job}", values);
    case "APPLICATION_MOVED":
      if (values.from && values.to) return say("{actor} moved {candidate} from {from} to {to} for {job}", values);
      return values.to
        ? say("{actor} moved {candidate} to {to} for {job}", values)
        : say("{actor} moved {candidate} to another step for {job}", values);
    case "APPLICATION_REJECTED":
      if (values.from && values.reason)
        return say("{actor} rejected {candidate} at {from} for {job}: {reason}", values);
      return values.reason
        ? say("{actor} rejected {candidate} for {job}: {reason}", values)
        : say("{actor} rejected {candidate} for {job}", values);
    case "APPLICATION_WITHDRAWN":
      if (values.from && values.reason) {
        return say("{candidate} withdrew from {job} at {from}: {reason} (recorded by {actor})", values);
      }
      return values.reason
        ? say("{candidate} withdrew from {job}: {reason} (recorded by {actor})", values)
        : say("{candidate} withdrew from {job} (recorded by {actor})", values);
    case "APPLICATION_HIRED":
      return say("{actor} hired {candidate} for {job}", values);
    case "APPLICATION_UNDONE":
      return values.to
        ? say("{actor} took the last change back: {candidate} is at {to} again for {job}", values)
        : say("{actor} took the last change of {candidate} for {job} back", values);
    case "APPLICATION_UPDATED":
      return say("{actor} brought the card of {candidate} for {job} up to date with the profile", values);
    case "APPLICATION_REMOVED":
      return say("{actor} took back the import that had put {candidate} into {job}", values);
    case "NOTE_ADDED":
      return say("{actor} wrote a note about {candidate}", values);
    case "NOTE_UPDATED":
      return say("{actor} edited a note about {candidate}", values);
    case "NOTE_DELETED":
      return say("{actor} deleted a note about {candidate}", values);
    case "FILE_ATTACHED":
      return event.to
        ? say("{actor} attached {file} to {candidate}", { ...values, file: event.to })
        : say("{actor} attached a file to {candidate}", values);
    case "FILE_DELETED":
      return event.from
        ? say("{actor} deleted {file} of {candidate}", { ...values, file: event.from })
        : say("{actor} deleted a file of {candidate}", values);
    case "IMPORT_CHANGED":
      return event.count > 0
        ? say("{actor} imported {count, plural, one {# row} other {# rows}}", values)
        : say("{actor} ran an import", values);
    case "USER_INVITED":
      return say("{actor} invited {user}", values);
    case "USER_UPDATED":
      return say("{actor} changed the account of {user}", values);
    case "SETTINGS_CHANGED":
      return say("{actor} changed the settings of the organization", values);
    default:
      return unknown(event.kind, say, values);
  }
}

/** A server newer than the page may know more kinds; the compiler says when this one lacks a kind. */
function unknown<T>(_: never, say: Say<T>, values: Record<string, string | number>): T {
  return say("{actor} changed something", values);
}

/** A field of a profile or a job in a person's words. */
export function fieldName(field: string): string {
  switch (field) {
    case "name":
      return t("the name");
    case "title":
      return t("the title");
    case "headline":
      return t("the headline");
    case "location":
    case "locations":
      return t("the location");
    case "summary":
      return t("the summary");
    case "emails":
    case "primaryEmail":
      return t("the e-mail addresses");
    case "phones":
      return t("the telephone numbers");
    case "links":
      return t("the links");
    case "employers":
      return t("the employers");
    case "education":
      return t("the education");
    case "skills":
      return t("the skills");
    case "languages":
      return t("the languages");
    case "tags":
      return t("the tags");
    case "source":
      return t("the source");
    case "consent":
      return t("the consent");
    case "description":
      return t("the description");
    case "department":
      return t("the department");
    case "employmentType":
      return t("the kind of contract");
    case "openings":
      return t("the number of openings");
    case "confidential":
      return t("the confidentiality");
    case "targetDate":
      return t("the start date");
    default:
      return field;
  }
}

/** The word for an enum value; a newer server's value as it is. */
function word<E extends string>(known: readonly E[], value: string, words: (value: E) => string): string {
  return known.includes(value as E) ? words(value as E) : value;
}
