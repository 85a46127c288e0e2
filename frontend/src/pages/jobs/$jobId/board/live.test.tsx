// The live board against a real Relay store: what comes late, twice or refused
// must leave every card in one column and every count right.
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { RelayEnvironmentProvider } from "react-relay";
import {
  createOperationDescriptor,
  Environment,
  type GraphQLResponse,
  getFragment,
  getRequest,
  getSingularSelector,
  Network,
  Observable,
  RecordSource,
  requestSubscription,
  type Snapshot,
  Store,
} from "relay-runtime";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { identify } from "@/lib/relay/environment";
import { type Moves, useMoves } from "../actions/useMoves";
import columnFragment, { type BoardColumn_column$data } from "./__generated__/BoardColumn_column.graphql";
import boardQuery, { type BoardQuery$data } from "./__generated__/BoardQuery.graphql";
import type { usePipelineSubscription } from "./__generated__/usePipelineSubscription.graphql";
import pipelineSubscription from "./__generated__/usePipelineSubscription.graphql";
import { LiveBoard } from "./live";
import type { BoardView } from "./sync";

const stepNames = { s1: "Screening", s2: "Interview", s3: "Offer" } as const;
type StepId = keyof typeof stepNames;

const step = (id: StepId) => ({ __typename: "Step", id, name: stepNames[id], kind: "CUSTOM", waitingOn: "RECRUITER" });

interface Given {
  id: string;
  stepId: StepId;
  version?: number;
  status?: string;
  name?: string;
  waitingOn?: string;
  since?: string;
}

const application = ({
  id,
  stepId,
  version = 1,
  status = "ACTIVE",
  name = id,
  waitingOn = "RECRUITER",
  since = "2026-11-01",
}: Given) => ({
  __typename: "Application",
  id,
  version,
  status,
  stepId,
  step: step(stepId),
  candidateId: `cnd_${id}`,
  candidateName: name,
  candidateHeadline: "",
  daysInStep: 3,
  enteredStepAt: `${since}T09:00:00.000000Z`,
  dueAt: null,
  late: false,
  waitingOn,
  canMove: { allowed: true, reason: null },
});

const column = (id: StepId, cards: Given[], more = 0) => ({
  __typename: "BoardColumn",
  id: `col_${id}`,
  count: cards.length + more,
  lateCount: 0,
  medianDays: 3,
  step: step(id),
  cards: {
    edges: cards.map((card) => ({ cursor: card.id, node: application(card) })),
    pageInfo: { endCursor: cards.at(-1)?.id ?? null, hasNextPage: more > 0 },
  },
});

/** The server's end of an operation. */
interface Server {
  next: (response: GraphQLResponse) => void;
  error: (error: Error) => void;
  complete: () => void;
}

interface ChangeGiven extends Given {
  kind?: string;
  from?: StepId | null;
  gone?: boolean;
}

let position = 0;
const event = (...changes: ChangeGiven[]) => ({
  data: {
    pipelineChanged: {
      cursor: `c${++position}`,
      changes: changes.map(({ kind = "APPLICATION_MOVED", from = null, gone = false, ...given }) => ({
        cursor: `c${position}`,
        kind,
        actorId: "usr_other",
        applicationId: given.id,
        fromStepId: from,
        toStepId: given.stepId,
        application: gone ? null : application(given),
      })),
    },
  },
});

function setUp(columns: ReturnType<typeof column>[], filter: BoardView["filter"] = null) {
  // The operations that wait for the server, by name.
  const waiting = new Map<string, Server>();
  const wait = ({ name }: { name: string }) =>
    Observable.create<GraphQLResponse>((sink) => void waiting.set(name, sink));
  const environment = new Environment({
    network: Network.create(wait, wait),
    store: new Store(new RecordSource()),
    getDataID: identify as never,
  });
  const pending = (name: string) => {
    const sink = waiting.get(name);
    if (!sink) throw new Error(`${name} was not sent`);
    return sink;
  };
  const variables = { jobId: "job_1", filter, first: 50 };
  const operation = createOperationDescriptor(getRequest(boardQuery), variables);
  environment.retain(operation);
  environment.commitPayload(operation, {
    viewer: { user: { id: "usr_me" } },
    job: {
      id: "job_1",
      viewerRole: "LEAD_RECRUITER",
      canAddCandidates: { allowed: true, reason: null },
      board: { cursor: "c0", columns },
    },
  } as never);

  const view: BoardView = {
    columns: columns.map(({ id, step: { id: stepId } }) => ({ id, stepId })),
    filter,
    viewerParties: ["RECRUITER"],
  };
  const live = new LiveBoard();
  requestSubscription<usePipelineSubscription>(environment, {
    subscription: pipelineSubscription,
    variables: { jobId: "job_1", after: "c0" },
    updater: (store, data) => {
      live.apply(store, environment.getStore().getSource(), view, data?.pipelineChanged.changes ?? []);
    },
  });

  // Whoever looks at a column is told of its changes, as a mounted component is.
  const board = environment.lookup(operation.fragment).data as unknown as BoardQuery$data;
  const shown = new Map<string, Snapshot>();
  for (const ref of board.job?.board.columns ?? []) {
    const selector = getSingularSelector(getFragment(columnFragment), ref);
    if (selector?.kind !== "SingularReaderSelector") throw new Error("no such column");
    const first = environment.lookup(selector);
    shown.set(ref.step.id, first);
    environment.subscribe(first, (next) => void shown.set(ref.step.id, next));
  }

  /** What a person sees: the cards of each column from the top, and its count. */
  const seen = () => {
    const columns = [...shown].map(([stepId, { data }]) => {
      const { cards, count } = data as unknown as BoardColumn_column$data;
      return [stepId, [cards.edges.map(({ node }) => node.id), count]] as const;
    });
    return Object.fromEntries(columns) as Record<string, [string[], number]>;
  };

  const wrapper = ({ children }: { children: ReactNode }) => (
    <RelayEnvironmentProvider environment={environment}>{children}</RelayEnvironmentProvider>
  );
  const onRefused = vi.fn();
  const { result } = renderHook(() => useMoves({ board: { current: view }, onRefused }), { wrapper });

  return {
    seen,
    onRefused,
    moves: result.current as Moves,
    sent: () => [...waiting.keys()],
    typeOf: (id: string) => environment.getStore().getSource().get(id)?.__typename as unknown,
    versionOf: (id: string) => environment.getStore().getSource().get(id)?.version as unknown,
    /** Events that came within one window reach the store as one list. */
    come: (...events: ReturnType<typeof event>[]) =>
      act(() => pending("usePipelineSubscription").next(events as never)),
    answer: (data: object, name = "useMovesMoveMutation") =>
      act(async () => {
        pending(name).next({ data } as never);
        pending(name).complete();
      }),
    refuse: (message: string) => act(async () => pending("useMovesMoveMutation").error(new Error(message))),
  };
}

const moved = (given: Given) => ({ moveApplication: { application: application(given) } });

const offer = { id: "s3", name: "Offer", kind: "OFFER", waitingOn: "MANAGER" } as const;
const interview = { id: "s2", name: "Interview", kind: "CUSTOM", waitingOn: "RECRUITER" } as const;

beforeEach(() => {
  position = 0;
});

describe("changes by others", () => {
  it("move cards between columns with their counts, many in one list", () => {
    const board = setUp([
      column("s1", [
        { id: "ada", stepId: "s1" },
        { id: "bo", stepId: "s1" },
      ]),
      column("s2", [{ id: "cy", stepId: "s2" }]),
      column("s3", []),
    ]);
    board.come(
      event({ id: "ada", stepId: "s2", from: "s1", version: 2, since: "2026-11-20" }),
      event(
        { id: "cy", stepId: "s3", from: "s2", version: 2 },
        { id: "bo", stepId: "s1", status: "REJECTED", from: "s1", version: 2 },
      ),
    );
    expect(board.seen()).toEqual({ s1: [[], 0], s2: [["ada"], 1], s3: [["cy"], 1] });
  });

  it("change nothing when they come twice", () => {
    const board = setUp([column("s1", [{ id: "ada", stepId: "s1" }]), column("s2", []), column("s3", [])]);
    const news = event({ id: "ada", stepId: "s2", from: "s1", version: 2 });
    board.come(news);
    board.come(news, news);
    expect(board.seen()).toEqual({ s1: [[], 0], s2: [["ada"], 1], s3: [[], 0] });
  });

  it("put a card where the server's order would: those that wait for me first, then the longest there", () => {
    const board = setUp([
      column("s1", [{ id: "new", stepId: "s1" }]),
      column("s2", [
        { id: "mine-old", stepId: "s2", since: "2026-10-01" },
        { id: "mine-new", stepId: "s2", since: "2026-11-10" },
        { id: "theirs", stepId: "s2", waitingOn: "CANDIDATE", since: "2026-09-01" },
      ]),
      column("s3", []),
    ]);
    board.come(event({ id: "new", stepId: "s2", from: "s1", version: 2, since: "2026-11-01" }));
    expect(board.seen().s2?.[0]).toEqual(["mine-old", "new", "mine-new", "theirs"]);
  });

  it("count what lies beyond the loaded cards, through several steps at once", () => {
    const board = setUp([
      column("s1", [{ id: "ada", stepId: "s1" }], 10),
      column("s2", [{ id: "cy", stepId: "s2" }], 5),
      column("s3", []),
    ]);
    // Both events say where the application is now.
    board.come(
      event({ id: "far", stepId: "s3", from: "s1", version: 3 }),
      event({ id: "far", stepId: "s3", from: "s2", version: 3 }),
    );
    expect(board.seen()).toEqual({ s1: [["ada"], 10], s2: [["cy"], 6], s3: [["far"], 1] });
  });

  it("take away what is gone or no longer visible", () => {
    const board = setUp([column("s1", [{ id: "ada", stepId: "s1" }]), column("s2", []), column("s3", [])]);
    board.come(event({ id: "ada", stepId: "s1", from: "s1", gone: true, kind: "APPLICATION_REMOVED" }));
    expect(board.seen()).toEqual({ s1: [[], 0], s2: [[], 0], s3: [[], 0] });
  });

  it("show a new card, and one that was taken back", () => {
    const board = setUp([column("s1", []), column("s2", []), column("s3", [])]);
    board.come(event({ id: "new", stepId: "s1", kind: "APPLICATION_CREATED" }));
    board.come(
      event({ id: "new", stepId: "s1", status: "REJECTED", from: "s1", version: 2, kind: "APPLICATION_REJECTED" }),
    );
    expect(board.seen().s1).toEqual([[], 0]);
    board.come(event({ id: "new", stepId: "s1", from: "s1", version: 3, kind: "APPLICATION_UNDONE" }));
    expect(board.seen().s1).toEqual([["new"], 1]);
  });

  it("respect the filter", () => {
    const board = setUp(
      [
        column("s1", [
          { id: "ada", stepId: "s1", name: "Ada Okafor" },
          { id: "bo", stepId: "s1", name: "Bo Okafor" },
        ]),
        column("s2", []),
        column("s3", []),
      ],
      { text: "okafor", waitingOn: ["RECRUITER"] },
    );
    board.come(
      event({ id: "ada", stepId: "s2", from: "s1", version: 2, name: "Ada Okafor" }),
      event({ id: "bo", stepId: "s2", from: "s1", version: 2, name: "Bo Okafor", waitingOn: "CANDIDATE" }),
      event({ id: "zoe", stepId: "s2", from: "s1", version: 2, name: "Zoe Berg" }),
    );
    expect(board.seen()).toEqual({ s1: [[], 0], s2: [["ada"], 1], s3: [[], 0] });
  });
});

describe("my own move", () => {
  const three = () => [
    column("s1", [
      { id: "ada", stepId: "s1" },
      { id: "bo", stepId: "s1" },
    ]),
    column("s2", []),
    column("s3", []),
  ];

  it("shows at once and stays when the server agrees", async () => {
    const board = setUp(three());
    act(() => void board.moves.move(["ada"], offer));
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
    await board.answer(moved({ id: "ada", stepId: "s3", version: 2 }));
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
    board.come(event({ id: "ada", stepId: "s3", from: "s1", version: 2 }));
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
  });

  it("does not flicker while changes by others come in", () => {
    const board = setUp(three());
    act(() => void board.moves.move(["ada"], offer));
    board.come(event({ id: "bo", stepId: "s2", from: "s1", version: 2 }));
    expect(board.seen()).toEqual({ s1: [[], 0], s2: [["bo"], 1], s3: [["ada"], 1] });
  });

  it("counts once when its own event overtakes the answer", async () => {
    const board = setUp(three());
    act(() => void board.moves.move(["ada"], offer));
    board.come(event({ id: "ada", stepId: "s3", from: "s1", version: 2 }));
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
    await board.answer(moved({ id: "ada", stepId: "s3", version: 2 }));
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
  });

  it("is not undone by an older event that the answer overtook", async () => {
    const board = setUp(three());
    act(() => void board.moves.move(["ada"], offer));
    await board.answer(moved({ id: "ada", stepId: "s3", version: 3 }));
    // Before my move somebody had moved it to the interview; the news of that comes only now.
    board.come(event({ id: "ada", stepId: "s2", from: "s1", version: 2 }));
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
    expect(board.versionOf("ada")).toBe(3);
  });

  it("goes back when the server refuses", async () => {
    const board = setUp(three());
    act(() => void board.moves.move(["ada"], offer));
    await board.refuse("An offer needs an interview first.");
    const { s1, s3 } = board.seen();
    expect(new Set(s1?.[0])).toEqual(new Set(["ada", "bo"]));
    expect([s1?.[1], s3]).toEqual([2, [[], 0]]);
  });

  it("ends where somebody else put it when theirs won", async () => {
    const board = setUp(three());
    act(() => void board.moves.move(["ada"], offer));
    board.come(event({ id: "ada", stepId: "s2", from: "s1", version: 2 }));
    // Mine is still on its way: I see it where I put it.
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
    await board.refuse("Moved meanwhile.");
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [["ada"], 1], s3: [[], 0] });
  });

  it("asks nothing when the card is dropped where it stands", () => {
    const board = setUp([column("s1", []), column("s2", [{ id: "ada", stepId: "s2" }]), column("s3", [])]);
    act(() => void board.moves.move(["ada"], interview));
    expect(board.sent()).toEqual(["usePipelineSubscription"]);
  });

  it("moves many at once, leaves the refused where they were and names them", async () => {
    const board = setUp(three());
    act(() => void board.moves.move(["ada", "bo"], offer));
    expect(board.seen().s3).toEqual([["ada", "bo"], 2]);
    await board.answer(
      {
        moveApplications: {
          applications: [application({ id: "ada", stepId: "s3", version: 2 })],
          refused: [{ id: "bo", code: "FORBIDDEN", message: "Not yours." }],
        },
      },
      "useMovesBulkMoveMutation",
    );
    expect(board.seen()).toEqual({ s1: [["bo"], 1], s2: [[], 0], s3: [["ada"], 1] });
    expect(board.typeOf("bo")).toBe("Application");
    expect(board.onRefused).toHaveBeenCalledWith([{ id: "bo", name: "bo", message: "Not yours." }], 2);
  });
});
