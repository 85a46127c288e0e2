// Which column of a CSV file fills which field: the state of the mapping
// editor and its rules, without anything of the page.
import { t } from "@/lib/i18n";
import type { ImportField } from "./__generated__/Columns_importRun.graphql";

export type { ImportField };

export interface MappedColumn {
  readonly index: number;
  readonly name: string;
  readonly samples: readonly string[];
  readonly field: ImportField;
  /** How sure the guess is, 0 to 1; 1 once a person or a saved mapping chose it. */
  readonly confidence: number;
  readonly separator: string;
}

export type Mapping = readonly MappedColumn[];

export interface SavedColumn {
  readonly name: string;
  readonly field: ImportField;
  readonly separator: string;
}

/** Fields that take the values of any number of columns. */
const additive: ReadonlySet<ImportField> = new Set<ImportField>([
  "IGNORE",
  "EMAILS",
  "PHONES",
  "SKILLS",
  "LANGUAGES",
  "LINKS",
  "TAGS",
  "NOTE",
]);

/** Fields whose cells may hold several values. */
const listed: ReadonlySet<ImportField> = new Set<ImportField>([
  "EMAILS",
  "PHONES",
  "SKILLS",
  "LANGUAGES",
  "LINKS",
  "TAGS",
]);

export const holdsList = (field: ImportField): boolean => listed.has(field);

/** Below this a guess asks to be looked at. */
export const sure = 0.75;

/** Gives a column another field. A field that can be filled once leaves the column that had it. */
export function choose(mapping: Mapping, index: number, field: ImportField): Mapping {
  return mapping.map((column) => {
    if (column.index === index) {
      const separator = !holdsList(field) ? "" : column.separator || guessSeparator(column.samples);
      return { ...column, field, separator, confidence: 1 };
    }
    if (column.field === field && !additive.has(field))
      return { ...column, field: "IGNORE", separator: "", confidence: 1 };
    return column;
  });
}

export function separate(mapping: Mapping, index: number, separator: string): Mapping {
  return mapping.map((column) => (column.index === index ? { ...column, separator, confidence: 1 } : column));
}

/** Answers every column that the saved mapping knows, whatever the case of its header; leaves the others. */
export function applySaved(mapping: Mapping, saved: readonly SavedColumn[]): Mapping {
  const known = new Map(saved.map((column) => [fold(column.name), column]));
  return mapping.map((column) => {
    const answer = known.get(fold(column.name));
    return answer ? { ...column, field: answer.field, separator: answer.separator, confidence: 1 } : column;
  });
}

const fold = (name: string) => name.trim().toLocaleLowerCase("en");

/** The sign between several values, if the samples show one. */
export function guessSeparator(samples: readonly string[]): string {
  for (const sign of [";", "|", "\n", ","]) {
    if (samples.some((sample) => sample.includes(sign))) return sign;
  }
  return "";
}

/** What keeps the file from being imported with these columns; empty when nothing does. */
export function problems(mapping: Mapping): string[] {
  const fields = new Set(mapping.map((column) => column.field));
  const found: string[] = [];
  if (!["NAME", "GIVEN_NAME", "FAMILY_NAME", "EMAILS"].some((field) => fields.has(field as ImportField))) {
    found.push(t("Choose which column holds the name, or at least the e-mail address."));
  }
  for (const field of fields) {
    if (additive.has(field)) continue;
    const twice = mapping.filter((column) => column.field === field);
    if (twice.length > 1) {
      found.push(
        t("{columns} can’t all be “{field}”: leave all but one out.", {
          columns: twice.map((column) => column.name).join(", "),
          field: fieldLabel(field),
        }),
      );
    }
  }
  return found;
}

/** How many columns are left out, and how many guesses need a look. */
export function tally(mapping: Mapping): { used: number; ignored: number; unsure: number } {
  const ignored = mapping.filter((column) => column.field === "IGNORE").length;
  const unsure = mapping.filter((column) => column.field !== "IGNORE" && column.confidence < sure).length;
  return { used: mapping.length - ignored, ignored, unsure };
}

/** The mapping as the API takes it. */
export function toInput(mapping: Mapping): { name: string; field: ImportField; separator: string }[] {
  return mapping.map(({ name, field, separator }) => ({ name, field, separator }));
}

/** Reads a kept draft; null when it isn't one of these columns. */
export function fromDraft(text: string, columns: Mapping): Mapping | null {
  if (!text) return null;
  try {
    const kept = JSON.parse(text) as { name: string; field: string; separator: string; confidence: number }[];
    if (!Array.isArray(kept) || kept.length !== columns.length) return null;
    const fields = new Set<string>(fieldGroups().flatMap((group) => group.fields));
    const restored = columns.map((column, n) => {
      const draft = kept[n];
      if (draft?.name !== column.name || !fields.has(draft.field)) throw new Error("another file");
      return {
        ...column,
        field: draft.field as ImportField,
        separator: String(draft.separator),
        confidence: Number(draft.confidence),
      };
    });
    return restored;
  } catch {
    return null;
  }
}

export const toDraft = (mapping: Mapping): string =>
  JSON.stringify(mapping.map(({ name, field, separator, confidence }) => ({ name, field, separator, confidence })));

/** The fields as the select offers them. */
export function fieldGroups(): { title: string; fields: ImportField[] }[] {
  return [
    { title: t("Not imported"), fields: ["IGNORE"] },
    {
      title: t("Person"),
      fields: ["NAME", "GIVEN_NAME", "FAMILY_NAME", "EMAILS", "PHONES", "LOCATION", "LINKS", "EXTERNAL_KEY"],
    },
    {
      title: t("Work"),
      fields: ["HEADLINE", "COMPANY", "TITLE", "EMPLOYED_FROM", "EMPLOYED_UNTIL", "SUMMARY", "SKILLS", "LANGUAGES"],
    },
    { title: t("Education"), fields: ["SCHOOL", "DEGREE", "STUDY_FIELD", "STUDIED_FROM", "STUDIED_UNTIL"] },
    { title: t("Recruiting"), fields: ["SOURCE", "TAGS", "NOTE", "STEP", "APPLIED_AT", "CONSENT", "CONSENT_AT"] },
  ];
}

export function fieldLabel(field: ImportField): string {
  const labels: Record<ImportField, string> = {
    IGNORE: t("Leave out"),
    NAME: t("Full name"),
    GIVEN_NAME: t("Given name"),
    FAMILY_NAME: t("Family name"),
    EMAILS: t("E-mail"),
    PHONES: t("Telephone"),
    HEADLINE: t("Headline"),
    COMPANY: t("Employer"),
    TITLE: t("Position"),
    EMPLOYED_FROM: t("Employed from"),
    EMPLOYED_UNTIL: t("Employed until"),
    LOCATION: t("Location"),
    SUMMARY: t("Summary"),
    SKILLS: t("Skills"),
    LANGUAGES: t("Languages"),
    SCHOOL: t("School"),
    DEGREE: t("Degree"),
    STUDY_FIELD: t("Subject"),
    STUDIED_FROM: t("Studied from"),
    STUDIED_UNTIL: t("Studied until"),
    LINKS: t("Links"),
    TAGS: t("Tags"),
    SOURCE: t("Source"),
    EXTERNAL_KEY: t("Identifier elsewhere"),
    NOTE: t("Note"),
    STEP: t("Step of the job"),
    APPLIED_AT: t("Applied on"),
    CONSENT: t("Consent"),
    CONSENT_AT: t("Consent given on"),
  };
  return labels[field];
}
