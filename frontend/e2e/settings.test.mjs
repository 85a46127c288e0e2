// What an organization sets up: people, departments, reasons, flow templates.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTandem } from "./harness.mjs";

let tandem;
before(async () => {
  tandem = await startTandem();
});
after(() => tandem?.stop());

const row = (page, text) => page.getByRole("listitem").filter({ hasText: text });

test("a person who is disabled is out at once, and can be let in again", async () => {
  const admin = await tandem.signedIn("admin");
  const agency = await tandem.signedIn("agency");
  await agency.page.goto("/jobs");
  await agency.page.getByRole("grid", { name: "Jobs" }).waitFor();

  await admin.page.goto("/settings/people?q=rory");
  await admin.page.getByRole("button", { name: "What to do with Rory Callaghan" }).click();
  await admin.page.getByRole("menuitem", { name: "Disable" }).click();
  await admin.page.getByRole("button", { name: "Disable", exact: true }).click();
  await row(admin.page, "Rory Callaghan").getByText("Disabled").waitFor();
  await agency.page.reload();
  await agency.page.getByRole("heading", { name: "Sign in" }).waitFor();

  await admin.page.getByRole("button", { name: "What to do with Rory Callaghan" }).click();
  await admin.page.getByRole("menuitem", { name: "Let in again" }).click();
  await row(admin.page, "Rory Callaghan").getByText("Disabled").waitFor({ state: "detached" });
  assert.deepEqual(admin.problems, []);
});

test("a role is given, and nobody changes their own", async () => {
  const { page, ask } = await tandem.signedIn("admin");
  await page.goto("/settings/people?q=jonas");
  await page.getByRole("button", { name: "What to do with Jonas Weber" }).click();
  await page.getByRole("menuitemradio", { name: /Recruiter/ }).click();
  await page.getByText("Jonas Weber is Recruiter now").first().waitFor();
  const { users } = await ask(`{ users(filter: { text: "jonas weber" }, first: 1) { edges { node { role } } } }`);
  assert.equal(users.edges[0].node.role, "RECRUITER");

  await page.goto("/settings/people?q=miriam");
  await page.getByRole("button", { name: "What to do with Miriam Adler" }).click();
  assert.equal(await page.getByRole("menuitem", { name: "Disable" }).getAttribute("aria-disabled"), "true");
});

test("a department is added, named anew and archived", async () => {
  const { page, problems } = await tandem.signedIn("admin");
  await page.goto("/settings/departments");
  await page.getByRole("button", { name: "Add a department" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Night Desk");
  await page.getByRole("button", { name: "Save" }).click();
  await row(page, "Night Desk").waitFor();

  await page.getByRole("button", { name: "What to do with Night Desk" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Day Desk");
  await page.getByRole("button", { name: "Save" }).click();
  await row(page, "Day Desk").waitFor();

  await page.getByRole("button", { name: "What to do with Day Desk" }).click();
  await page.getByRole("menuitem", { name: /Archive/ }).click();
  await row(page, "Day Desk").getByText("Archived").waitFor();
  await page.reload();
  await row(page, "Day Desk").getByText("Archived").waitFor();
  assert.deepEqual(problems, []);
});

test("a reason is added and takes its place in the order", async () => {
  const { page } = await tandem.signedIn("admin");
  await page.goto("/settings/reasons");
  await page.getByRole("button", { name: "Add a reason" }).first().click();
  await page.getByLabel("Name", { exact: true }).fill("Only reachable by carrier pigeon");
  await page.getByRole("button", { name: "Save" }).click();
  await row(page, "carrier pigeon").waitFor();
  const places = () =>
    page
      .getByRole("list")
      .filter({ hasText: "carrier pigeon" })
      .getByRole("listitem")
      .evaluateAll((rows) => rows.findIndex((item) => item.textContent.includes("carrier pigeon")));
  const before = await places();
  await page.getByRole("button", { name: /What to do with Only reachable/ }).click();
  await page.getByRole("menuitem", { name: "Move up" }).click();
  for (let tries = 0; tries < 100 && (await places()) !== before - 1; tries++) await page.waitForTimeout(50);
  assert.equal(await places(), before - 1);
});

test("a flow template is made, and a new job starts with it", async () => {
  const { page, ask } = await tandem.signedIn("admin");
  await page.goto("/settings/flow-templates");
  await page.getByRole("button", { name: "New template" }).click();
  const dialog = page.getByRole("dialog", { name: "New flow template" });
  await dialog.getByLabel("Name", { exact: true }).fill("Two talks");
  await dialog.getByRole("button", { name: "Save" }).click();
  await row(page, "Two talks").waitFor();
  const { viewer } = await ask(`{ viewer { organization { flowTemplates { name steps { kind } } } } }`);
  assert.equal(viewer.organization.flowTemplates.find(({ name }) => name === "Two talks").steps.at(-1).kind, "HIRED");
});

test("who is no administrator reads the settings and is told whom to ask", async () => {
  const { page } = await tandem.signedIn("manager");
  for (const part of ["people", "organization", "departments", "reasons", "flow-templates"]) {
    await page.goto(`/settings/${part}`);
    await page
      .getByText(/administrator/i)
      .first()
      .waitFor();
    assert.equal(await page.getByRole("button", { name: /^(Invite|Add a|New template)/ }).count(), 0, part);
  }
});
