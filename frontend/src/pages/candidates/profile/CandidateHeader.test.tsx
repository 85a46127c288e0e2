import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery } from "react-relay";
import { createMockEnvironment, MockPayloadGenerator } from "relay-test-utils";
import { beforeEach, expect, test } from "vitest";
import { RequestError } from "@/lib/errors";
import type { CandidateHeaderTestQuery } from "./__generated__/CandidateHeaderTestQuery.graphql";
import { CandidateHeader } from "./CandidateHeader";

const stored = {
  id: "cnd_1",
  version: 3,
  name: "Maya Okonkwo",
  headline: "Engineer",
  location: "",
  summary: "",
  emails: [],
  phones: [],
  links: [],
  employers: [],
  education: [],
  skills: [],
  languages: [],
  tags: [],
  source: "",
  consent: "UNKNOWN",
  canEdit: { allowed: true, reason: null },
};

function Harness() {
  const { candidate } = useLazyLoadQuery<CandidateHeaderTestQuery>(
    graphql`
      query CandidateHeaderTestQuery {
        candidate(id: "cnd_1") {
          ...CandidateHeader_candidate
        }
      }
    `,
    {},
  );
  return candidate ? <CandidateHeader candidate={candidate} /> : null;
}

function setUp() {
  const environment = createMockEnvironment();
  environment.mock.queueOperationResolver((operation) =>
    MockPayloadGenerator.generate(operation, { Candidate: () => stored }),
  );
  render(
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback={null}>
        <Harness />
      </Suspense>
    </RelayEnvironmentProvider>,
  );
  const latest = (name: string) =>
    environment.mock.getAllOperations().findLast((o) => o.request.node.operation.name === name);
  const sent = () => latest("useProfileEditMutation")?.request.variables.input;
  const conflict = () =>
    act(async () =>
      environment.mock.reject(
        latest("useProfileEditMutation") as never,
        new RequestError("CONFLICT", "Changed meanwhile."),
      ),
    );
  const answer = (theirs: object) =>
    act(async () =>
      environment.mock.resolve(latest("useProfileEditQuery") as never, {
        data: { candidate: { ...stored, canEdit: undefined, ...theirs } },
      }),
    );
  return { environment, latest, sent, conflict, answer };
}

beforeEach(() => {
  localStorage.clear();
});

const edit = async (user: ReturnType<typeof userEvent.setup>, headline: string) => {
  await user.click(screen.getByRole("button", { name: "Edit Person" }));
  const field = screen.getByRole("textbox", { name: /Headline/ });
  await user.clear(field);
  await user.type(field, headline);
  await user.click(screen.getByRole("button", { name: "Save" }));
};

test("an edit sends what was changed, with the version it was based on", async () => {
  const user = userEvent.setup();
  const { sent } = setUp();
  await edit(user, "Lead engineer");
  expect(sent()).toMatchObject({ id: "cnd_1", version: 3, profile: { headline: "Lead engineer" } });
});

test("an edit that only meets another field's edit goes through by itself", async () => {
  const user = userEvent.setup();
  const { sent, conflict, answer } = setUp();
  await edit(user, "Lead engineer");
  await conflict();
  await answer({ version: 4, name: "Maya Obi" });
  await waitFor(() => expect(sent()).toMatchObject({ version: 4, profile: { headline: "Lead engineer" } }));
  expect(sent()?.profile).not.toHaveProperty("name");
});

test("a real conflict shows both values, loses nothing, and lets the person choose", async () => {
  const user = userEvent.setup();
  const { sent, conflict, answer } = setUp();
  await edit(user, "Lead engineer");
  await conflict();
  await answer({ version: 4, headline: "Staff engineer" });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Staff engineer");
  expect(alert.textContent).toContain("Lead engineer");
  expect((screen.getByRole("textbox", { name: /Headline/ }) as HTMLInputElement).value).toBe("Lead engineer");

  await user.click(screen.getByRole("button", { name: "Keep mine" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(sent()).toMatchObject({ version: 4, profile: { headline: "Lead engineer" } });
});

test("a refused value is named at its field", async () => {
  const user = userEvent.setup();
  const { environment, latest } = setUp();
  await edit(user, "x");
  await act(async () =>
    environment.mock.reject(
      latest("useProfileEditMutation") as never,
      new RequestError("INVALID", "At most 300 characters.", "profile.headline"),
    ),
  );
  expect(screen.getByText("At most 300 characters.")).toBeTruthy();
});
