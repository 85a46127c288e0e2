// What the parts of a job's page share: which job, what is chosen, and how to
// act on applications. Data comes from Relay, never from here.
import { createContext, useContext } from "react";
import type { Moves } from "./actions/useMoves";
import type { BoardView } from "./board/sync";
import type { JobSearch } from "./search";
import type { Selection } from "./selection";

/** What an action asks before it is done. */
export type Asking =
  | { what: "move"; ids: readonly string[] }
  | { what: "reject"; ids: readonly string[] }
  | { what: "withdraw"; ids: readonly string[] }
  | { what: "hire"; ids: readonly string[]; stepId: string }
  | { what: "add" };

export interface JobContextValue {
  jobId: string;
  search: JobSearch;
  /** Changes what stands in the address; typing replaces the history's entry. */
  setSearch: (change: (search: JobSearch) => JobSearch, replace?: boolean) => void;
  selection: Selection;
  moves: Moves;
  ask: (asking: Asking | null) => void;
  /** The step that an application stands in, as far as it has been loaded. */
  stepOf: (id: string) => string | null;
  /** The board that is shown, for whoever changes the store; null on the other tabs. */
  board: { current: BoardView | null };
  /** Brings the card of an application into view; null on the other tabs. */
  show: { current: ((id: string) => void) | null };
  /** Takes the focus back after a dialog whose opener is gone, e.g. a card that has moved. */
  refocus: { current: (() => void) | null };
  /** The order in which J and K walk through the panel: the ids around the open application. */
  neighbours: { current: ((applicationId: string) => readonly string[]) | null };
}

const JobContext = createContext<JobContextValue | null>(null);

export const JobProvider = JobContext.Provider;

export function useJob(): JobContextValue {
  const value = useContext(JobContext);
  if (!value) throw new Error("useJob is used outside of a job's page");
  return value;
}
