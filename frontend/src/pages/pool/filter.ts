// The filters of the talent pool, as the address and as the API know them.
import * as v from "valibot";
import type { PoolListQuery$variables } from "./__generated__/PoolListQuery.graphql";

const words = v.optional(v.fallback(v.array(v.string()), []));

export const poolSearch = v.object({
  q: v.optional(v.fallback(v.string(), "")),
  source: words,
  tag: words,
  consent: v.optional(v.fallback(v.array(v.picklist(["UNKNOWN", "GIVEN", "WITHDRAWN"])), [])),
  /** Only people with ("yes") or without ("no") an active application. */
  active: v.optional(v.fallback(v.picklist(["yes", "no"]), "yes")),
  sort: v.optional(v.fallback(v.picklist(["newest", "oldest", "name", "updated"]), "newest")),
});

export type PoolSearch = v.InferOutput<typeof poolSearch>;

export const sorts = ["newest", "oldest", "name", "updated"] as const;
export type Sort = (typeof sorts)[number];

type Filter = NonNullable<PoolListQuery$variables["filter"]>;
type Order = NonNullable<PoolListQuery$variables["orderBy"]>;

const some = <T>(list: readonly T[] | undefined): T[] | null => (list?.length ? [...list] : null);

export function filterOf({ q, source, tag, consent, active }: PoolSearch): Filter {
  return {
    // An empty text would match nobody.
    text: q?.trim() || null,
    sources: some(source),
    tags: some(tag),
    consents: some(consent),
    active: active === undefined ? null : active === "yes",
  };
}

export function orderOf(sort: Sort | undefined): Order {
  switch (sort) {
    case "name":
      return { field: "NAME", direction: "ASC" };
    case "oldest":
      return { field: "CREATED_AT", direction: "ASC" };
    case "updated":
      return { field: "UPDATED_AT", direction: "DESC" };
    default:
      return { field: "CREATED_AT", direction: "DESC" };
  }
}

export const isFiltered = (search: PoolSearch): boolean => {
  const { text, sources, tags, consents, active } = filterOf(search);
  return Boolean(text || sources || tags || consents || active !== null);
};
