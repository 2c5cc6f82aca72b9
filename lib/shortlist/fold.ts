/** One side of an A4 sheet that is folded once: the numbers of its left and its right A5 page. */
export type FoldSide = readonly [left: number, right: number];

/**
 * The sides of the sheets of a folded leaflet in the order in which they are printed. The last page is the back. Two pages
 * stand on one side of one sheet; more are printed on both sides, their number rounded up to whole sheets.
 */
export function foldSides(pageCount: number): FoldSide[] {
  if (pageCount <= 2) return [[2, 1]];
  const last = Math.ceil(pageCount / 4) * 4;
  return Array.from({ length: last / 4 }, (_, sheet) => [
    [last - 2 * sheet, 2 * sheet + 1] as const,
    [2 * sheet + 2, last - 2 * sheet - 1] as const,
  ]).flat();
}

/** Things in their order on pages: a page takes as many as its lines have room for, and at least one. */
export function fillPages<T>(things: T[], linesOf: (thing: T) => number, room: number): T[][] {
  const pages: T[][] = [];
  let left = 0;
  for (const thing of things) {
    const lines = linesOf(thing);
    if (pages.length === 0 || lines > left) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)!.push(thing);
    left -= lines;
  }
  return pages;
}
