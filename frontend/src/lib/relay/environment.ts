// The page's one Relay store. A new person gets a new one: nothing that the
// last person saw stays in memory.
import { Environment, RecordSource, ROOT_TYPE, Store } from "relay-runtime";
import { closeSocket, network } from "./network";

/**
 * A record's identity in the store. A refusal carries the id of the application
 * that it is about, and must not be taken for it.
 */
export function identify(fields: { readonly id?: unknown }, typeName: string): unknown {
  return typeName === "BulkRefusal" ? undefined : fields.id;
}

export function createEnvironment(): Environment {
  return new Environment({
    network,
    getDataID: identify as never,
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 20, queryCacheExpirationTime: 10 * 60_000 }),
    // Ids are global: what one page has loaded is there at once when another asks for node(id).
    missingFieldHandlers: [
      {
        kind: "linked",
        handle(field, record, args) {
          if (record?.getType() === ROOT_TYPE && field.name === "node" && typeof args.id === "string") return args.id;
          return undefined;
        },
      },
    ],
  });
}

/** Leaves nothing of the session behind. */
export function endSession(): void {
  closeSocket();
}
