import jsQR from "jsqr";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { darkRuns } from "@/components/ui/qr-code";

const SCALE = 4;

/** Paints the strokes of a path as a browser would, and reads the picture as a phone does. */
function scan(path: string, size: number): string | undefined {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(length)) * SCALE; column += 1) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

describe("a QR code", () => {
  it.each([
    "https://perhepolku.fi/",
    "https://perhepolku.fi/palvelut/vertaisryhmat-iisalmi",
    `https://perhepolku.fi/poiminnat?p=${Array.from({ length: 12 }, (_, n) => `service-palvelu-${n}`).join(".")}`,
  ])("of %s is read back as it was", (text) => {
    const { data, size } = encode(text, { ecc: "M", border: 4 });
    expect(scan(darkRuns(data), size)).toBe(text);
  });
});
