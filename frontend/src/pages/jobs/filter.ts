// The filters of the jobs list, as the address and as the API know them.
import type { JobListQuery$variables } from "./__generated__/JobListQuery.graphql";

export interface JobSearch {
  q?: string;
  /** Searches that go on, when absent. */
  status?: "open" | "draft" | "on-hold" | "closed" | "all";
  department?: string[];
  /** "me", or a person's id. */
  team?: string;
}

type Filter = NonNullable<JobListQuery$variables["filter"]>;

const statuses = {
  open: ["OPEN"],
  draft: ["DRAFT"],
  "on-hold": ["ON_HOLD"],
  closed: ["FILLED", "CANCELLED"],
  all: null,
} satisfies Record<NonNullable<JobSearch["status"]>, Filter["statuses"]>;

export function filterOf({ q, status, department, team }: JobSearch): Filter {
  return {
    text: q?.trim() || null,
    statuses: status ? statuses[status] : ["DRAFT", "OPEN", "ON_HOLD"],
    departmentIds: department?.length ? department : null,
    mine: team === "me" ? true : null,
    memberId: team && team !== "me" ? team : null,
  };
}
