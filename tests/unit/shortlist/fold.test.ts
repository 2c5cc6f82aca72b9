import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPages, foldSides } from "@/lib/shortlist/fold";

/** The pages as one reads them when the sheets lie in each other and are folded. */
function readingOrder(sides: ReturnType<typeof foldSides>): number[] {
  if (sides.length === 1) return [sides[0]![1], sides[0]![0]];
  const sheets = Array.from({ length: sides.length / 2 }, (_, index) => sides.slice(2 * index, 2 * index + 2));
  const firstHalves = sheets.flatMap(([front, behind]) => [front![1], behind![0]]);
  const secondHalves = sheets.reverse().flatMap(([front, behind]) => [behind![1], front![0]]);
  return [...firstHalves, ...secondHalves];
}

describe("a folded leaflet", () => {
  it("of two pages is one side of one sheet, the back on the left", () => {
    expect(foldSides(2)).toEqual([[2, 1]]);
  });

  it("of three or four pages is both sides of one sheet", () => {
    const sides = [
      [4, 1],
      [2, 3],
    ];
    expect(foldSides(3)).toEqual(sides);
    expect(foldSides(4)).toEqual(sides);
  });

  it("is read from the first page to the last, whatever their number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 31 }), (count) => {
        const order = readingOrder(foldSides(count));
        expect(order).toEqual(order.map((_, index) => index + 1));
        expect(order.length).toBeGreaterThanOrEqual(count);
        expect(order.length - count).toBeLessThan(4);
      }),
    );
  });

  it("has every thing once, in order, and no page too full unless by one thing alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (lines) => {
        const pages = fillPages(lines, (line) => line, 33);
        expect(pages.flat()).toEqual(lines);
        for (const page of pages) {
          expect(page.length === 1 || page.reduce((sum, line) => sum + line, 0) <= 33).toBe(true);
        }
      }),
    );
  });
});
