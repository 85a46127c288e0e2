import { describe, expect, test } from "vitest";
import { multipart } from "./upload";

describe("a mutation with a file", () => {
  const cv = new File(["Ada Lovelace"], "ada.txt", { type: "text/plain" });
  const operation = { query: "mutation M { x }", variables: { input: { candidateId: "cnd_1", file: null } } };

  test("sends the operation first, then the map, then the bytes", async () => {
    const form = multipart(operation, { "input.file": cv });
    expect([...form.keys()]).toEqual(["operations", "map", "0"]);
    expect(JSON.parse(String(form.get("operations")))).toEqual(operation);
    expect(JSON.parse(String(form.get("map")))).toEqual({ "0": ["variables.input.file"] });
    const sent = form.get("0") as File;
    expect(sent.name).toBe("ada.txt");
    expect(await sent.text()).toBe("Ada Lovelace");
  });

  test("numbers several files in their order", () => {
    const form = multipart(operation, { "input.a": cv, "input.b": cv });
    expect(JSON.parse(String(form.get("map")))).toEqual({ "0": ["variables.input.a"], "1": ["variables.input.b"] });
  });
});
