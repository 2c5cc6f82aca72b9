import "server-only";
import map from "@/prisma/data/map.json";

/** A region as it is drawn: SVG path, where its label stands, and its box as left, top, width and height. */
export type DrawnRegion = { path: string; label: readonly number[]; box: readonly number[] };

const counties: Partial<Record<string, DrawnRegion>> = map.counties;
const municipalities: Partial<Record<string, DrawnRegion & { county: string }>> = map.municipalities;

/** Units of the schematic map of the whole country (`scripts/make-map.ts`). */
export const mapSize = { width: map.width, height: map.height };

/** The drawing of a county; null for one that is not on the map. */
export function drawingOfCounty(slug: string): DrawnRegion | null {
  return counties[slug] ?? null;
}

export function drawingOfMunicipality(slug: string): DrawnRegion | null {
  return municipalities[slug] ?? null;
}
