import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { docx, pdf } from "./documents.mjs";
import { startTandem, violations } from "./harness.mjs";

let tandem;
before(async () => {
  tandem = await startTandem();
});
after(() => tandem?.stop());

async function somebody(ask) {
  const { candidates } = await ask(
    `{ candidates(first: 1, filter: { active: true }) { edges { node { id name headline version } } } }`,
  );
  return candidates.edges[0].node;
}

test("a note mentions a colleague, and a second window hears of it", async () => {
  const recruiter = await tandem.signedIn("recruiter");
  const admin = await tandem.signedIn("admin");
  const { id, name } = await somebody(recruiter.ask);
  await recruiter.page.goto(`/candidates/${id}?tab=notes`);
  await admin.page.goto(`/candidates/${id}?tab=timeline`);
  await admin.page.getByRole("tab", { name: "Timeline" }).waitFor();
  // The subscription has to stand before there is something to hear.
  await admin.page.waitForTimeout(1_000);

  await recruiter.page.keyboard.press("c");
  await recruiter.page.keyboard.type("Ask @sofia lind");
  await recruiter.page.getByRole("option", { name: /Sofia Lindgren/ }).waitFor();
  await recruiter.page.keyboard.press("Enter");
  await recruiter.page.keyboard.type("about the notice period");
  await recruiter.page.keyboard.press("Control+Enter");

  const note = recruiter.page
    .getByRole("article", { name: "Note by Daniel Oyelaran" })
    .filter({ hasText: "notice period" });
  await note.waitFor();
  assert.match(await note.textContent(), /Ask @Sofia Lindgren about the notice period/);
  assert.match(await note.locator("[data-mention]").getAttribute("data-mention"), /^usr_/);
  assert.equal(await recruiter.page.getByRole("textbox", { name: `Note about ${name}` }).inputValue(), "");

  await admin.page.getByText(`Daniel Oyelaran wrote a note about ${name} · just now`).waitFor();
  assert.deepEqual([...recruiter.problems, ...admin.problems], []);
});

test("what is typed into a note survives a reload", async () => {
  const { page, ask } = await tandem.signedIn("recruiter");
  const { id, name } = await somebody(ask);
  await page.goto(`/candidates/${id}?tab=notes`);
  const field = page.getByRole("textbox", { name: `Note about ${name}` });
  await field.fill("Half a thought");
  await page.reload();
  await field.waitFor();
  assert.equal(await field.inputValue(), "Half a thought");
});

test("two people edit the same line: one wins, the other sees both values and decides", async () => {
  const recruiter = await tandem.signedIn("recruiter");
  const admin = await tandem.signedIn("admin");
  const { id } = await somebody(recruiter.ask);
  const edit = async ({ page }, headline) => {
    await page.goto(`/candidates/${id}`);
    await page.getByRole("button", { name: "Edit Person" }).click();
    await page.getByRole("textbox", { name: /Headline/ }).fill(headline);
  };
  await edit(recruiter, "Lead engineer");
  await edit(admin, "Staff engineer");

  await recruiter.page.getByRole("button", { name: "Save" }).click();
  await recruiter.page.getByRole("button", { name: "Edit Person" }).waitFor();
  await admin.page.getByRole("button", { name: "Save" }).click();

  const conflict = admin.page.getByRole("alert").filter({ hasText: "Stored now" });
  await conflict.waitFor();
  const text = await conflict.textContent();
  assert.match(text, /Lead engineer/);
  assert.match(text, /Staff engineer/);
  assert.deepEqual(await violations(admin.page), []);
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await admin.page.getByRole("button", { name: "Save" }).click();
  await admin.page.getByRole("button", { name: "Edit Person" }).waitFor();

  // The first one's window shows the outcome without a reload.
  await recruiter.page.getByText("Staff engineer").first().waitFor();
});

test("a CV is attached, read in place, and downloaded as it was", async () => {
  const { page, ask, problems, context } = await tandem.signedIn("recruiter");
  const { id } = await somebody(ask);
  await page.goto(`/candidates/${id}?tab=cv`);
  const bytes = pdf(["Curriculum vitae", "Ledgers and payouts"]);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page
      .getByRole("button", { name: /choose/ })
      .last()
      .click(),
  ]);
  await chooser.setFiles({ name: "cv 2026.pdf", mimeType: "application/pdf", buffer: bytes });

  await page
    .getByRole("button", { name: /cv 2026\.pdf/ })
    .first()
    .waitFor();
  await page.getByText("1 page", { exact: true }).waitFor();
  await page.locator(".pdf-words").getByText("Ledgers and payouts").waitFor({ state: "attached" });
  const { candidate } = await ask(`query($id: ID!) { candidate(id: $id) { files { name url contentType } } }`, {
    id,
  });
  const file = candidate.files.find((f) => f.name === "cv 2026.pdf");
  assert.equal(file.contentType, "application/pdf");
  assert.deepEqual(await (await context.request.get(file.url)).body(), bytes);

  await page.getByRole("button", { name: "Delete cv 2026.pdf" }).click();
  await page.getByRole("button", { name: "Delete the file" }).click();
  await page
    .getByRole("button", { name: /cv 2026\.pdf/ })
    .first()
    .waitFor({ state: "detached" });
  assert.deepEqual(problems, []);
});

test("a DOCX is read by its words", async () => {
  const { page, ask, problems } = await tandem.signedIn("recruiter");
  const { id } = await somebody(ask);
  await page.goto(`/candidates/${id}?tab=cv`);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page
      .getByRole("button", { name: /choose/ })
      .last()
      .click(),
  ]);
  await chooser.setFiles({ name: "cv.docx", mimeType: "", buffer: docx(["Curriculum vitae", "Cranes and harbours"]) });
  await page.getByRole("region", { name: "Text of cv.docx" }).getByText("Cranes and harbours").waitFor();
  assert.deepEqual(problems, []);
});

test("a person moves through the steps by keyboard, and the move can be taken back", async () => {
  const { page, ask } = await tandem.signedIn("recruiter");
  const { jobs } = await ask(
    `{ jobs(filter: { statuses: [OPEN], mine: true }, first: 20) { edges { node { id steps { name } applications(first: 5, filter: { statuses: [ACTIVE] }) { edges { node { id candidateId step { name } canMove { allowed } } } } } } } }`,
  );
  const found = jobs.edges
    .flatMap(({ node }) =>
      node.applications.edges.map((edge) => ({ ...edge.node, first: node.steps[0].name, second: node.steps[1].name })),
    )
    .find((application) => application.canMove.allowed && application.step.name === application.first);
  assert.ok(found, "the demo has somebody at a first step");
  await page.goto(`/candidates/${found.candidateId}?application=${found.id}`);
  const card = page.getByRole("article", { name: /^Application for/ }).first();
  await card.waitFor();
  await page.keyboard.press("]");
  await page.getByText(`is now at ${found.second}`).waitFor();
  assert.match(await card.textContent(), new RegExp(found.second));
  await page.getByRole("button", { name: "Undo" }).click();
  await card.getByRole("list", { name: "Path" }).getByText(found.second).waitFor({ state: "attached" });
  await page.waitForFunction(
    async ([id, step]) => {
      const answer = await fetch("/graphql", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({
          query: "query($id: ID!) { node(id: $id) { ... on Application { step { name } } } }",
          variables: { id },
        }),
      });
      return (await answer.json()).data.node.step.name === step;
    },
    [found.id, found.first],
  );
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1440, 390]) {
    test(`a person's page has no axe violation, ${colorScheme}, ${width} px`, async () => {
      const { page, ask, problems, context } = await tandem.signedIn("recruiter", {
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: "reduce",
      });
      const { id } = await somebody(ask);
      for (const tab of ["notes", "cv", "timeline"]) {
        await page.goto(`/candidates/${id}?tab=${tab}`);
        await page
          .getByRole("article", { name: /^Application for/ })
          .first()
          .waitFor();
        await page.getByRole("tabpanel").waitFor();
        await page.waitForTimeout(400);
        assert.deepEqual(await violations(page), [], tab);
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${tab} scrolls sideways`,
        );
      }
      for (const section of ["Contact", "Work", "Education", "Skills and languages", "In the pool"]) {
        if (width < 1000) await page.getByRole("tab", { name: "Profile" }).click();
        await page.getByRole("button", { name: `Edit ${section}` }).click();
      }
      assert.deepEqual(await violations(page), [], "forms");
      assert.deepEqual(problems, []);
      await context.close();
    });
  }
}
