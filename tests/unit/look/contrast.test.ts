import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("components/layout/tokens.css", "utf8");
const themes = {
  light: tokensOf(css.slice(css.indexOf(":root {"))),
  dark: tokensOf(css.slice(css.indexOf("prefers-color-scheme: dark"))),
};

const surfaces = ["paper", "surface", "sunken", "accent-wash", "urgent-wash", "spruce-wash"];
const texts = ["ink", "soft", "link", "visited", "urgent", "spruce"];
const marks = ["border", "accent"];

function tokensOf(text: string): Record<string, string> {
  const block = text.slice(0, text.indexOf("}"));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

function luminance(hex: string): number {
  const channel = (index: number) => {
    const value = parseInt(hex.slice(index, index + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(themes))("the %s theme", (_, tokens) => {
  it("keeps every text at 7:1 or more on every surface", () => {
    for (const text of texts) {
      for (const surface of surfaces)
        expect(contrast(tokens[text]!, tokens[surface]!), `${text} on ${surface}`).toBeGreaterThanOrEqual(7);
    }
  });

  it("keeps every mark at 3:1 or more on the surfaces marks stand on", () => {
    for (const mark of marks) {
      for (const surface of surfaces.slice(0, 3))
        expect(contrast(tokens[mark]!, tokens[surface]!), `${mark} on ${surface}`).toBeGreaterThanOrEqual(3);
    }
  });
});
