// A Tandem of one's own for a test file: the real binary over a folder and a
// database of its own, with the demo organization, and a browser to look at it.
//
//	const tandem = await startTandem();
//	const { page, ask, problems } = await tandem.signedIn("recruiter");
//
// TANDEM_BIN names another binary, CHROMIUM another browser. When a test fails,
// pictures of its pages are kept in E2E_PICTURES. Pages that a test opened are
// closed when it ends.
import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const binary = process.env.TANDEM_BIN ?? fileURLToPath(new URL("../../bin/tandem", import.meta.url));

/** Everybody's in the demo organization. */
export const password = "a long demo password";

/** The database to test on beside SQLite, or undefined. */
export const postgres = process.env.TEST_POSTGRES_URL;

/** The address of a demo person by login: admin, recruiter, manager, interviewer, approver, agency, client. */
export const emailOf = (who) => `${who}@demo.tandem.test`;

const command = (env, args) => run(binary, args, { env });

const pages = { before: new Set(), test: new Set() };
let open = pages.before;

beforeEach(() => {
  open = pages.test;
});

afterEach(async (t) => {
  const contexts = [...pages.test];
  pages.test.clear();
  open = pages.before;
  if (t.passed === false) {
    const folder = process.env.E2E_PICTURES ?? join(tmpdir(), "tandem-e2e-pictures");
    await mkdir(folder, { recursive: true });
    const shown = [...contexts, ...pages.before].flatMap((context) => context.pages());
    for (const [n, page] of shown.entries()) {
      const path = join(folder, `${t.name.replace(/[^\p{L}\d]+/gu, "-").slice(0, 80)}-${n + 1}.png`);
      await page.screenshot({ path }).then(
        () => console.log(`# ${page.url()} as it was: ${path}`),
        () => {},
      );
    }
  }
  await Promise.all(contexts.map((context) => context.close().catch(() => {})));
});

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function fillWithDemo(env, home, sizes) {
  const args = ["demo", "--password", password, ...Object.entries(sizes).flatMap(([name, n]) => [`--${name}`, `${n}`])];
  const shared = process.env.E2E_SHARED;
  if (!shared || !env.DATABASE_URL.startsWith("sqlite:")) {
    await command(env, args);
    return;
  }
  // Filled once for all test files of a run.
  const filled = join(shared, `demo-${Object.values(sizes).join("-")}`);
  const exists = await stat(filled).then(
    () => true,
    () => false,
  );
  if (!exists) {
    await command(env, args);
    const copy = await mkdtemp(`${filled}-`);
    await cp(home, copy, { recursive: true });
    await rename(copy, filled).catch(() => {});
    return;
  }
  await cp(filled, home, { recursive: true });
}

/**
 * Starts a server and a browser; `stop` ends both and leaves nothing behind.
 * `demo: false` starts with an empty installation, `on: "postgres"` on a new
 * database beside TEST_POSTGRES_URL.
 */
export async function startTandem({
  candidates = 500,
  applications = 300,
  demo = true,
  on = "sqlite",
  settings = {},
  ...more
} = {}) {
  const home = await mkdtemp(join(tmpdir(), "tandem-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const database = on === "postgres" ? await newPostgres() : { url: `sqlite:${join(home, "tandem.db")}`, drop() {} };
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    TANDEM_DATA: home,
    TANDEM_LISTEN: `localhost:${port}`,
    ...settings,
  };
  if (demo) await fillWithDemo(env, home, { candidates, applications, ...more });

  const server = spawn(binary, ["serve"], { env, stdio: ["ignore", "ignore", "pipe"] });
  let log = "";
  server.stderr.on("data", (text) => {
    log = (log + text).slice(-20_000);
  });
  const stopServer = async () => {
    if (server.exitCode !== null) return;
    server.kill("SIGTERM");
    const late = setTimeout(() => server.kill("SIGKILL"), 20_000);
    await once(server, "exit");
    clearTimeout(late);
  };
  const clean = async () => {
    await stopServer();
    await database.drop();
    await rm(home, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries++) {
    const ready = await fetch(`${url}/readyz`).then(
      (r) => r.ok,
      () => false,
    );
    if (ready) break;
    if (tries > 600 || server.exitCode !== null) {
      await clean();
      throw new Error(`Tandem did not start:\n${log}`);
    }
    await new Promise((go) => setTimeout(go, 50));
  }
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

  /** A page of nobody yet: `width`, `scheme` ("light", "dark") and whatever else Playwright's contexts take. */
  async function openPage({ width = 1440, height = width < 600 ? 844 : 900, scheme = "light", ...options } = {}) {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width, height },
      colorScheme: scheme,
      locale: "en-GB",
      ...options,
    });
    open.add(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && /Content Security Policy|Refused to/.test(message.text()))
        problems.push(message.text());
    });
    /** Asks the API as the person of this page. */
    const ask = async (query, variables = {}) => {
      const response = await context.request.post("/graphql", { data: { query, variables }, headers: { Origin: url } });
      const { data, errors } = await response.json();
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
    return { page, context, ask, problems };
  }

  /** A page of a person of the demo organization, with what went wrong on it. */
  async function signedIn(who, options = {}) {
    const opened = await openPage(options);
    const answer = await opened.context.request.post("/auth/sign-in", {
      data: { email: emailOf(who), password },
      headers: { Origin: url },
    });
    if (!answer.ok()) throw new Error(`${who} can't sign in: ${answer.status()} ${await answer.text()}`);
    return opened;
  }

  /** The same by the sign-in page, as people do it. Ends on the page that follows. */
  async function signIn(who, options = {}) {
    const opened = await openPage(options);
    const { page } = opened;
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(emailOf(who));
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
    return opened;
  }

  return {
    url,
    openPage,
    signedIn,
    signIn,
    /** Runs the binary on the same database, e.g. cli("user", "token", emailOf("client")); returns what it prints. */
    cli: async (...args) => (await command(env, args)).stdout,
    log: () => log,
    async stop() {
      await browser.close();
      await clean();
    },
  };
}

/** A database of its own beside TEST_POSTGRES_URL. */
async function newPostgres() {
  if (!postgres) throw new Error("TEST_POSTGRES_URL is not set.");
  const name = `tandem_e2e_${randomBytes(6).toString("hex")}`;
  const sql = (text) => run("psql", ["--no-psqlrc", "--quiet", "--command", text, postgres]);
  await sql(`create database ${name}`);
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => sql(`drop database if exists ${name} with (force)`) };
}

const axe = readFile(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it stands: "rule: element" lines. */
export async function violations(page) {
  // evaluate, unlike a script tag, is not subject to the page's content security policy.
  await page.evaluate(await axe);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    // A colour half-way through a transition is nobody's choice: wait for those that end.
    const passing = document.getAnimations().filter((a) => a.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.race([
      Promise.allSettled(passing.map((a) => a.finished)),
      new Promise((done) => setTimeout(done, 2000)),
    ]);
    // React Aria's announcer keeps what it said for some seconds, also about what has left the page.
    const found = await globalThis.axe.run({ exclude: [["[data-live-announcer]"]] }, { runOnly: tags });
    return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)}`));
  });
}
