// The main scenario, on both databases: a recruiter imports people from files
// into a job and moves them on its board; a colleague's board, a partner's
// subscription and the list of jobs follow at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { emailOf, postgres, startTandem } from "./harness.mjs";

const sample = (name) => fileURLToPath(new URL(`../../server/importer/testdata/${name}`, import.meta.url));

for (const on of postgres ? ["sqlite", "postgres"] : ["sqlite"]) {
  test(`people are imported and moved, and everybody sees it at once (${on})`, async () => {
    const tandem = await startTandem({ on });
    try {
      const recruiter = await tandem.signIn("recruiter");
      const job = await newJob(recruiter);

      const colleague = await tandem.signIn("admin");
      await colleague.page.goto(`/jobs/${job.id}`);
      await colleague.page.getByRole("group", { name: "Board" }).waitFor();
      const list = await tandem.signIn("admin");
      await list.page.goto("/jobs?q=Ledger");
      const row = list.page.getByRole("row", { name: job.title });
      await row.waitFor();
      const partner = await subscribe(tandem, job.id);
      try {
        await importInto(recruiter.page, job, sample("people.csv"));
        await importInto(recruiter.page, job, sample("resume.json"));

        const column = ({ page }, step) => page.locator(`section[data-step="${job.steps[step].id}"]`);
        await column(colleague, 0).getByText("Amelie Brandt").waitFor();
        await column(colleague, 0).getByText("Hana Kobayashi").waitFor();
        const counts = await pipeline(recruiter, job.id);
        assert.ok(counts[0] > 1, `${counts}`);
        await row.getByTitle(`${job.steps[0].name}: ${counts[0]}`).waitFor();
        const arrived = await partner.until((change) => change.application?.candidateName === "Amelie Brandt");
        assert.equal(arrived.kind, "APPLICATION_CREATED");

        await recruiter.page.goto(`/jobs/${job.id}`);
        const card = column(recruiter, 0)
          .getByRole("button", { name: /Amelie Brandt/ })
          .first();
        await card.waitFor();
        await card.focus();
        const began = performance.now();
        await recruiter.page.keyboard.press("]");
        await Promise.all([
          column(recruiter, 1).getByText("Amelie Brandt").waitFor(),
          column(colleague, 1).getByText("Amelie Brandt").waitFor(),
          partner.until((change) => change.kind === "APPLICATION_MOVED" && change.toStepId === job.steps[1].id),
        ]);
        await row.getByTitle(`${job.steps[0].name}: ${counts[0] - 1}`).waitFor();
        console.log(`# seen by all after ${Math.round(performance.now() - began)} ms (${on})`);

        const cursors = partner.changes.map(({ cursor }) => cursor);
        assert.equal(new Set(cursors).size, cursors.length, "nothing comes twice");
        // Who decides meets people once they are presented, however they came in.
        const manager = await tandem.signedIn("manager");
        assert.deepEqual(new Set(await pipeline(manager, job.id)), new Set([0]));
        assert.deepEqual([...recruiter.problems, ...colleague.problems, ...list.problems], []);
      } finally {
        partner.stop();
      }
    } finally {
      await tandem.stop();
    }
  });
}

/** An open job of recruiter and manager with nobody in it yet. */
async function newJob({ ask }) {
  const { viewer, users } = await ask(
    `query($email: String!) { viewer { user { id } organization { flowTemplates { id name } } }
       users(filter: { text: $email }, first: 1) { edges { node { id } } } }`,
    { email: emailOf("manager") },
  );
  const { createJob } = await ask(
    `mutation($input: CreateJobInput!) { createJob(input: $input) { job { id version } } }`,
    {
      input: {
        title: "Ledger Keeper",
        openings: 1,
        flowTemplateId: viewer.organization.flowTemplates[0].id,
        hiringManagerId: users.edges[0].node.id,
        leadRecruiterId: viewer.user.id,
      },
    },
  );
  const { changeJobStatus } = await ask(
    `mutation($input: ChangeJobStatusInput!) { changeJobStatus(input: $input) { job { id title status steps { id name } } } }`,
    { input: { id: createJob.job.id, version: createJob.job.version, to: "OPEN" } },
  );
  assert.equal(changeJobStatus.job.status, "OPEN");
  return changeJobStatus.job;
}

/** How many are at each step. */
async function pipeline({ ask }, id) {
  const { node } = await ask(`query($id: ID!) { node(id: $id) { ... on Job { pipeline { count } } } }`, { id });
  return node.pipeline.map(({ count }) => count);
}

async function importInto(page, job, file) {
  await page.goto(`/imports/new?job=${job.id}`);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page
      .getByRole("button", { name: /choose/ })
      .last()
      .click(),
  ]);
  await chooser.setFiles(file);
  await page.waitForURL(/\/imports\/imp/);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("heading", { name: "What will happen" }).waitFor();
  await page.getByRole("button", { name: "Import now" }).click();
  await page.getByRole("button", { name: "Take the import back…" }).waitFor();
}

/** A partner's tool: a bearer token and an event stream, no browser. */
async function subscribe(tandem, jobId) {
  const token = (await tandem.cli("user", "token", emailOf("admin"))).trim();
  const stop = new AbortController();
  const answer = await fetch(`${tandem.url}/graphql`, {
    method: "POST",
    signal: stop.signal,
    headers: {
      Accept: "text/event-stream",
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({
      query: `subscription($jobId: ID!) { pipelineChanged(jobId: $jobId) {
        cursor changes { cursor kind toStepId application { id candidateName } } } }`,
      variables: { jobId },
    }),
  });
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("Content-Type"), /^text\/event-stream/);

  const changes = [];
  let failure;
  const read = async () => {
    let text = "";
    for await (const bytes of answer.body.pipeThrough(new TextDecoderStream())) {
      text += bytes;
      for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
        const data = text
          .slice(0, end)
          .split("\n")
          .filter((line) => line.startsWith("data:"))
          .map((line) => line.slice(5))
          .join("\n");
        text = text.slice(end + 2);
        if (data.trim() === "") continue;
        const result = JSON.parse(data);
        if (result.errors) throw new Error(JSON.stringify(result.errors));
        changes.push(...(result.data?.pipelineChanged?.changes ?? []));
      }
    }
  };
  read().catch((error) => {
    failure = error;
  });

  return {
    changes,
    stop: () => stop.abort(),
    async until(fits) {
      for (let tries = 0; tries < 300; tries++) {
        const found = changes.find(fits);
        if (found) return found;
        if (failure) throw failure;
        await new Promise((go) => setTimeout(go, 50));
      }
      return assert.fail(`the partner was not told; it heard of ${JSON.stringify(changes.map(({ kind }) => kind))}`);
    },
  };
}
