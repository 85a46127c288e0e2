import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { RelayEnvironmentProvider } from "react-relay";
import { createMockEnvironment } from "relay-test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RequestError } from "../errors";
import { notices } from "../notices";
import { useAction, withKey } from "./action";

const mutation = {
  kind: "Request",
  fragment: { kind: "Fragment", name: "M", type: "Mutation", metadata: null, argumentDefinitions: [], selections: [] },
  operation: {
    kind: "Operation",
    name: "M",
    argumentDefinitions: [{ kind: "LocalArgument", name: "input", defaultValue: null }],
    selections: [],
  },
  params: {
    kind: "Operation",
    operationKind: "mutation",
    name: "M",
    id: null,
    text: "mutation M { x }",
    cacheID: "m",
    metadata: {},
  },
} as never;

type Any = { response: Record<string, unknown>; variables: { input: Record<string, unknown> } };

function setUp() {
  const environment = createMockEnvironment();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RelayEnvironmentProvider environment={environment}>{children}</RelayEnvironmentProvider>
  );
  const { result } = renderHook(() => useAction<Any>(mutation), { wrapper });
  const sent = () => environment.mock.getMostRecentOperation().request.variables as { input: Record<string, unknown> };
  return { environment, result, sent };
}

const shown = () => notices.visibleToasts.map((toast) => toast.content);

beforeEach(() => {
  let n = 0;
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => `00000000-0000-0000-0000-00000000000${n++}`);
});
afterEach(() => notices.clear());

test("each intent has a key of its own, and trying again keeps it", async () => {
  const { environment, result, sent } = setUp();
  await act(async () => {
    const first = result.current[0]({ input: { id: "app_1" } });
    environment.mock.rejectMostRecentOperation(RequestError.network());
    expect(await first).toBeNull();
  });
  const retry = shown()[0]?.action;
  expect(retry).toBeDefined();
  await act(async () => retry?.run());
  expect(sent().input).toEqual({ id: "app_1", idempotencyKey: "00000000-0000-0000-0000-000000000000" });

  await act(async () => void result.current[0]({ input: { id: "app_1" } }));
  expect(sent().input.idempotencyKey).toBe("00000000-0000-0000-0000-000000000001");
});

test("what is wrong with a field is said at the field, not in a toast", async () => {
  const { environment, result } = setUp();
  const onFieldError = vi.fn(() => true);
  await act(async () => {
    void result.current[0]({ input: {} }, { onFieldError });
    environment.mock.rejectMostRecentOperation(new RequestError("INVALID", "Taken.", "email"));
  });
  expect(onFieldError).toHaveBeenCalledWith("email", "Taken.");
  expect(shown()).toEqual([]);
});

test("a refusal that nobody places becomes a toast with the server's words", async () => {
  const { environment, result } = setUp();
  await act(async () => {
    void result.current[0]({ input: {} }, { onFieldError: () => false });
    environment.mock.rejectMostRecentOperation(new RequestError("CONFLICT", "It is in Offer now.", "stepId"));
  });
  expect(shown()).toMatchObject([{ tone: "danger", detail: "It is in Offer now." }]);
  expect(result.current[1]).toBe(false);
});

test("variables without an input get no key", () => {
  expect(withKey({ id: "x" }, "k")).toEqual({ id: "x" });
});
