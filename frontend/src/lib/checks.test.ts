import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { newPassword } from "./checks";

const server = readFileSync("../server/auth/password.go", "utf8");
const bound = (name: string) => Number(new RegExp(`${name}\\s*=\\s*(\\d+)`).exec(server)?.[1]);

test("a password has as many characters as the server asks for", () => {
  const fits = (password: string) => v.safeParse(newPassword(), password).success;
  const [least, most] = [bound("leastPassword"), bound("mostPassword")];
  for (const sign of ["a", "é", "🚲"]) {
    expect(fits(sign.repeat(least - 1))).toBe(false);
    expect(fits(sign.repeat(least))).toBe(true);
    expect(fits(sign.repeat(most))).toBe(true);
    expect(fits(sign.repeat(most + 1))).toBe(false);
  }
  expect(fits("e\u0301".repeat(least - 1))).toBe(false);
});
