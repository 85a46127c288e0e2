// Fails when the built page is heavier than DESIGN allows: what the shell loads
// at once (entry and its static imports, with styles) and every chunk after it.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const shellLimit = 200;
const chunkLimit = 70;
const apart = /pdf/i;

const dist = join(dirname(fileURLToPath(import.meta.url)), "../dist");
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
const kib = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024;

const shell = new Set();
const collect = (key) => {
  const chunk = manifest[key];
  if (!chunk || shell.has(chunk.file)) return;
  shell.add(chunk.file);
  for (const file of chunk.css ?? []) shell.add(file);
  for (const imported of chunk.imports ?? []) collect(imported);
};
collect("index.html");

const problems = [];
const shellSize = [...shell].reduce((sum, file) => sum + kib(file), 0);
console.log(`shell ${shellSize.toFixed(1)} of ${shellLimit} KiB`);
if (shellSize > shellLimit) problems.push("the shell");

// The editor at /graphiql is a page of its own, for those who ask for it.
const reached = new Set();
const reach = (key) => {
  const chunk = manifest[key];
  if (!chunk || reached.has(chunk)) return;
  reached.add(chunk);
  for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) reach(next);
};
reach("index.html");

const rest = [...reached].filter((chunk) => chunk.file.endsWith(".js") && !shell.has(chunk.file));
for (const chunk of rest.map((c) => ({ file: c.file, size: kib(c.file) })).sort((a, b) => b.size - a.size)) {
  const over = chunk.size > chunkLimit && !apart.test(chunk.file);
  if (over || chunk.size > chunkLimit / 4) console.log(`${chunk.file} ${chunk.size.toFixed(1)} of ${chunkLimit} KiB`);
  if (over) problems.push(chunk.file);
}
if (problems.length > 0) {
  console.error(`Over budget: ${problems.join(", ")}`);
  process.exit(1);
}
