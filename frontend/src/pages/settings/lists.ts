// Keeps the organization's lists current after something was added to them.
import type { RecordProxy, RecordSourceSelectorProxy } from "relay-runtime";

/** Appends what a payload made to a list of its owner, unless it is there already. */
export function append(
  store: RecordSourceSelectorProxy,
  { payload, made, owner, list }: { payload: string; made: string; owner: string; list: string },
): void {
  const record = store.getRootField(payload as never) as RecordProxy | null;
  const added = record?.getLinkedRecord(made);
  const home = store.get(owner);
  const rows = home?.getLinkedRecords(list);
  if (!added || !home || !rows || rows.some((row) => row?.getDataID() === added.getDataID())) return;
  home.setLinkedRecords([...rows, added], list);
}

/** Takes a row out of a list of its owner. */
export function remove(
  store: RecordSourceSelectorProxy,
  { id, owner, list }: { id: string; owner: string; list: string },
): void {
  const home = store.get(owner);
  const rows = home?.getLinkedRecords(list);
  if (home && rows)
    home.setLinkedRecords(
      rows.filter((row) => row?.getDataID() !== id),
      list,
    );
}
