// One section of a profile being edited: what was typed (kept over reloads),
// saving it, and sorting out what somebody else changed in the meantime.
import { useState } from "react";
import { fetchQuery, graphql, useRelayEnvironment } from "react-relay";
import { announce } from "@/lib/announce";
import { useDraft } from "@/lib/draft";
import type { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { notifyError } from "@/lib/notices";
import { useAction } from "@/lib/relay/action";
import type { useProfileEditMutation } from "./__generated__/useProfileEditMutation.graphql";
import type { useProfileEditQuery } from "./__generated__/useProfileEditQuery.graphql";
import { changed, type Field, type Profile, rebase, tidy } from "./edit";

interface Kept {
  version: number;
  base: Profile;
  draft: Profile;
}

export interface ProfileEdit {
  /** Null while the section is only read. */
  draft: Profile | null;
  /** For each field that both changed: what is stored now. */
  conflicts: ReadonlyMap<Field, Profile>;
  errors: Readonly<Record<string, string>>;
  busy: boolean;
  begin: () => void;
  cancel: () => void;
  set: (patch: Partial<Profile>) => void;
  /** Settles one conflict. */
  settle: (field: Field, keep: "mine" | "theirs") => void;
  save: () => Promise<void>;
}

export function useProfileEdit(
  stored: Profile & { readonly id: string; readonly version: number },
  section: string,
  fields: readonly Field[],
): ProfileEdit {
  const environment = useRelayEnvironment();
  const kept = useDraft(`profile.${stored.id}.${section}`);
  const edit = parse(kept.text);
  const [conflicts, setConflicts] = useState<ReadonlyMap<Field, Profile>>(new Map());
  const [errors, setErrors] = useState<Record<string, string>>({});

  const [update, busy] = useAction<useProfileEditMutation>(graphql`
    mutation useProfileEditMutation($input: UpdateCandidateInput!) {
      updateCandidate(input: $input) {
        candidate {
          id
          ...CandidateHeader_candidate
          ...ProfileSections_candidate
        }
      }
    }
  `);

  const keep = (next: Kept) => kept.set(JSON.stringify(next));
  const finish = () => {
    kept.clear();
    setConflicts(new Map());
    setErrors({});
  };

  const current = async (): Promise<(Profile & { version: number }) | null> => {
    const answer = await fetchQuery<useProfileEditQuery>(
      environment,
      graphql`
        query useProfileEditQuery($id: ID!) {
          candidate(id: $id) {
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
          }
        }
      `,
      { id: stored.id },
      { fetchPolicy: "network-only" },
    ).toPromise();
    return answer?.candidate ?? null;
  };

  const send = async (edit: Kept, tries: number): Promise<void> => {
    const patch = changed(fields, edit.base, tidy(edit.draft));
    if (Object.keys(patch).length === 0) return finish();
    setErrors({});
    let conflict = false;
    const done = await update(
      { input: { id: stored.id, version: edit.version, profile: patch } },
      {
        onFieldError: (path, message) => {
          const field = fields.find((name) => path.split(".").includes(name));
          if (!field) return false;
          setErrors({ [field]: message });
          announce(message, "assertive");
          return true;
        },
        onRefused: (error: RequestError) => {
          conflict = error.code === "CONFLICT";
          return conflict;
        },
      },
    );
    if (done) {
      announce(t("Saved"));
      return finish();
    }
    if (!conflict) return;

    const theirs = await current();
    if (!theirs) return;
    const merged = rebase(fields, edit.base, edit.draft, pick(theirs));
    const next: Kept = { version: theirs.version, base: pick(theirs), draft: merged.draft };
    keep(next);
    if (merged.conflicts.length === 0 && tries > 0) return send(next, tries - 1);
    setConflicts(new Map(merged.conflicts.map((field) => [field, pick(theirs)])));
    announce(t("Somebody changed this while you were editing. Choose which value stays."), "assertive");
  };

  return {
    draft: edit?.draft ?? null,
    conflicts,
    errors,
    busy,
    begin: () => keep({ version: stored.version, base: pick(stored), draft: pick(stored) }),
    cancel: finish,
    set: (patch) => edit && keep({ ...edit, draft: { ...edit.draft, ...patch } }),
    settle: (field, choice) => {
      const theirs = conflicts.get(field);
      if (edit && theirs && choice === "theirs") keep({ ...edit, draft: { ...edit.draft, [field]: theirs[field] } });
      setConflicts(new Map([...conflicts].filter(([name]) => name !== field)));
    },
    save: async () => {
      if (edit && conflicts.size === 0) await send(edit, 2).catch((error: RequestError) => notifyError(error));
    },
  };
}

function pick(profile: Profile): Profile {
  const { name, headline, location, summary, emails, phones, languages, tags, source, consent } = profile;
  return {
    ...{ name, headline, location, summary, emails, phones, languages, tags, source, consent },
    links: profile.links.map(({ kind, url }) => ({ kind, url })),
    employers: profile.employers.map(({ company, title, start, end, summary }) => ({
      company,
      title,
      start,
      end,
      summary,
    })),
    education: profile.education.map(({ school, degree, field, start, end }) => ({
      school,
      degree,
      field,
      start,
      end,
    })),
    skills: profile.skills.map(({ name, level }) => ({ name, level })),
  };
}

function parse(text: string): Kept | null {
  if (!text) return null;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null;
  }
}
