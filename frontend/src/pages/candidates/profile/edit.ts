// Editing a profile in place while others may edit it too: what was changed,
// and what to do when the stored profile moved on meanwhile. Plain functions.

export interface Link {
  kind: string;
  url: string;
}
export interface EmployerValue {
  company: string;
  title: string;
  start: string;
  end: string;
  summary: string;
}
export interface EducationValue {
  school: string;
  degree: string;
  field: string;
  start: string;
  end: string;
}
export interface SkillValue {
  name: string;
  level: string;
}

/** The part of a profile that a person can edit. */
export interface Profile {
  name: string;
  headline: string;
  location: string;
  summary: string;
  emails: readonly string[];
  phones: readonly string[];
  links: readonly Link[];
  employers: readonly EmployerValue[];
  education: readonly EducationValue[];
  skills: readonly SkillValue[];
  languages: readonly string[];
  tags: readonly string[];
  source: string;
  consent: "UNKNOWN" | "GIVEN" | "WITHDRAWN";
}

export type Field = keyof Profile;

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields that differ, with their new values. */
export function changed<F extends Field>(
  fields: readonly F[],
  base: Profile,
  draft: Profile,
): Partial<Pick<Profile, F>> {
  const result: Partial<Pick<Profile, F>> = {};
  for (const field of fields) {
    if (!same(base[field], draft[field])) result[field] = draft[field];
  }
  return result;
}

export interface Rebased {
  draft: Profile;
  /** Fields that both changed, differently. */
  conflicts: Field[];
}

/**
 * Brings an edit onto a newer profile: what only they changed is taken, what
 * only I changed stays, and what both changed differently is for me to decide.
 */
export function rebase(fields: readonly Field[], base: Profile, mine: Profile, theirs: Profile): Rebased {
  const draft: Profile = { ...theirs };
  const conflicts: Field[] = [];
  const take = <F extends Field>(field: F) => {
    draft[field] = mine[field];
  };
  for (const field of fields) {
    if (same(mine[field], base[field]) || same(mine[field], theirs[field])) continue;
    take(field);
    if (!same(theirs[field], base[field])) conflicts.push(field);
  }
  return { draft, conflicts };
}

/** A copy without its empty rows and outer blanks, as it is sent. */
export function tidy(profile: Profile): Profile {
  const words = (list: readonly string[]) => [...new Set(list.map((item) => item.trim()).filter(Boolean))];
  const trimmed = <T extends object>(row: T): T =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value).trim()])) as T;
  return {
    ...profile,
    name: profile.name.trim(),
    headline: profile.headline.trim(),
    location: profile.location.trim(),
    summary: profile.summary.trim(),
    source: profile.source.trim(),
    emails: words(profile.emails),
    phones: words(profile.phones),
    languages: words(profile.languages),
    tags: words(profile.tags),
    skills: profile.skills.map(trimmed).filter((skill) => skill.name),
    links: profile.links.map(trimmed).filter((link) => link.url),
    employers: profile.employers.map(trimmed).filter((employer) => employer.company || employer.title),
    education: profile.education.map(trimmed).filter((course) => course.school || course.degree),
  };
}

/** "Go (expert)" as a skill, and back. */
export function parseSkill(text: string): SkillValue {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(text.trim());
  return match ? { name: match[1] as string, level: (match[2] as string).trim() } : { name: text.trim(), level: "" };
}

export const printSkill = ({ name, level }: SkillValue): string => (level ? `${name} (${level})` : name);

/** A field's value in words, to be read beside another one. */
export function describe(profile: Profile, field: Field): string {
  switch (field) {
    case "emails":
    case "phones":
    case "languages":
    case "tags":
      return profile[field].join(", ");
    case "skills":
      return profile.skills.map(printSkill).join(", ");
    case "links":
      return profile.links.map((link) => link.url).join(", ");
    case "employers":
      return profile.employers.map((e) => [e.title, e.company].filter(Boolean).join(", ")).join("; ");
    case "education":
      return profile.education.map((e) => [e.degree, e.field, e.school].filter(Boolean).join(", ")).join("; ");
    default:
      return profile[field];
  }
}

/** The site of an address: GitHub for github.com. */
export function siteOf(url: string): string {
  let host: string;
  try {
    host = new URL(url).hostname.replace(/^www\./, "");
  } catch {
    return "";
  }
  const known: Record<string, string> = {
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "linkedin.com": "LinkedIn",
    "stackoverflow.com": "Stack Overflow",
    "x.com": "X",
    "twitter.com": "X",
    "dribbble.com": "Dribbble",
    "behance.net": "Behance",
    "xing.com": "Xing",
  };
  return known[host] ?? host;
}
