// Merges the schema's files into the one that relay-compiler reads. It is
// committed, so that the page builds without the server.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { buildSchema, printSchema } from "graphql";

const nouns = new URL("../../graph/", import.meta.url);
const merged = new URL("../schema.graphql", import.meta.url);

const sdl = readdirSync(nouns)
  .filter((name) => name.endsWith(".graphql"))
  .sort()
  .map((name) => readFileSync(new URL(name, nouns), "utf8"))
  .join("\n");
const text = `${printSchema(buildSchema(sdl))}\n`;

if (process.argv.includes("--check")) {
  if (readFileSync(merged, "utf8") !== text) {
    process.stderr.write("frontend/schema.graphql is not what graph/*.graphql says: run npm run schema\n");
    process.exit(1);
  }
} else {
  writeFileSync(merged, text);
}
