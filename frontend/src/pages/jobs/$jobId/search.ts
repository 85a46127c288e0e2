// What of the job page stands in its address, so that a view can be shared and
// the back button works: the filters, the open panel, the table's order.
import * as v from "valibot";
import { type ApplicationStatus, applicationStatuses, type Party, parties } from "@/lib/words";

const text = v.fallback(
  v.optional(v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String))),
  undefined,
);
const flag = v.fallback(v.optional(v.literal(true)), undefined);

export const jobSearch = v.object({
  /** The name or headline contains this. */
  q: text,
  /** Parties with the next move, separated by commas. */
  waiting: text,
  /** Only those past the agreed response time. */
  late: flag,
  /** Only those that wait for the viewer. */
  mine: flag,
  /** The application that is open in the panel. */
  panel: text,
  /** The table's states, separated by commas; active ones when absent. */
  status: text,
  /** The table's order: a column, with a leading "-" for descending. */
  sort: text,
});

export type JobSearch = v.InferOutput<typeof jobSearch>;

/** As the API takes it. */
export interface BoardFilter {
  text?: string;
  waitingOn?: Party[];
  late?: boolean;
  needsMe?: boolean;
}

function listed<T extends string>(value: string | undefined, known: readonly T[]): T[] {
  const chosen = new Set(value?.toUpperCase().split(","));
  return known.filter((one) => chosen.has(one));
}

export const waitingOf = (search: JobSearch): Party[] => listed(search.waiting, parties);

export const statusesOf = (search: JobSearch): ApplicationStatus[] => listed(search.status, applicationStatuses);

/** Writes a list as it stands in the address; an empty one not at all. */
export const toList = (values: readonly string[]): string | undefined =>
  values.length > 0 ? values.map((value) => value.toLowerCase()).join(",") : undefined;

/** The board's filter; null when everything is shown. */
export function filterOf(search: JobSearch): BoardFilter | null {
  const filter: BoardFilter = {};
  const typed = search.q?.trim();
  const waitingOn = waitingOf(search);
  if (typed) filter.text = typed;
  if (waitingOn.length > 0) filter.waitingOn = waitingOn;
  if (search.late) filter.late = true;
  if (search.mine) filter.needsMe = true;
  return Object.keys(filter).length > 0 ? filter : null;
}

/** The same address without any filter. */
export const withoutFilter = (search: JobSearch): JobSearch => ({
  ...search,
  q: undefined,
  waiting: undefined,
  late: undefined,
  mine: undefined,
  status: undefined,
});
