// Keeps the board's columns in line with the applications in the Relay store.
// A card stands where its application says; optimistic moves, answers of the
// server and live events all end in the same function, so that whatever comes
// last, twice or too late, the board comes out right.
import { ConnectionHandler, type RecordProxy, type RecordSourceProxy } from "relay-runtime";
import type { Party } from "@/lib/words";
import type { BoardFilter } from "../search";

/** What of the board the store has to be told: its columns, and which cards the filter lets through. */
export interface BoardView {
  columns: readonly { id: string; stepId: string }[];
  filter: BoardFilter | null;
  /** The parties that the viewer acts for on this job. */
  viewerParties: readonly Party[];
}

/** The records of the store as they are written down. */
export interface Records {
  get(id: string): unknown;
}

/** Where an application stands. */
export interface Standing {
  stepId: string | null;
  status: string;
  version: number;
  late: boolean;
}

export interface SyncOptions {
  /** The step where it was counted last, for an application whose card has not been loaded. */
  countedIn?: string | null;
  /** Shows the card even where it lies beyond the loaded ones: for the viewer's own moves. */
  reveal?: boolean;
}

const connectionKey = "BoardColumn_cards";

/** How an application stands in the store as the server last said, without what is only hoped for. */
export function standingIn(source: Records, id: string): Standing | null {
  const record = source.get(id) as Record<string, unknown> | null | undefined;
  if (!record || typeof record.version !== "number") return null;
  return {
    stepId: typeof record.stepId === "string" ? record.stepId : null,
    status: String(record.status ?? "ACTIVE"),
    version: record.version,
    late: record.late === true,
  };
}

export function standingOf(record: RecordProxy | null | undefined): Standing | null {
  if (!record) return null;
  return {
    stepId: (record.getValue("stepId") as string | null | undefined) ?? null,
    status: String(record.getValue("status") ?? "ACTIVE"),
    version: Number(record.getValue("version") ?? 0),
    late: record.getValue("late") === true,
  };
}

/**
 * Puts back what the store knew before a payload that is older than it: the
 * answer to a mutation may overtake the events that came before it.
 */
export function keepNewer(store: RecordSourceProxy, source: Records, id: string): boolean {
  const before = source.get(id) as Record<string, unknown> | null | undefined;
  const record = store.get(id);
  if (!before || !record || typeof before.version !== "number") return false;
  if (before.version <= Number(record.getValue("version"))) return false;
  for (const [key, value] of Object.entries(before)) {
    if (key.startsWith("__") || key.includes("(")) continue;
    if (value === null || typeof value !== "object") {
      record.setValue(value as never, key);
    } else if ("__ref" in value) {
      record.setLinkedRecord(store.get(String(value.__ref)) ?? null, key);
    }
  }
  return true;
}

/** Puts the card of an application into the column where it belongs now, out of any other, and counts. */
export function syncCard(
  store: RecordSourceProxy,
  view: BoardView,
  id: string,
  before: Standing | null,
  options: SyncOptions = {},
): void {
  const record = store.get(id);
  const after = standingOf(record);
  const to =
    after && record && after.status === "ACTIVE" && fits(record, view) ? columnOf(store, view, after.stepId) : null;

  let shownIn: RecordProxy | null = null;
  for (const { id: columnId } of view.columns) {
    const column = store.get(columnId);
    if (column && edgeAt(column, view, id) >= 0) {
      shownIn = column;
      break;
    }
  }

  if (shownIn) {
    if (to && shownIn.getDataID() === to.getDataID()) return;
    removeCard(shownIn, view, id);
    count(shownIn, -1, before?.late ?? false);
    if (to && record) {
      insertCard(store, to, view, record, true);
      count(to, 1, after?.late ?? false);
    }
    return;
  }

  // The card was not loaded: the counts follow from where it was counted last.
  const from = countedColumn(store, view, options.countedIn);
  if (to && record) {
    const inserted = insertCard(store, to, view, record, options.reveal ?? false);
    if (from?.getDataID() === to.getDataID()) return;
    if (inserted || options.countedIn !== undefined) count(to, 1, after?.late ?? false);
  }
  if (from) count(from, -1, false);
}

/**
 * Tells whoever looks at the columns to look again. Relay does not by itself
 * when an optimistic change that hid somebody else's is taken back.
 */
export function touchColumns(store: RecordSourceProxy, view: BoardView): void {
  touched += 1;
  for (const { id } of view.columns) {
    const column = store.get(id);
    column?.setValue(touched, "__touched");
    if (column) connectionOf(column, view)?.setValue(touched, "__touched");
  }
}

let touched = 0;

/** Takes an application that is gone or no longer visible off the board. */
export function dropCard(store: RecordSourceProxy, view: BoardView, id: string, countedIn?: string | null): void {
  for (const { id: columnId } of view.columns) {
    const column = store.get(columnId);
    if (column && removeCard(column, view, id)) {
      count(column, -1, store.get(id)?.getValue("late") === true);
      return;
    }
  }
  const from = countedColumn(store, view, countedIn);
  if (from) count(from, -1, false);
}

/** Whether a filter had let through what was never loaded can't be known: the counts are then asked for again. */
function countedColumn(
  store: RecordSourceProxy,
  view: BoardView,
  stepId: string | null | undefined,
): RecordProxy | null {
  return stepId === undefined || view.filter ? null : columnOf(store, view, stepId);
}

function columnOf(store: RecordSourceProxy, view: BoardView, stepId: string | null): RecordProxy | null {
  const column = view.columns.find((one) => one.stepId === stepId);
  return (column && store.get(column.id)) ?? null;
}

/** Whether the board's filter lets the application through, as far as the page can tell. */
function fits(record: RecordProxy, { filter, viewerParties }: BoardView): boolean {
  if (!filter) return true;
  const party = record.getValue("waitingOn") as Party;
  if (filter.waitingOn && !filter.waitingOn.includes(party)) return false;
  if (filter.needsMe && !viewerParties.includes(party)) return false;
  if (filter.late && record.getValue("late") !== true) return false;
  if (filter.text) {
    const typed = filter.text.toLocaleLowerCase();
    const text = `${record.getValue("candidateName") ?? ""}\n${record.getValue("candidateHeadline") ?? ""}`;
    if (!text.toLocaleLowerCase().includes(typed)) return false;
  }
  return true;
}

const connectionOf = (column: RecordProxy, view: BoardView): RecordProxy | null | undefined =>
  ConnectionHandler.getConnection(column, connectionKey, { filter: view.filter });

function edgesOf(column: RecordProxy, view: BoardView): readonly (RecordProxy | null)[] {
  return connectionOf(column, view)?.getLinkedRecords("edges") ?? [];
}

const nodeOf = (edge: RecordProxy | null | undefined): RecordProxy | null => edge?.getLinkedRecord("node") ?? null;

function edgeAt(column: RecordProxy, view: BoardView, id: string): number {
  return edgesOf(column, view).findIndex((edge) => nodeOf(edge)?.getDataID() === id);
}

function removeCard(column: RecordProxy, view: BoardView, id: string): boolean {
  const connection = connectionOf(column, view);
  if (!connection || edgeAt(column, view, id) < 0) return false;
  ConnectionHandler.deleteNode(connection, id);
  return true;
}

/** The server's order: those that wait for the viewer first, then the longest in the step. */
function precedes(a: RecordProxy, b: RecordProxy, parties: readonly Party[]): boolean {
  const mine = (record: RecordProxy) => (parties.includes(record.getValue("waitingOn") as Party) ? 0 : 1);
  const since = (record: RecordProxy) => String(record.getValue("enteredStepAt") ?? "");
  return mine(a) - mine(b) < 0 || (mine(a) === mine(b) && since(a) < since(b));
}

/** Returns whether the card is among the loaded ones now; one that lies beyond them comes with its page. */
function insertCard(
  store: RecordSourceProxy,
  column: RecordProxy,
  view: BoardView,
  record: RecordProxy,
  reveal: boolean,
): boolean {
  const connection = connectionOf(column, view);
  if (!connection) return false;
  const edges = connection.getLinkedRecords("edges") ?? [];
  let at = edges.length;
  while (at > 0) {
    const node = nodeOf(edges[at - 1]);
    if (node && !precedes(record, node, view.viewerParties)) break;
    at -= 1;
  }
  const more = connection.getLinkedRecord("pageInfo")?.getValue("hasNextPage") === true;
  if (at === edges.length && more && !reveal) return false;
  const edge = ConnectionHandler.createEdge(store, connection, record, "ApplicationEdge");
  connection.setLinkedRecords([...edges.slice(0, at), edge, ...edges.slice(at)], "edges");
  return true;
}

function count(column: RecordProxy, by: 1 | -1, late: boolean): void {
  const add = (field: string) => column.setValue(Math.max(0, Number(column.getValue(field) ?? 0) + by), field);
  add("count");
  if (late) add("lateCount");
}
