import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery } from "react-relay";
import { createMockEnvironment, MockPayloadGenerator } from "relay-test-utils";
import { beforeEach, expect, test } from "vitest";
import type { NoteComposerTestQuery } from "./__generated__/NoteComposerTestQuery.graphql";
import { NoteComposer } from "./NoteComposer";

function Harness() {
  const { candidate } = useLazyLoadQuery<NoteComposerTestQuery>(
    graphql`
      query NoteComposerTestQuery {
        candidate(id: "cnd_1") {
          ...NoteComposer_candidate
        }
      }
    `,
    {},
  );
  return candidate ? <NoteComposer candidate={candidate} /> : null;
}

function setUp(canAddNote = { allowed: true, reason: null as string | null }) {
  const environment = createMockEnvironment();
  environment.mock.queueOperationResolver((operation) =>
    MockPayloadGenerator.generate(operation, { Candidate: () => ({ id: "cnd_1", name: "Maya Okonkwo", canAddNote }) }),
  );
  const view = render(
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback={null}>
        <Harness />
      </Suspense>
    </RelayEnvironmentProvider>,
  );
  const operation = (name: string) =>
    environment.mock.getAllOperations().find((o) => o.request.node.operation.name === name);
  return { environment, view, operation };
}

beforeEach(() => {
  localStorage.clear();
});

const field = () => screen.getByRole("textbox", { name: "Note about Maya Okonkwo" });

test("@ finds a person, and the note carries who was meant", async () => {
  const user = userEvent.setup();
  const { environment, operation } = setUp();
  await user.type(field(), "Ask @an");
  await waitFor(() => expect(operation("usePeopleQuery")?.request.variables).toEqual({ text: "an" }));
  const asked = operation("usePeopleQuery");
  act(() =>
    environment.mock.resolve(asked as never, {
      data: { users: { edges: [{ node: { id: "usr_1", name: "Ana Ruiz", email: "ana@x.test", title: "CTO" } }] } },
    }),
  );
  expect(await screen.findByRole("option", { name: /Ana Ruiz/ })).toBeTruthy();
  await user.keyboard("{Enter}");
  expect((field() as HTMLTextAreaElement).value).toBe("Ask @Ana Ruiz ");
  await user.type(field(), "please");
  await user.click(screen.getByRole("button", { name: "Add note" }));
  expect(operation("NoteComposerMutation")?.request.variables.input).toMatchObject({
    candidateId: "cnd_1",
    body: "Ask @[Ana Ruiz](usr_1) please",
    audience: "TEAM",
    readerIds: null,
  });
}, 20_000);

test("a mention of somebody who can't read the note is pointed out", async () => {
  const user = userEvent.setup();
  const { environment, operation } = setUp();
  await user.type(field(), "Hello");
  await user.click(screen.getByRole("button", { name: "Add note" }));
  await act(async () =>
    environment.mock.resolve(
      operation("NoteComposerMutation") as never,
      MockPayloadGenerator.generate(operation("NoteComposerMutation") as never, {
        AddNotePayload: () => ({ unreachableMentions: [{ id: "usr_9", name: "Ben Ito" }] }),
      }),
    ),
  );
  expect(screen.getByText(/Ben Ito can’t read this note/)).toBeTruthy();
  expect((field() as HTMLTextAreaElement).value).toBe("");
});

test("what was typed is there again after the page was left, until it was sent", async () => {
  const user = userEvent.setup();
  const first = setUp();
  await user.type(field(), "Half a thought");
  first.view.unmount();
  setUp();
  expect((field() as HTMLTextAreaElement).value).toBe("Half a thought");
});

test("a refused note stays in the field", async () => {
  const user = userEvent.setup();
  const { environment, operation } = setUp();
  await user.type(field(), "Keep me");
  await user.click(screen.getByRole("button", { name: "Add note" }));
  await act(async () => environment.mock.reject(operation("NoteComposerMutation") as never, new Error("offline")));
  expect((field() as HTMLTextAreaElement).value).toBe("Keep me");
});

test("who may not write reads why", () => {
  setUp({ allowed: false, reason: "Only the team of a job writes notes." });
  expect(screen.getByText("Only the team of a job writes notes.")).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});
