import { use } from "react";
import { RequestError } from "@/lib/errors";
import { t } from "@/lib/i18n";
import { docx, docxText } from "./docx";
import { Words } from "./Words";

const read = new Map<string, Promise<string | null>>();

/** Fetched once for each document, whose bytes never change. */
function textOf(url: string, type: string): Promise<string | null> {
  let text = read.get(url);
  if (!text) {
    text = fetch(url, { credentials: "same-origin" }).then(
      async (answer) => {
        if (!answer.ok) throw new RequestError("NOT_FOUND", t("The document isn’t there any more."));
        return type === docx ? docxText(new Uint8Array(await answer.arrayBuffer())) : answer.text();
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

/** A document whose words the server has not read: the browser does. */
export default function FetchedWords({ url, name, type }: { url: string; name: string; type: string }) {
  return <Words name={name} text={use(textOf(url, type))} />;
}
