// Makes one upload of what was dropped: a file as it is, several JSON Resumes
// as one zip, so that they are one import that can be taken back as a whole.
import { t } from "@/lib/i18n";

/** What the page sends at most; the server has its own limit and says so. */
const most = 200 * 1024 * 1024;

export type Packed = { file: File } | { problem: string };

const isJson = (file: File) => /\.(json|jsonl|ndjson)$/i.test(file.name) || file.type === "application/json";

export async function pack(files: readonly File[]): Promise<Packed> {
  const [first] = files;
  if (!first) return { problem: t("There was no file in it.") };
  if (files.reduce((sum, file) => sum + file.size, 0) > most)
    return { problem: t("That is more than 200 MB. Split it into several imports.") };
  const empty = files.find((file) => file.size === 0);
  if (empty) return { problem: t("{file} is empty.", { file: empty.name }) };
  if (files.length === 1) return { file: first };
  if (!files.every(isJson)) {
    return { problem: t("Several files at once have to be JSON Resumes. Import other files one by one.") };
  }
  const { zipSync } = await import("fflate");
  const entries: Record<string, Uint8Array> = {};
  for (const file of files) {
    entries[free(file.name, entries)] = new Uint8Array(await file.arrayBuffer());
  }
  const bytes = zipSync(entries, { level: 6 });
  const name = t("{n} resumes.zip", { n: files.length });
  return { file: new File([bytes as BlobPart], name, { type: "application/zip" }) };
}

/** The name, numbered when another file already has it. */
function free(name: string, taken: Record<string, unknown>): string {
  if (!(name in taken)) return name;
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let n = 2;
  while (`${stem} ${n}${ending}` in taken) n += 1;
  return `${stem} ${n}${ending}`;
}
