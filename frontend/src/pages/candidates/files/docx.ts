// The words of a DOCX document, paragraph by paragraph: enough to read a CV in
// place. Nothing of it runs, and nothing of it becomes markup of the page.

export const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** No document of words is larger; what claims to be is not unpacked. */
const most = 20_000_000;

const words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** Null when the bytes are no such document. */
export async function docxText(bytes: Uint8Array): Promise<string | null> {
  const { strFromU8, unzipSync } = await import("fflate");
  let xml: string;
  try {
    const parts = unzipSync(bytes, { filter: (part) => part.name === "word/document.xml" && part.originalSize < most });
    const body = parts["word/document.xml"];
    if (!body) return null;
    xml = strFromU8(body);
  } catch {
    return null;
  }
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) return null;
  return [...document.getElementsByTagNameNS(words, "p")].map(paragraph).join("\n").trim();
}

function paragraph(element: Element): string {
  let text = "";
  for (const part of element.getElementsByTagNameNS(words, "*")) {
    if (part.localName === "t") text += part.textContent ?? "";
    else if (part.localName === "tab") text += "\t";
    else if (part.localName === "br" || part.localName === "cr") text += "\n";
  }
  return text;
}
