import { use } from "react";
import { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { docxText } from "./docx";
import { Words } from "./Words";

const read = new Map<string, Promise<string | null>>();

/** Fetched once for each document, whose bytes never change. */
function textOf(url: string): Promise<string | null> {
  let text = read.get(url);
  if (!text) {
    text = fetch(url, { credentials: "same-origin" }).then(
      async (answer) => {
        if (!answer.ok) throw new RequestError("NOT_FOUND", t("The document isn’t there any more."));
        return docxText(new Uint8Array(await answer.arrayBuffer()));
      },
      () => {
        throw RequestError.network();
      },
    );
    text.catch(() => read.delete(url));
    read.set(url, text);
  }
  return text;
}

/** A DOCX document by its words, read in the browser. */
export default function DocxWords({ url, name }: { url: string; name: string }) {
  return <Words name={name} text={use(textOf(url))} />;
}
