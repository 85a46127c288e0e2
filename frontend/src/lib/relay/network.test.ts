import type { Sink, SubscribePayload } from "graphql-ws";
import type { RequestParameters } from "relay-runtime";
import { beforeEach, expect, test, vi } from "vitest";
import { RequestError } from "../errors";
import { cursorOf, fetchOperation, onSignedOut, subscribeOperation } from "./network";

const subscribe = vi.hoisted(() => vi.fn());
vi.mock("graphql-ws", () => ({ createClient: () => ({ subscribe, dispose() {} }) }));

const params = (kind: "query" | "mutation" | "subscription"): RequestParameters => ({
  cacheID: "x",
  id: null,
  text: "{ x }",
  name: "X",
  operationKind: kind,
  metadata: {},
  providedVariables: undefined,
});

const answer = (body: unknown, status = 200) =>
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(JSON.stringify(body), { status }));

const signedOut = vi.fn();
beforeEach(() => {
  signedOut.mockReset();
  subscribe.mockReset();
  onSignedOut(signedOut);
});

test("a refused mutation fails with the code, the field and what to do", async () => {
  answer({ data: null, errors: [{ message: "Taken.", extensions: { code: "INVALID", field: ["input", "email"] } }] });
  const error = await fetchOperation(params("mutation"), {}).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(RequestError);
  expect(error).toMatchObject({ code: "INVALID", field: "email", message: "Taken." });
});

test("a query with one part missing still shows the rest", async () => {
  answer({ data: { job: null, viewer: {} }, errors: [{ message: "no", path: ["job"] }] });
  await expect(fetchOperation(params("query"), {})).resolves.toMatchObject({ data: { viewer: {} } });
});

test("an answer that got lost is told from a refusal", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("failed"));
  await expect(fetchOperation(params("mutation"), {})).rejects.toMatchObject({ code: "NETWORK" });
});

test.each([
  ["by status", {}, 401],
  ["by code", { data: null, errors: [{ message: "x", extensions: { code: "UNAUTHENTICATED" } }] }, 200],
])("the end of the session leads to the sign-in page (%s)", async (_, body, status) => {
  answer(body, status);
  await expect(fetchOperation(params("query"), {})).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect(signedOut).toHaveBeenCalledOnce();
});

test("an operation with a hash is sent without its text", async () => {
  const fetched = answer({ data: {} });
  await fetchOperation({ ...params("query"), id: "abc", text: null } as RequestParameters, { a: 1 });
  expect(JSON.parse(String(fetched.mock.calls[0]?.[1]?.body))).toEqual({ id: "abc", variables: { a: 1 } });
});

test("after a reconnect a subscription goes on from the last event it saw", async () => {
  let payload: SubscribePayload | undefined;
  let sink: Sink | undefined;
  subscribe.mockImplementation((given: SubscribePayload, to: Sink) => {
    payload = given;
    sink = to;
    return () => {};
  });
  const seen: unknown[] = [];
  const running = subscribeOperation(params("subscription"), { jobId: "job_1", after: "c0" }).subscribe({
    next: (list) => seen.push(list),
  });
  await vi.waitFor(() => expect(subscribe).toHaveBeenCalled());
  expect(payload?.variables).toEqual({ jobId: "job_1", after: "c0" });
  sink?.next({ data: { pipelineChanged: { cursor: "c7" } } });
  sink?.next({ data: { pipelineChanged: { cursor: "c8" } } });
  expect(payload?.variables).toEqual({ jobId: "job_1", after: "c8" });
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  expect(seen[0]).toHaveLength(2);
  running.unsubscribe();
});

test("the position of an event is the cursor of its payload", () => {
  expect(cursorOf({ activity: { cursor: "c1", events: [] } })).toBe("c1");
  expect(cursorOf({ activity: null })).toBeNull();
});
