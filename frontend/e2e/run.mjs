// Runs the browser tests, one file after another, against the real binary:
//
//	npm run e2e                  all of them
//	npm run e2e -- board perf    those whose file begins so
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const wanted = process.argv.slice(2);
const files = (await readdir(here))
  .filter((name) => name.endsWith(".test.mjs"))
  .filter((name) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)))
  .sort();
if (files.length === 0) {
  console.error(`No test file begins with ${wanted.join(" or ")}.`);
  process.exit(1);
}

const shared = await mkdtemp(join(tmpdir(), "tandem-e2e-shared-"));
const tests = spawn(
  process.execPath,
  ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files.map((name) => join(here, name))],
  { stdio: "inherit", env: { ...process.env, E2E_SHARED: shared } },
);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => tests.kill(signal));
const [code] = await once(tests, "exit");
await rm(shared, { recursive: true, force: true });
console.log(`Browser tests ${code === 0 ? "passed" : "FAILED"}: ${files.length} files.`);
process.exit(code ?? 1);
