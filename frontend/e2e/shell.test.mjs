// What surrounds all pages: palette, keys, theme, the phone, the query editor,
// and that every route is within everybody's reach.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTandem, violations } from "./harness.mjs";

let tandem;
before(async () => {
  tandem = await startTandem();
});
after(() => tandem?.stop());

async function routes(ask) {
  const { jobs, candidates } = await ask(`{
    jobs(first: 20, filter: { mine: true, statuses: [OPEN] }) { edges { node { id activeCount } } }
    candidates(first: 1, filter: { active: true }) { edges { node { id } } }
  }`);
  const job = jobs.edges.map(({ node }) => node).sort((a, b) => b.activeCount - a.activeCount)[0].id;
  return [
    "/jobs",
    `/jobs/${job}`,
    ...["table", "team", "steps", "details"].map((tab) => `/jobs/${job}/${tab}`),
    `/candidates/${candidates.edges[0].node.id}`,
    "/pool",
    "/imports",
    "/imports/new",
    ...["account", "people", "organization", "departments", "reasons", "flow-templates"].map(
      (part) => `/settings/${part}`,
    ),
    "/nowhere",
  ];
}

test("the palette goes anywhere by typing, and offers what this page does first", async () => {
  const { page, problems } = await tandem.signedIn("recruiter");
  await page.goto("/jobs");
  await page.getByRole("grid", { name: "Jobs" }).waitFor();
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await palette.getByRole("menuitem", { name: "New job" }).waitFor();
  assert.match(await palette.getByRole("menuitem").first().textContent(), /New job|Filter jobs/);
  await page.keyboard.type("flow temp");
  await palette.getByRole("menuitem", { name: /Flow templates/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Flow templates" }).waitFor();
  assert.deepEqual(problems, []);
});

test("? lists the keys, G then a letter goes, and nothing fires while typing or when switched off", async () => {
  const { page } = await tandem.signedIn("recruiter");
  await page.goto("/jobs");
  await page.getByRole("grid", { name: "Jobs" }).waitFor();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await sheet.getByText("Filter jobs").waitFor();
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
  await page.keyboard.press("g");
  await page.keyboard.press("t");
  await page.waitForURL(/\/pool/);

  await page.goto("/jobs");
  await page.getByRole("searchbox", { name: "Filter by title" }).fill("");
  await page.getByRole("searchbox", { name: "Filter by title" }).focus();
  await page.keyboard.type("gt?n");
  assert.equal(await page.getByRole("searchbox", { name: "Filter by title" }).inputValue(), "gt?n");
  assert.equal(await page.getByRole("dialog").count(), 0);

  await page.goto("/settings/account");
  await page.getByText("Single-key shortcuts").click();
  await page.keyboard.press("g");
  await page.keyboard.press("j");
  await page.waitForTimeout(300);
  assert.match(page.url(), /\/settings\/account/);
});

test("the chosen theme is there before the first paint, and stays", async () => {
  const { page } = await tandem.signedIn("recruiter", { scheme: "light" });
  await page.goto("/settings/account");
  const canvas = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.getByText("Single-key shortcuts").waitFor();
  const light = await canvas();
  await page.getByText("Dark", { exact: true }).click();
  const dark = await canvas();
  assert.notEqual(dark, light);
  await page.reload({ waitUntil: "commit" });
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await page.getByText("Single-key shortcuts").waitFor();
  assert.equal(await canvas(), dark);
});

test("on a phone the places are at the bottom, and no page scrolls sideways", async () => {
  const { page, ask } = await tandem.signedIn("recruiter", { width: 390, hasTouch: true, isMobile: true });
  for (const path of await routes(ask)) {
    await page.goto(path);
    await page.locator("main h1, main h2").first().waitFor();
    await page.waitForTimeout(300);
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      `${path} scrolls sideways`,
    );
  }
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Talent pool" }).tap();
  await page.waitForURL(/\/pool/);
});

for (const scheme of ["light", "dark"]) {
  test(`no route has an axe violation, ${scheme}`, async () => {
    const { page, ask, problems } = await tandem.signedIn("admin", { scheme, reducedMotion: "reduce" });
    const recruiter = await tandem.signedIn("recruiter");
    for (const path of await routes(recruiter.ask ?? ask)) {
      await page.goto(path);
      await page.locator("main h1, main h2").first().waitFor();
      await page.waitForTimeout(400);
      assert.deepEqual(await violations(page), [], path);
    }
    const guest = await tandem.openPage({ scheme });
    for (const path of ["/sign-in", "/forgot-password", "/welcome?token=gone"]) {
      await guest.page.goto(path);
      await guest.page.getByRole("heading", { level: 1 }).waitFor();
      assert.deepEqual(await violations(guest.page), [], path);
    }
    assert.deepEqual([...problems, ...guest.problems], []);
  });
}

test("the query editor asks and subscribes as the person who is signed in, and is closed to others", async () => {
  const guest = await tandem.openPage();
  await guest.page.goto("/graphiql");
  await guest.page.getByRole("heading", { name: "Sign in" }).waitFor();

  const { page, problems } = await tandem.signedIn("recruiter");
  const outside = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(tandem.url) && !request.url().startsWith("data:")) outside.push(request.url());
  });
  await page.goto("/graphiql");
  await page.getByRole("button", { name: /Execute/ }).click();
  await page.getByRole("menuitem", { name: "OpenJobs" }).click();
  const result = page.getByRole("region", { name: "Result Window" });
  await result.getByText("Daniel Oyelaran").waitFor();
  await page.getByRole("button", { name: /Execute/ }).click();
  await page.getByRole("menuitem", { name: "Activity" }).click();
  await result.getByText("cursor").waitFor();
  assert.deepEqual(outside, []);
  assert.deepEqual(problems, []);
});
