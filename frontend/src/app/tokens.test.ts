// Every pair of text and background that the pages may use keeps WCAG AA.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/app/tokens.css", "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? "", { light: light ?? "", dark: dark ?? "" }],
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const backgrounds = ["canvas", "surface", "raised", "hover"];
const text = ["ink", "ink-2", "accent-ink", "danger", "success", "warning"];
const pairs: [string, string, number][] = [
  ...text.flatMap((ink) => backgrounds.map((ground): [string, string, number] => [ink, ground, 4.5])),
  ...["accent", "danger", "success", "warning"].flatMap((tone): [string, string, number][] => [
    ["ink", `${tone}-soft`, 4.5],
    [tone === "accent" ? "accent-ink" : tone, `${tone}-soft`, 4.5],
  ]),
  ["ink-2", "accent-soft", 4.5],
  ["on-accent", "accent", 4.5],
  ["surface", "ink", 4.5],
  // Marks and borders that carry meaning need 3:1 (SC 1.4.11).
  ...backgrounds.slice(0, 3).map((ground): [string, string, number] => ["line-strong", ground, 3]),
  ...backgrounds.map((ground): [string, string, number] => ["accent", ground, 3]),
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((n) =>
    backgrounds.slice(0, 3).map((ground): [string, string, number] => [`chart-${n}`, ground, 3]),
  ),
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test.each(pairs)("%s on %s has a contrast of at least %d", (foreground, background, least) => {
    const front = tokens.get(foreground);
    const back = tokens.get(background);
    expect(front, foreground).toBeDefined();
    expect(back, background).toBeDefined();
    expect(contrast(front?.[theme] ?? "", back?.[theme] ?? "")).toBeGreaterThanOrEqual(least);
  });
});

test("black on white is the contrast that WCAG defines", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});
