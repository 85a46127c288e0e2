// Files of a mutation, sent as the GraphQL multipart request specification
// says: the operation with null in the place of each file, a map of which part
// goes where, then the files themselves.
import type { UploadableMap } from "relay-runtime";

/** Turns an operation and its files, named by path ("input.file"), into a form. */
export function multipart(operation: object, files: UploadableMap): FormData {
  const form = new FormData();
  const parts = Object.entries(files);
  form.append("operations", JSON.stringify(operation));
  form.append("map", JSON.stringify(Object.fromEntries(parts.map(([path], n) => [n, [`variables.${path}`]]))));
  parts.forEach(([, file], n) => {
    form.append(String(n), file, file instanceof File ? file.name : "file");
  });
  return form;
}
