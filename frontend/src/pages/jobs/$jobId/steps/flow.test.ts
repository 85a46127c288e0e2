import { describe, expect, it } from "vitest";
import { add, applyTemplate, draftOf, isSame, nearest, problems, remove, reorder, type StepDraft } from "./flow";

const step = (id: string, name: string, kind: StepDraft["kind"]): Omit<StepDraft, "key"> => ({
  id,
  name,
  kind,
  optional: false,
  responseHours: 16,
});

const flow = () =>
  draftOf([
    step("s1", "Screening", "PRE_SCREENING"),
    step("s2", "First talk", "RECRUITMENT_INTERVIEW"),
    step("s3", "Task", "TEST_TASK"),
    step("s4", "Hired", "HIRED"),
  ]);

const names = (draft: ReturnType<typeof flow>) => draft.steps.map(({ name }) => name);

describe("a flow while it is edited", () => {
  it("puts a step at another place but never behind the one that hires", () => {
    expect(names(reorder(flow(), "s1", 1))).toEqual(["First talk", "Screening", "Task", "Hired"]);
    expect(names(reorder(flow(), "s1", 9))).toEqual(["First talk", "Task", "Screening", "Hired"]);
    expect(names(reorder(flow(), "s4", 0))).toEqual(["Screening", "First talk", "Task", "Hired"]);
  });

  it("adds a step before the one that hires, under a free name", () => {
    const once = add(flow(), "TEST_TASK", "Task");
    expect(names(once.flow)).toEqual(["Screening", "First talk", "Task", "Task 2", "Hired"]);
    expect(once.flow.steps.find(({ key }) => key === once.key)?.id).toBeNull();
  });

  it("remembers who takes the people of a removed step, also when that one goes too", () => {
    const first = remove(flow(), "s3", "s2");
    expect(first.replacements).toEqual({ s3: "s2" });
    expect(remove(first, "s2", "s1").replacements).toEqual({ s3: "s1", s2: "s1" });
  });

  it("suggests the step before as the one that takes them", () => {
    const before = flow();
    const gone = before.steps[2] as StepDraft;
    expect(
      nearest(
        before,
        before.steps.filter(({ key }) => key !== gone.key),
        gone,
      ),
    ).toBe("s2");
    const first = before.steps[0] as StepDraft;
    expect(nearest(before, before.steps.slice(1), first)).toBe("s2");
  });

  it("keeps steps that a template has too, with their people, and finds a place for the others", () => {
    const applied = applyTemplate(flow(), [
      { name: "Talk", kind: "RECRUITMENT_INTERVIEW", optional: false, responseHours: 8 },
      { name: "Boss", kind: "MANAGERIAL_INTERVIEW", optional: false, responseHours: 24 },
      { name: "Hired", kind: "HIRED", optional: false, responseHours: 0 },
    ]);
    expect(applied.steps.map(({ id, name }) => [id, name])).toEqual([
      ["s2", "Talk"],
      [null, "Boss"],
      ["s4", "Hired"],
    ]);
    expect(applied.replacements).toEqual({ s1: "s2", s3: "s2" });
  });

  it("refuses empty and doubled names", () => {
    const draft = flow();
    const doubled = {
      ...draft,
      steps: draft.steps.map((one) => (one.key === "s3" ? { ...one, name: " screening " } : one)),
    };
    expect(Object.keys(problems(doubled))).toEqual(["s3"]);
    expect(problems(draft)).toEqual({});
  });

  it("knows when nothing was changed", () => {
    expect(isSame(flow(), reorder(reorder(flow(), "s1", 1), "s1", 0))).toBe(true);
    expect(isSame(flow(), reorder(flow(), "s1", 1))).toBe(false);
  });
});
