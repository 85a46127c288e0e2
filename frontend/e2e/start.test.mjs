// How people get in and out: the first run, signing in, invitations, passwords.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { emailOf, password, startTandem, violations } from "./harness.mjs";

const phrase = "quiet river morning";

let empty;
let tandem;
before(async () => {
  [empty, tandem] = [await startTandem({ demo: false }), await startTandem()];
});
after(async () => {
  await empty?.stop();
  await tandem?.stop();
});

const signInOn = async (page, email, secret) => {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(secret);
  await page.getByRole("button", { name: "Sign in" }).click();
};

test("a new installation is set up by its first administrator, once", async () => {
  const { page, problems } = await empty.openPage();
  await page.goto("/jobs");
  await page.getByRole("heading", { name: "Set up Tandem" }).waitFor();
  assert.deepEqual(await violations(page), []);

  await page.getByRole("button", { name: "Create the organization" }).click();
  await page.getByText("Enter the name of your organization.").waitFor();
  await page.getByLabel("Organization").fill("Fenwick Mills");
  await page.getByLabel("Your name").fill("Ada Fenwick");
  await page.getByLabel("Your e-mail").fill("ada@fenwick.test");
  await page.getByLabel("Password", { exact: true }).fill("tooshort");
  await page.getByRole("button", { name: "Create the organization" }).click();
  await page.getByText("Use at least 10 characters").first().waitFor();
  await page.getByLabel("Password", { exact: true }).fill("password12");
  await page.getByRole("button", { name: "Create the organization" }).click();
  await page.getByText("one of the first that others would try").first().waitFor();
  await page.getByLabel("Password", { exact: true }).fill(phrase);
  await page.getByRole("button", { name: "Create the organization" }).click();

  await page.getByText("No jobs yet").waitFor();
  await page.getByRole("button", { name: /Ada Fenwick/ }).waitFor();
  await page.goto("/setup");
  await page.getByText("No jobs yet").waitFor();
  assert.deepEqual(problems, []);
});

test("signing in leads back to where one was going, and a wrong password says no more than that", async () => {
  const { page, problems } = await tandem.openPage();
  await page.goto("/settings/people?q=sofia");
  await page.getByText("Sign in to go on where you were.").waitFor();
  await signInOn(page, emailOf("manager"), "not the password");
  const refused = page.getByRole("alert").filter({ hasText: /password/i });
  await refused.first().waitFor();
  assert.equal(await page.getByLabel("E-mail").inputValue(), emailOf("manager"));
  await signInOn(page, emailOf("manager"), password);
  await page.getByRole("heading", { name: "People" }).waitFor();
  assert.equal(new URL(page.url()).search, "?q=sofia");
  assert.deepEqual(problems, []);
});

test("an invited person comes in by a link that works once", async () => {
  const { page } = await tandem.signIn("admin");
  await page.goto("/settings/people");
  await page.getByRole("button", { name: "Invite" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite a person" });
  await dialog.getByLabel("E-mail").fill("noor.haddad@larkspur.test");
  await dialog.getByLabel("Name", { exact: true }).fill("Noor Haddad");
  await dialog.getByRole("button", { name: "Make the invitation" }).click();
  const link = await page.getByRole("dialog", { name: "Noor Haddad is invited" }).getByLabel("Link").inputValue();
  assert.ok(link.startsWith(tandem.url), link);
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("listitem").filter({ hasText: "Noor Haddad" }).getByText("Invited", { exact: true }).waitFor();

  const guest = await tandem.openPage();
  await guest.page.goto(link);
  await guest.page.getByText("You sign in as noor.haddad@larkspur.test.").waitFor();
  assert.deepEqual(await violations(guest.page), []);
  await guest.page.getByLabel("Choose a password").fill(phrase);
  await guest.page.getByRole("button", { name: "Accept and sign in" }).click();
  await guest.page.getByRole("heading", { name: "Jobs" }).waitFor();

  const second = await tandem.openPage();
  await second.page.goto(link);
  await second.page.getByRole("heading", { name: "This link no longer works" }).waitFor();
});

test("a password is changed with the present one, and ends the other sessions", async () => {
  const one = await tandem.signIn("approver");
  const other = await tandem.signIn("approver");
  await one.page.goto("/settings/account");
  await one.page.getByLabel("Present password").fill("surely not it");
  await one.page.getByLabel("New password").fill(phrase);
  await one.page.getByRole("button", { name: "Change the password" }).click();
  await one.page.getByText("This is not your present password.").first().waitFor();
  await one.page.getByLabel("Present password").fill(password);
  await one.page.getByRole("button", { name: "Change the password" }).click();
  await one.page.getByText("Your password is changed").first().waitFor();
  await one.page.reload();
  await one.page.getByRole("heading", { name: "Your account" }).waitFor();

  await other.page.goto("/jobs");
  await other.page.getByRole("heading", { name: "Sign in" }).waitFor();
  await signInOn(other.page, emailOf("approver"), phrase);
  await other.page.getByRole("heading", { name: "Jobs" }).waitFor();
});

test("signing out leaves nothing to go back to", async () => {
  const { page } = await tandem.signIn("interviewer");
  await page.getByRole("button", { name: /Kenji Watanabe/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goBack();
  await page.goto("/jobs");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
});

test("a forgotten password gets the same answer for everybody", async () => {
  const answers = [];
  for (const email of [emailOf("client"), "nobody@example.test"]) {
    const { page } = await tandem.openPage();
    await page.goto("/forgot-password");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Ask for a link" }).click();
    answers.push(await page.getByRole("status").filter({ hasText: "administrator" }).textContent());
  }
  assert.equal(answers[0], answers[1]);
});
