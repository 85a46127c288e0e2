import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTandem, violations } from "./harness.mjs";

let tandem;
before(async () => {
  tandem = await startTandem();
});
after(() => tandem?.stop());

test("search as you type finds a person, and Enter opens them", async () => {
  const { page, ask, problems } = await tandem.signedIn("recruiter");
  const { candidates } = await ask(`{ candidates(first: 1) { edges { node { id name } } } }`);
  const { id, name } = candidates.edges[0].node;
  await page.goto("/pool");
  await page.getByRole("row").first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  await page.waitForURL((url) => url.searchParams.get("q") === name);
  await page
    .getByRole("row", { name: new RegExp(name) })
    .first()
    .waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/candidates/${id}`);
  await page.goBack();
  assert.equal(await page.getByRole("searchbox").inputValue(), name);
  assert.deepEqual(problems, []);
});

test("the last question wins, however the answers come", async () => {
  const { page } = await tandem.signedIn("recruiter");
  await page.goto("/pool");
  await page.getByRole("row").first().waitFor();
  // The first answer is held back until after the second.
  let release;
  const held = new Promise((go) => {
    release = go;
  });
  await page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes('"text":"zzzz"')) await held;
    await route.continue().catch(() => {});
  });
  const field = page.getByRole("searchbox");
  await field.fill("zzzz");
  await page.waitForURL(/q=zzzz/);
  await field.fill("");
  await page.waitForURL((url) => !url.searchParams.has("q"));
  release();
  await page.waitForTimeout(600);
  assert.ok((await page.getByRole("row").count()) > 5, "the pool is shown, not the late answer");
});

test("filters stand in the address and can be cleared where nobody is left", async () => {
  const { page } = await tandem.signedIn("recruiter");
  await page.goto("/pool?q=nobodyhasthisname");
  await page.getByText("Nobody fits").waitFor();
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await page.getByRole("row").first().waitFor();
  assert.equal(new URL(page.url()).search, "");
  await page.goto("/pool?active=yes&sort=name");
  await page.getByRole("row").first().waitFor();
  const names = await page
    .getByRole("row")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? row.textContent));
  assert.ok(names.length > 1);
});

test("scrolling walks the whole pool with few rows in the page", async () => {
  const { page, ask } = await tandem.signedIn("recruiter");
  const { candidates } = await ask(
    `{ candidates(first: 200, orderBy: { field: NAME, direction: ASC }) { totalCount } }`,
  );
  await page.goto("/pool?sort=name");
  await page.getByRole("row").first().waitFor();
  const grid = page.getByRole("grid");
  for (let n = 0; n < 60; n++) {
    await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.waitForTimeout(100);
    if ((await grid.evaluate((element) => element.scrollHeight)) >= candidates.totalCount * 44) break;
  }
  assert.ok((await grid.evaluate((element) => element.scrollHeight)) >= candidates.totalCount * 44, "all were loaded");
  assert.ok((await page.getByRole("row").count()) < 80, "only what is seen is in the page");
});

test("chosen people are put into a job together", async () => {
  const { page, ask } = await tandem.signedIn("recruiter");
  const { jobs } = await ask(
    `{ jobs(filter: { statuses: [OPEN], mine: true }, first: 1) { edges { node { id title activeCount } } } }`,
  );
  const job = jobs.edges[0].node;
  const put = async () => {
    await page.goto("/pool?active=no");
    await page.getByRole("row").first().waitFor();
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByRole("toolbar", { name: "Chosen people" }).getByText("2 people chosen").waitFor();
    await page.keyboard.press("a");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("combobox", { name: "Job" }).fill(job.title);
    await page.getByRole("option", { name: job.title }).first().click();
    await dialog.getByRole("button", { name: "Add to the job" }).click();
    return dialog;
  };
  const dialog = await put();
  await page.getByText("2 people were added to the job").waitFor();
  await dialog.waitFor({ state: "detached" });
  const { job: later } = await ask(`query($id: ID!) { job(id: $id) { activeCount } }`, { id: job.id });
  assert.equal(later.activeCount, job.activeCount + 2);
});

test("a person is added by hand, and a known address is refused at its field", async () => {
  const { page } = await tandem.signedIn("recruiter");
  await page.goto("/pool");
  await page.getByRole("button", { name: "Add person" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a person" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Wren Abara");
  await dialog.getByRole("textbox", { name: /E-mail/ }).fill("wren@example.com");
  await dialog.getByRole("button", { name: "Add person" }).click();
  await page.waitForURL(/\/candidates\/cnd_/);
  await page.getByText("Wren Abara").first().waitFor();

  await page.goto("/pool");
  await page.getByRole("row").first().waitFor();
  await page.keyboard.press("n");
  await dialog.getByRole("textbox", { name: "Name" }).fill("Wren Again");
  await dialog.getByRole("textbox", { name: /E-mail/ }).fill("wren@example.com");
  await dialog.getByRole("button", { name: "Add person" }).click();
  await page.waitForFunction(
    () => document.querySelector("[role=dialog] input[type=email]")?.getAttribute("aria-invalid") === "true",
  );
  assert.equal(await dialog.getByRole("textbox", { name: "Name" }).inputValue(), "Wren Again");
});

test("the palette finds people and jobs by name", async () => {
  const { page, ask } = await tandem.signedIn("recruiter");
  const { candidates } = await ask(`{ candidates(first: 1) { edges { node { id name } } } }`);
  const { id, name } = candidates.edges[0].node;
  await page.goto("/pool");
  await page.getByRole("row").first().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox", { name: "Find or do" }).waitFor();
  await page.keyboard.type(name);
  await page.getByRole("menuitem", { name }).first().waitFor();
  await page.getByRole("menuitem", { name }).first().click();
  await page.waitForURL(`**/candidates/${id}`);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 390]) {
    test(`the pool has no axe violation, ${colorScheme}, ${width} px`, async () => {
      const { page, problems, context } = await tandem.signedIn("recruiter", {
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: "reduce",
      });
      for (const path of ["/pool", "/pool?q=nobodyhasthisname"]) {
        await page.goto(path);
        await page
          .getByText(/people$|Nobody fits/)
          .first()
          .waitFor();
        await page.waitForTimeout(400);
        assert.deepEqual(await violations(page), [], path);
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${path} scrolls sideways`,
        );
      }
      await page.getByRole("button", { name: "Add person" }).click();
      await page.getByRole("dialog", { name: "Add a person" }).waitFor();
      await page.waitForTimeout(300);
      assert.deepEqual(await violations(page), [], "dialog");
      assert.deepEqual(problems, []);
      await context.close();
    });
  }
}
