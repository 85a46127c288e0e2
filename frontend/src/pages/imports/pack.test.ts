import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { pack } from "./pack";

const file = (name: string, text = "{}") => new File([text], name);

describe("what was dropped", () => {
  test("one file goes as it is", async () => {
    const csv = file("people.csv", "name\nAda");
    expect(await pack([csv])).toEqual({ file: csv });
  });

  test("several JSON Resumes become one zip with all of them, also of the same name", async () => {
    const packed = await pack([file("a.json", '{"n":1}'), file("b.json", '{"n":2}'), file("a.json", '{"n":3}')]);
    if ("problem" in packed) throw new Error(packed.problem);
    expect(packed.file.name).toBe("3 resumes.zip");
    const inside = unzipSync(new Uint8Array(await packed.file.arrayBuffer()));
    expect(Object.entries(inside).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["a.json", '{"n":1}'],
      ["b.json", '{"n":2}'],
      ["a 2.json", '{"n":3}'],
    ]);
  });

  test("is refused with the reason when it can't be one import", async () => {
    expect(await pack([])).toHaveProperty("problem");
    expect(await pack([file("a.csv", "x"), file("b.json")])).toHaveProperty("problem");
    expect(await pack([file("a.csv", "")])).toEqual({ problem: "a.csv is empty." });
  });
});
