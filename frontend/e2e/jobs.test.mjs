// The list of jobs: what it shows, how it is narrowed, how a job begins.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTandem, violations } from "./harness.mjs";

let tandem;
before(async () => {
  tandem = await startTandem();
});
after(() => tandem?.stop());

const titles = (page) =>
  page
    .getByRole("grid", { name: "Jobs" })
    .getByRole("row")
    .evaluateAll((rows) => rows.map((row) => row.querySelector("p span")?.textContent));

test("the list narrows by title, status and team, in the address", async () => {
  const { page, problems } = await tandem.signedIn("recruiter");
  await page.goto("/jobs");
  await page.getByRole("row", { name: "Senior Backend Engineer" }).waitFor();
  const all = await titles(page);

  await page.keyboard.press("/");
  await page.keyboard.type("backend");
  await page.waitForURL(/q=backend/);
  await page.getByRole("row", { name: all.find((title) => !/backend/i.test(title)) }).waitFor({ state: "detached" });
  await page.getByRole("row", { name: "Senior Backend Engineer" }).waitFor();
  assert.deepEqual(await titles(page), ["Senior Backend Engineer"]);

  await page.getByRole("searchbox", { name: "Filter by title" }).fill("no such role");
  await page.getByText("No job fits").waitFor();
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await page.getByRole("row", { name: "Senior Backend Engineer" }).waitFor();

  await page.getByRole("button", { name: /Status/ }).click();
  await page.getByRole("option", { name: "Closed" }).click();
  await page.waitForURL(/status=closed/);
  await page.getByRole("row", { name: "Senior Backend Engineer" }).waitFor({ state: "detached" });
  await page.getByRole("row").first().waitFor();
  const closed = await titles(page);
  assert.ok(closed.length > 0);
  await page.reload();
  await page.getByRole("row", { name: closed[0] }).waitFor();
  assert.deepEqual(await titles(page), closed);
  assert.deepEqual(problems, []);
});

test("a job begins as a draft with the steps of its template", async () => {
  const { page, ask, problems } = await tandem.signedIn("recruiter");
  await page.goto("/jobs");
  await page.getByRole("grid", { name: "Jobs" }).waitFor();
  await page.keyboard.press("n");
  const dialog = page.getByRole("dialog", { name: "New job" });
  await dialog.getByRole("button", { name: /Create/ }).click();
  await dialog.getByText("Give the role a name.").waitFor();
  await dialog.getByLabel("Role").fill("Night Shift Dispatcher");
  await dialog.getByRole("button", { name: /Department/ }).click();
  await page.getByRole("option", { name: "Operations" }).click();
  await dialog.getByRole("button", { name: /Hiring manager/ }).click();
  await page.getByRole("option", { name: /Sofia Lindgren/ }).click();
  assert.deepEqual(await violations(page), []);
  await dialog.getByRole("button", { name: /Create/ }).click();

  await page.waitForURL(/\/jobs\/job_/);
  await page.getByRole("heading", { name: "Night Shift Dispatcher" }).waitFor();
  const { node } = await ask(
    `query($id: ID!) { node(id: $id) { ... on Job { status department { name } steps { kind } team { role user { name } } } } }`,
    { id: new URL(page.url()).pathname.split("/")[2] },
  );
  assert.equal(node.status, "DRAFT");
  assert.equal(node.department.name, "Operations");
  assert.equal(node.steps.at(-1).kind, "HIRED");
  assert.deepEqual(node.team.map(({ role, user }) => `${role} ${user.name}`).sort(), [
    "HIRING_MANAGER Sofia Lindgren",
    "LEAD_RECRUITER Daniel Oyelaran",
  ]);
  assert.deepEqual(problems, []);
});

test("a half-written job survives closing the dialog", async () => {
  const { page } = await tandem.signedIn("recruiter");
  await page.goto("/jobs");
  await page.getByRole("button", { name: "New job" }).click();
  await page.getByLabel("Role").fill("Half a thought");
  // The draft is kept a moment after typing.
  await page.waitForTimeout(800);
  await page.reload();
  await page.getByRole("button", { name: "New job" }).click();
  await page.getByLabel("Role").waitFor();
  assert.equal(await page.getByLabel("Role").inputValue(), "Half a thought");
});

test("a member reads why they can't do what isn't theirs", async () => {
  const { page } = await tandem.signedIn("client");
  await page.goto("/jobs");
  await page.getByRole("grid", { name: "Jobs" }).waitFor();
  assert.deepEqual(await titles(page), ["Implementation Consultant, Harbour Clinics"]);
});
