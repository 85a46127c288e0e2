import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { docxText } from "./docx";

const docx = (body: string) =>
  zipSync({
    "word/document.xml": strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    "word/media/photo.png": new Uint8Array(10),
  });

test("reads the paragraphs of a CV", async () => {
  const bytes = docx(
    '<w:p><w:r><w:t>Maya </w:t></w:r><w:r><w:t xml:space="preserve">Okonkwo</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>2019</w:t><w:tab/><w:t>Harbor &amp; Pine</w:t></w:r></w:p>',
  );
  expect(await docxText(bytes)).toBe("Maya Okonkwo\n\n2019\tHarbor & Pine");
});

test("says when there are no words to read", async () => {
  expect(await docxText(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(await docxText(zipSync({ "other.xml": strToU8("<a/>") }))).toBeNull();
  expect(await docxText(zipSync({ "word/document.xml": strToU8("<w:p>") }))).toBeNull();
});
