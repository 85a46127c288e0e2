// The flow while it is edited: pure changes of a list of drafts, and what is
// wrong with it before the server is asked.
import { t } from "@/lib/i18n";
import type { StepKind } from "@/lib/words";

export interface StepDraft {
  /** Stays the same while the draft is edited. */
  key: string;
  /** The saved step; null for a new one. */
  id: string | null;
  name: string;
  kind: StepKind;
  optional: boolean;
  responseHours: number;
}

export interface FlowDraft {
  steps: readonly StepDraft[];
  /** For each removed saved step, the saved step that takes its applications. */
  replacements: Readonly<Record<string, string>>;
}

/** A flow has at least two steps and at most twenty, the last of kind HIRED. */
export const leastSteps = 2;
export const mostSteps = 20;

let made = 0;
const newKey = () => `new-${++made}`;

export const draftOf = (steps: readonly Omit<StepDraft, "key">[]): FlowDraft => ({
  steps: steps.map((step) => ({ ...step, key: step.id ?? newKey() })),
  replacements: {},
});

export function change(flow: FlowDraft, key: string, values: Partial<Omit<StepDraft, "key" | "id">>): FlowDraft {
  return { ...flow, steps: flow.steps.map((step) => (step.key === key ? { ...step, ...values } : step)) };
}

/** Puts the step at another place; the step that hires stays the last. */
export function reorder(flow: FlowDraft, key: string, to: number): FlowDraft {
  const from = flow.steps.findIndex((step) => step.key === key);
  const moved = flow.steps[from];
  if (!moved || moved.kind === "HIRED") return flow;
  const rest = flow.steps.filter((step) => step.key !== key);
  const last = rest.at(-1)?.kind === "HIRED" ? rest.length - 1 : rest.length;
  const at = Math.max(0, Math.min(to, last));
  if (at === from) return flow;
  return { ...flow, steps: [...rest.slice(0, at), moved, ...rest.slice(at)] };
}

/** A new step, before the one that hires. */
export function add(flow: FlowDraft, kind: StepKind, name: string): { flow: FlowDraft; key: string } {
  const key = newKey();
  const at = flow.steps.at(-1)?.kind === "HIRED" ? flow.steps.length - 1 : flow.steps.length;
  const step: StepDraft = { key, id: null, name: freeName(flow, name), kind, optional: false, responseHours: 16 };
  return { flow: { ...flow, steps: [...flow.steps.slice(0, at), step, ...flow.steps.slice(at)] }, key };
}

function freeName(flow: FlowDraft, name: string): string {
  const taken = new Set(flow.steps.map((step) => step.name.trim().toLocaleLowerCase()));
  if (!taken.has(name.toLocaleLowerCase())) return name;
  for (let n = 2; ; n += 1) if (!taken.has(`${name} ${n}`.toLocaleLowerCase())) return `${name} ${n}`;
}

/** Takes a step out; the people in it go to `takenBy`, and so do those whom it would have taken. */
export function remove(flow: FlowDraft, key: string, takenBy: string | null): FlowDraft {
  const gone = flow.steps.find((step) => step.key === key);
  if (!gone) return flow;
  const replacements = { ...flow.replacements };
  if (gone.id && takenBy) {
    for (const [from, to] of Object.entries(replacements)) if (to === gone.id) replacements[from] = takenBy;
    replacements[gone.id] = takenBy;
  }
  return { steps: flow.steps.filter((step) => step.key !== key), replacements };
}

export interface TemplateStep {
  readonly name: string;
  readonly kind: StepKind;
  readonly optional: boolean;
  readonly responseHours: number;
}

/** A flow as the template says; steps of the same kind (and best the same name) stay themselves with their people. */
export function applyTemplate(flow: FlowDraft, template: readonly TemplateStep[]): FlowDraft {
  const left = [...flow.steps];
  const take = (fits: (step: StepDraft) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const same = (a: string, b: string) => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();
  const byName = template.map((step) => take((old) => old.kind === step.kind && same(old.name, step.name)));
  const kept = template.map((step, n) => byName[n] ?? take((old) => old.kind === step.kind && step.kind !== "CUSTOM"));
  const steps = template.map((step, n) => ({ ...step, id: kept[n]?.id ?? null, key: kept[n]?.key ?? newKey() }));
  let next: FlowDraft = { steps, replacements: flow.replacements };
  for (const gone of left) {
    if (gone.id)
      next = { ...next, replacements: { ...next.replacements, [gone.id]: nearest(flow, steps, gone) ?? "" } };
  }
  return next;
}

/** The saved step that comes before the removed one and stays, or the first that stays. */
export function nearest(before: FlowDraft, after: readonly StepDraft[], gone: StepDraft): string | null {
  const stays = new Set(after.flatMap((step) => (step.id && step.kind !== "HIRED" ? [step.id] : [])));
  const at = before.steps.findIndex((step) => step.key === gone.key);
  for (let n = at - 1; n >= 0; n -= 1) {
    const id = before.steps[n]?.id;
    if (id && stays.has(id)) return id;
  }
  return after.find((step) => step.id && stays.has(step.id))?.id ?? null;
}

/** What is wrong with a step's name, by key; empty when the flow can be saved. */
export function problems(flow: FlowDraft): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const seen = new Map<string, string>();
  for (const step of flow.steps) {
    const name = step.name.trim();
    if (name === "") found[step.key] = t("Give the step a name.");
    else if (name.length > 80) found[step.key] = t("Use at most 80 characters.");
    else if (seen.has(name.toLocaleLowerCase())) found[step.key] = t("Another step has this name.");
    seen.set(name.toLocaleLowerCase(), step.key);
  }
  return found;
}

export function isSame(a: FlowDraft, b: FlowDraft): boolean {
  const plain = (flow: FlowDraft) =>
    JSON.stringify(
      flow.steps.map(({ id, name, kind, optional, responseHours }) => [id, name.trim(), kind, optional, responseHours]),
    );
  return plain(a) === plain(b);
}
