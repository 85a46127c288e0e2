import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startTandem, violations } from "./harness.mjs";

let tandem;
before(async () => {
  tandem = await startTandem();
});
after(() => tandem?.stop());

const csv = [
  "Full Name;Mail;Knows;Firm;Job title;City;Internal No",
  'Ada Byron;"ada.byron@example.com";Maths|Engines;Analytical Engines Ltd;Analyst;London;1',
  "Grace Brewster;grace@example.com;COBOL|Compilers;Navy;Rear Admiral;New York;2",
  "Katherine Coleman;katherine@example.com;Orbits;Langley;Mathematician;Hampton;3",
  ";;;;;;4",
  "No Address;this is no address;;;;;5",
].join("\n");

const resume = (name, email) =>
  JSON.stringify({
    basics: {
      name,
      label: "Engineer",
      email,
      summary: "Builds things.",
      location: { city: "Porto", countryCode: "PT" },
    },
    work: [
      { name: "Harbor Works", position: "Engineer", startDate: "2019-03", endDate: "2023-05", summary: "Cranes." },
    ],
    education: [
      { institution: "Universidade do Porto", area: "Physics", studyType: "BSc", startDate: "2013", endDate: "2017" },
    ],
    skills: [{ name: "Go", level: "Master" }],
    languages: [{ language: "Portuguese", fluency: "Native" }],
  });

async function upload(page, files) {
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page
      .getByRole("button", { name: /choose/ })
      .last()
      .click(),
  ]);
  await chooser.setFiles(files);
  await page.waitForURL(/\/imports\/imp/);
}

async function ownJob(ask) {
  const { jobs } = await ask(
    `{ jobs(filter: { statuses: [OPEN], mine: true }, first: 1) { edges { node { id title activeCount steps { name } } } } }`,
  );
  return jobs.edges[0].node;
}

async function chooseJob(page, title) {
  await page.getByRole("radio", { name: "Into a job" }).check({ force: true });
  await page.getByRole("combobox", { name: "Job" }).fill(title);
  await page.getByRole("option", { name: title }).first().click();
}

test("a CSV goes into a job, and a second person's board shows them at once", async () => {
  const { page, ask, problems, context } = await tandem.signedIn("recruiter");
  const watcher = await tandem.signedIn("admin");
  const job = await ownJob(ask);
  await watcher.page.goto(`/jobs/${job.id}`);
  await watcher.page.getByText(job.steps[0].name).filter({ visible: true }).first().waitFor();
  await watcher.page.waitForTimeout(1_000);

  await page.goto("/imports/new");
  await upload(page, { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("heading", { name: "What is in the columns?" }).waitFor();
  assert.deepEqual(await violations(page), []);
  await chooseJob(page, job.title);
  // A field is put right by hand, and stays so over a reload.
  await page.getByRole("button", { name: /Field for Internal No/ }).click();
  await page.getByRole("option", { name: "Identifier elsewhere" }).click();
  await page.reload();
  await page
    .getByRole("button", { name: /Field for Internal No/ })
    .getByText("Identifier elsewhere")
    .waitFor();

  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("heading", { name: "What will happen" }).waitFor();
  await page.getByRole("row", { name: /Ada Byron.*New/ }).waitFor();
  await page
    .getByRole("row", { name: /Can’t be used/ })
    .first()
    .waitFor();
  assert.deepEqual(await violations(page), []);
  const { candidates: before } = await ask(
    `{ candidates(filter: { text: "Byron Analytical" }, first: 5) { totalCount } }`,
  );
  assert.equal(before.totalCount, 0, "a preview changes nothing");

  await page.getByRole("checkbox", { name: /Keep these columns/ }).check({ force: true });
  await page.getByRole("textbox", { name: "Name of the mapping" }).fill("Fair of November");
  await page.getByRole("button", { name: "Import now" }).click();
  await page.getByRole("button", { name: "Take the import back…" }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole("complementary", { name: "Work in the background" }).getByText("people.csv").waitFor();

  await watcher.page.getByText("Ada Byron").filter({ visible: true }).first().waitFor();
  await watcher.page.getByText("Grace Brewster").filter({ visible: true }).first().waitFor();

  const report = await context.request.get(
    await page.getByRole("link", { name: "Report as CSV" }).getAttribute("href"),
  );
  assert.match(report.headers()["content-type"], /csv/);
  assert.match(await report.text(), /this is no address/);
  assert.deepEqual([...problems, ...watcher.problems], []);
});

test("the same file again changes nothing, and the kept mapping fits it", async () => {
  const { page, ask } = await tandem.signedIn("recruiter");
  const job = await ownJob(ask);
  await page.goto("/imports/new");
  await upload(page, { name: "people again.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: /Saved mapping/ }).click();
  await page.getByRole("option", { name: "Fair of November" }).click();
  await page
    .getByRole("button", { name: /Field for Internal No/ })
    .getByText("Identifier elsewhere")
    .waitFor();
  await chooseJob(page, job.title);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("row", { name: /Ada Byron.*Skipped/ }).waitFor();
  await page.getByRole("button", { name: "Import now" }).click();
  await page.getByRole("button", { name: "Take the import back…" }).waitFor();
  const after = await ownJob(ask);
  assert.equal(after.activeCount, job.activeCount);
});

test("several JSON Resumes at once are one import, and it can be taken back as a whole", async () => {
  const { page, ask, problems } = await tandem.signedIn("recruiter");
  await page.goto("/imports/new");
  await upload(page, [
    {
      name: "a.json",
      mimeType: "application/json",
      buffer: Buffer.from(resume("Inês Carvalhal", "ines.c@example.com")),
    },
    { name: "b.json", mimeType: "application/json", buffer: Buffer.from(resume("Rui Tavira", "rui.t@example.com")) },
  ]);
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByRole("row", { name: /Rui Tavira.*New/ }).waitFor();
  await page.getByRole("button", { name: "Import now" }).click();
  await page.getByRole("button", { name: "Take the import back…" }).waitFor();
  const find = async () =>
    (
      await ask(
        `{ candidates(filter: { text: "Tavira" }, first: 5) { edges { node { id skills { name level } employers { company } } } } }`,
      )
    ).candidates.edges;
  assert.deepEqual((await find())[0].node.employers, [{ company: "Harbor Works" }]);

  await page.getByRole("button", { name: "Take the import back…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Take it back" }).click();
  await page.getByText("Taken back", { exact: true }).first().waitFor();
  assert.equal((await find()).length, 0);

  await page.goto("/imports");
  await page.getByRole("row", { name: "2 resumes.zip" }).filter({ hasText: "Taken back" }).waitFor();
  assert.deepEqual(problems, []);
});

test("a running import shows its progress in the tray, also after a reload, and its end", async () => {
  const { page } = await tandem.signedIn("recruiter");
  const rows = ["name,email"];
  for (let n = 0; n < 8_000; n++) rows.push(`Person ${n},person${n}@bulk.example`);
  await page.goto("/imports/new");
  await upload(page, { name: "bulk.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\n")) });
  await page.getByRole("button", { name: "Preview" }).click();
  await page.getByText("The first 1,000 rows were looked at").waitFor();
  await page.getByRole("button", { name: "Import now" }).click();
  const tray = page.getByRole("complementary", { name: "Work in the background" });
  await tray.getByText("bulk.csv").waitFor();
  await page.goto("/pool");
  await tray.getByText("bulk.csv").waitFor();
  await page.reload();
  await tray.getByText("8,000 new").waitFor({ timeout: 60_000 });
  await tray.getByRole("button", { name: "Put bulk.csv away" }).click();
  await tray.waitFor({ state: "detached" });
  await page.reload();
  await page.getByRole("row").first().waitFor();
  assert.equal(await tray.count(), 0);
});

test("a file that can't be read is refused with the reason, and nothing is changed", async () => {
  const { page } = await tandem.signedIn("recruiter");
  await page.goto("/imports/new");
  const refused = async (files, words) => {
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page
        .getByRole("button", { name: /choose/ })
        .last()
        .click(),
    ]);
    await chooser.setFiles(files);
    await page.getByRole("main").getByRole("alert").filter({ hasText: words }).waitFor();
  };
  await refused(
    { name: "photo.csv", mimeType: "text/csv", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 255, 254]) },
    /Nothing was changed/,
  );
  await refused({ name: "empty.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) }, /empty\.csv is empty/);
});

for (const colorScheme of ["light", "dark"]) {
  test(`the pages of imports have no axe violation, ${colorScheme}, wide and on a phone`, async () => {
    for (const width of [1440, 390]) {
      const { page, ask, problems, context } = await tandem.signedIn("recruiter", {
        colorScheme,
        viewport: { width, height: 844 },
        reducedMotion: "reduce",
      });
      const { importRuns } = await ask(`{ importRuns(first: 1) { edges { node { id } } } }`);
      for (const path of ["/imports", "/imports/new", `/imports/${importRuns.edges[0].node.id}`]) {
        await page.goto(path);
        await page
          .getByText(/bulk\.csv|Drop files here|people again|resumes\.zip/)
          .first()
          .waitFor();
        await page.waitForTimeout(400);
        assert.deepEqual(await violations(page), [], `${path} at ${width} px`);
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${path} scrolls sideways`,
        );
      }
      assert.deepEqual(problems, []);
      await context.close();
    }
  });
}
