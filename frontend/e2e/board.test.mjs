// The live board against the real server: moved by keyboard, mouse and thumb,
// seen by others at once, refused with a reason, taken back.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTandem, violations } from "./harness.mjs";

let tandem;
before(async () => {
  tandem = await startTandem();
});
after(() => tandem?.stop());

/** The recruiter's busiest open job, with its steps. */
async function busiestJob(ask) {
  const { jobs } = await ask(
    `{ jobs(first: 20, filter: { mine: true, statuses: [OPEN] }) {
         edges { node { id title version viewerRole activeCount steps { id name kind } } } } }`,
  );
  const led = jobs.edges.map(({ node }) => node).filter(({ viewerRole }) => viewerRole === "LEAD_RECRUITER");
  return led.sort((a, b) => b.activeCount - a.activeCount)[0];
}

async function onBoard(who, options, query = "") {
  const person = await tandem.signedIn(who, options);
  const job = person.job ?? (await busiestJob((await tandem.signedIn("recruiter")).ask));
  await person.page.goto(`/jobs/${job.id}${query}`);
  await person.page.getByRole("group", { name: "Board" }).waitFor();
  return { ...person, job };
}

const column = (page, step) => page.locator(`section[data-step="${step.id}"]`);
const cardIn = (page, step, id) => column(page, step).locator(`[data-card="${id}"]`);
const countOf = async (page, step) =>
  Number(await column(page, step).locator("[data-count]").getAttribute("data-count"));
const said = (page) =>
  page
    .locator("[aria-live]")
    .allTextContents()
    .then((texts) => texts.join(" "));

async function firstCard(page, step) {
  const card = column(page, step).locator("[data-card]").first();
  await card.waitFor();
  return {
    id: await card.getAttribute("data-card"),
    card,
    name: (await card.locator("span > span").first().textContent()).trim(),
  };
}

async function until(what, check) {
  for (let tries = 0; tries < 100; tries++) {
    if (await check()) return;
    await new Promise((go) => setTimeout(go, 50));
  }
  assert.fail(`${what} did not become true`);
}

test("a move by keyboard is on a second person's board at once, and so is its undo", async () => {
  const { page, job, problems } = await onBoard("recruiter");
  const [, , from, to] = job.steps;
  const other = await onBoard("manager");
  const { id, card } = await firstCard(page, from);
  const before = await countOf(other.page, to);
  await cardIn(other.page, from, id).waitFor();
  await other.page.waitForTimeout(1_000);

  await card.focus();
  await page.keyboard.press("]");
  await cardIn(page, to, id).waitFor({ timeout: 2_000 });
  await cardIn(other.page, to, id).waitFor();
  assert.equal(await countOf(other.page, to), before + 1);
  assert.equal(await page.evaluate(() => document.activeElement?.closest("[data-step]")?.dataset.step), from.id);

  await page.getByRole("button", { name: "Undo" }).click();
  await cardIn(other.page, from, id).waitFor();
  assert.equal(await countOf(other.page, to), before);
  assert.deepEqual([...problems, ...other.problems], []);
});

test("Space lifts, arrows carry, Space drops, Escape puts back", async () => {
  const { page, job } = await onBoard("recruiter");
  const [first, second] = job.steps;
  const { id, card } = await firstCard(page, first);
  await card.focus();
  await page.keyboard.press("Space");
  await until("the lift was announced", async () => /lifted/.test(await said(page)));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await until("putting back was announced", async () => /Put back/.test(await said(page)));
  await cardIn(page, first, id).waitFor();

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Space");
  await cardIn(page, second, id).waitFor();
  await until("the focus went along", () => page.evaluate((card) => document.activeElement?.dataset.card === card, id));
});

test("a card is dragged to another step", async () => {
  const { page, job, ask } = await onBoard("recruiter");
  const [first, second] = job.steps;
  const { id, card } = await firstCard(page, first);
  await card.dragTo(column(page, second).locator("header"));
  await cardIn(page, second, id).waitFor();
  await until("the server has it", async () => {
    const { node } = await ask(`query($id: ID!) { node(id: $id) { ... on Application { stepId } } }`, { id });
    return node.stepId === second.id;
  });
});

test("a rejection asks for the reason and can be taken back", async () => {
  const { page, job, ask } = await onBoard("recruiter");
  const [first] = job.steps;
  const { id, card } = await firstCard(page, first);
  const before = await countOf(page, first);
  await card.hover();
  await column(page, first)
    .getByRole("button", { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole("menuitem", { name: "Reject…" }).click();
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await page.getByText("Choose a reason").waitFor();
  await page.getByRole("radio").first().check({ force: true });
  await page.getByRole("textbox", { name: /Comment/ }).fill("Too far away.");
  await page.getByRole("button", { name: "Reject", exact: true }).click();
  await cardIn(page, first, id).waitFor({ state: "detached" });
  assert.equal(await countOf(page, first), before - 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await cardIn(page, first, id).waitFor();
  await until("it goes on", async () => {
    const { node } = await ask(`query($id: ID!) { node(id: $id) { ... on Application { status } } }`, { id });
    return node.status === "ACTIVE";
  });
});

test("who is second is told where the card stands now; until then the own move doesn't flicker", async () => {
  const { page, job } = await onBoard("recruiter");
  const admin = await tandem.signedIn("admin");
  const [first, second, third] = job.steps;
  const { id, card } = await firstCard(page, first);
  await page.waitForTimeout(1_000);

  // My move is held on its way to the server while somebody else makes another.
  let release;
  const held = new Promise((go) => {
    release = go;
  });
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes("useMovesMoveMutation")) await held;
    await route.continue();
  });
  await card.focus();
  await page.keyboard.press("]");
  await cardIn(page, second, id).waitFor();
  await admin.ask(`mutation($input: MoveApplicationInput!) { moveApplication(input: $input) { application { id } } }`, {
    input: { id, toStepId: third.id, fromStepId: first.id },
  });
  await page.waitForTimeout(700);
  assert.equal(await cardIn(page, second, id).count(), 1, "my own move stays where I put it");
  assert.equal(await cardIn(page, third, id).count(), 0);
  release();
  await cardIn(page, third, id).waitFor();
  await page.getByText(`Now in ${third.name}. Your change was not made.`, { exact: true }).waitFor();
});

test("several are chosen and moved at once, and taken back together", async () => {
  const { page, job } = await onBoard("recruiter");
  const [first, second] = job.steps;
  const { card } = await firstCard(page, first);
  const before = [await countOf(page, first), await countOf(page, second)];
  await card.focus();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("3 selected").waitFor();
  await page.keyboard.press("m");
  await page.getByRole("option", { name: second.name }).click();
  await page.getByText(`3 candidates are in ${second.name} now`).first().waitFor();
  assert.deepEqual([await countOf(page, first), await countOf(page, second)], [before[0] - 3, before[1] + 3]);
  await page.getByRole("button", { name: "Undo" }).click();
  await until(
    "all are back",
    async () => (await countOf(page, first)) === before[0] && (await countOf(page, second)) === before[1],
  );
});

test("filters stand in the address and survive a reload", async () => {
  const { page, job } = await onBoard("recruiter");
  const { name } = await firstCard(page, job.steps[0]);
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.waitForURL(/q=/);
  await until("only the name's cards are left", async () => {
    const names = await page.locator("[data-card] > span:first-child > span:first-child").allTextContents();
    return names.length > 0 && names.every((shown) => shown === name);
  });
  await page.reload();
  await page.getByRole("group", { name: "Board" }).waitFor();
  assert.equal(await page.getByRole("searchbox", { name: /Filter/ }).inputValue(), name);
  await page.getByRole("searchbox", { name: /Filter/ }).fill("nobody is called this");
  await page.getByText("Nobody fits this filter").waitFor();
  await page.getByRole("button", { name: "Clear the filter" }).click();
  await page.waitForURL((url) => !url.search.includes("q="));
  await firstCard(page, job.steps[0]);
});

test("a card opens the person over the board, and J walks down the column", async () => {
  const { page, job } = await onBoard("recruiter");
  const { card, name } = await firstCard(page, job.steps[0]);
  await card.click();
  const panel = page.getByRole("complementary", { name: "Candidate" });
  await panel.getByText(name).first().waitFor();
  const first = new URL(page.url()).searchParams.get("panel");
  await page.keyboard.press("j");
  await page.waitForURL((url) => url.searchParams.get("panel") !== first);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
});

test("on a phone one step is shown at a time, and Move to… works with the thumb", async () => {
  const { page, job, problems } = await onBoard("recruiter", { viewport: { width: 390, height: 844 }, hasTouch: true });
  const [first, second] = job.steps;
  const { id } = await firstCard(page, first);
  const width = await column(page, first).evaluate((section) => section.getBoundingClientRect().width);
  assert.ok(width > 360, `the column is ${width} px wide`);
  await column(page, first)
    .getByRole("button", { name: /^Actions for/ })
    .first()
    .tap();
  await page.getByRole("menuitem", { name: "Move to…" }).tap();
  await page.getByRole("option", { name: second.name }).tap();
  await cardIn(page, first, id).waitFor({ state: "detached" });
  await page.getByRole("navigation", { name: "Steps" }).getByRole("button", { name: second.name }).tap();
  await until("the next step is in view", () =>
    column(page, second).evaluate((section) => Math.abs(section.getBoundingClientRect().left) < 5),
  );
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `the page is ${wide} px wide`);
  assert.deepEqual(problems, []);
});

test("the table sorts, chooses and opens the same applications", async () => {
  const { page, job } = await onBoard("recruiter");
  await page.getByRole("navigation", { name: "Job" }).getByRole("link", { name: "Table" }).click();
  const rows = page.getByRole("grid", { name: "Applications" }).locator("[data-row]");
  await rows.first().waitFor();
  await page.getByRole("button", { name: "Candidate", exact: true }).click();
  await page.waitForURL(/sort=name/);
  await page.getByRole("columnheader", { name: "Candidate" }).and(page.locator("[aria-sort=ascending]")).waitFor();
  const names = async () => rows.locator("[role=gridcell]:nth-child(2) > span > span:first-child").allTextContents();
  await until("the rows are in order", async () => {
    // By first letters only: databases and browsers order accents differently.
    const letters = (await names()).map((name) => name[0]);
    return letters.length > 1 && letters.join("") === [...letters].sort().join("");
  });
  await rows.first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.getByText("2 selected").waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("complementary", { name: "Candidate" }).waitFor();
  assert.match(page.url(), new RegExp(`/jobs/${job.id}/table`));
});

test("the flow is changed, nobody is lost, and the board of others follows", async () => {
  const recruiter = await tandem.signedIn("recruiter");
  const job = await busiestJob(recruiter.ask);
  const other = await onBoard("manager");
  await other.page.waitForTimeout(1_000);
  const { page } = recruiter;
  await page.goto(`/jobs/${job.id}/steps`);
  await page.getByRole("textbox", { name: "Name of step 1" }).fill("First look");
  await page.getByRole("button", { name: "Add a step" }).click();
  await page.getByRole("menuitem", { name: "Custom step" }).click();
  await page.keyboard.type("Team lunch");
  const task = job.steps.find(({ kind }) => kind === "TEST_TASK");
  await page.getByRole("button", { name: `Remove ${task.name}` }).click();
  await page.getByText("Where do these people go?").waitFor();
  await page.getByRole("button", { name: "Remove the step" }).click();
  await page.getByRole("button", { name: "Save the flow" }).click();
  await page.getByText("The flow is saved").first().waitFor();
  const after = await busiestJob(recruiter.ask);
  assert.equal(after.activeCount, job.activeCount);
  assert.ok(after.steps.some(({ name }) => name === "Team lunch"));
  await other.page.getByRole("heading", { name: "Team lunch" }).waitFor();
  await other.page.getByRole("heading", { name: task.name }).waitFor({ state: "detached" });
});

test("two people edit the job: the second sees what the first changed and loses nothing", async () => {
  const { page, ask } = await tandem.signedIn("recruiter");
  const admin = await tandem.signedIn("admin");
  const job = await busiestJob(ask);
  await page.goto(`/jobs/${job.id}/details`);
  await page.getByRole("textbox", { name: "Title" }).fill("Principal Engineer");
  const { job: now } = await admin.ask(`query($id: ID!) { job(id: $id) { version } }`, { id: job.id });
  await admin.ask(`mutation($input: UpdateJobInput!) { updateJob(input: $input) { job { id } } }`, {
    input: { id: job.id, version: now.version, title: "Staff Engineer", openings: 7 },
  });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const conflict = page.getByRole("alert").filter({ hasText: "Somebody else saved" });
  await conflict.getByText("Theirs: Staff Engineer").waitFor();
  await conflict.getByRole("button", { name: "Keep mine and go on" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await until("both changes are kept", async () => {
    const { job: saved } = await ask(`query($id: ID!) { job(id: $id) { title openings } }`, { id: job.id });
    return saved.title === "Principal Engineer" && saved.openings === 7;
  });
});

for (const colorScheme of ["light", "dark"]) {
  test(`nothing on the job's pages is out of reach of a screen reader (${colorScheme})`, async () => {
    const { page, job } = await onBoard("recruiter", { colorScheme });
    await firstCard(page, job.steps[0]);
    await page.waitForTimeout(500);
    assert.deepEqual(await violations(page), [], "board");
    for (const tab of ["table", "team", "steps", "details"]) {
      await page.goto(`/jobs/${job.id}/${tab}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForTimeout(1_000);
      assert.deepEqual(await violations(page), [], tab);
    }
  });
}
