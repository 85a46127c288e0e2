// The orders that the server knows for applications, as they stand in the address.
export type OrderField = "CANDIDATE_NAME" | "ENTERED_STEP_AT" | "DUE_AT" | "UPDATED_AT" | "CREATED_AT";

export interface Order {
  field: OrderField;
  direction: "ASC" | "DESC";
}

const names: Readonly<Record<string, OrderField>> = {
  name: "CANDIDATE_NAME",
  step: "ENTERED_STEP_AT",
  due: "DUE_AT",
  changed: "UPDATED_AT",
  added: "CREATED_AT",
};

/** The longest in their step first, when nothing is said. */
export const usual: Order = { field: "ENTERED_STEP_AT", direction: "ASC" };

export function orderOf(sort: string | undefined): Order {
  const descending = sort?.startsWith("-") ?? false;
  const field = names[sort?.replace(/^-/, "") ?? ""];
  return field ? { field, direction: descending ? "DESC" : "ASC" } : usual;
}

/** The order after a press on a column's head: the same column turns round. */
export function pressed(before: Order, field: OrderField): Order {
  if (before.field !== field)
    return { field, direction: field === "UPDATED_AT" || field === "CREATED_AT" ? "DESC" : "ASC" };
  return { field, direction: before.direction === "ASC" ? "DESC" : "ASC" };
}

export function sortOf({ field, direction }: Order): string | undefined {
  if (field === usual.field && direction === usual.direction) return undefined;
  const name = Object.entries(names).find(([, known]) => known === field)?.[0];
  return direction === "DESC" ? `-${name}` : name;
}
