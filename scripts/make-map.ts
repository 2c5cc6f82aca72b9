/**
 * Draws prisma/data/map.json: a schematic map of Finland, computed from the centroids of the municipalities and the outline
 * of the country. Run it with `npx tsx scripts/make-map.ts` when the division into municipalities changes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Delaunay } from "d3-delaunay";
import polygonClipping, { type MultiPolygon, type Pair, type Polygon } from "polygon-clipping";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { slugOf } from "../lib/platform/slug";
import { areaOf, contains, drawing, gap, landOf, nearestOnSegment, patchAround, smooth } from "./map/shapes";

type County = { code: string; fi: string };
type Municipality = { fi: string; county: string; centroid: Pair };

const mapWidth = 1000;
const margin = 30;
const aland = "21";
/** Units of the map: how much of the shore may be smoothed, and the smallest island that is drawn. */
const tolerance = 2.6;
const smallestIsland = 45;
/** An island municipality without enough land on the coarse outline gets a patch of its own around its centroid. */
const leastLand = 130;
const patchRadius = 13;
/** The islets of Åland are drawn as one archipelago that can be seen and touched. */
const archipelagoRadius = 21;
/** How far inland a centroid that lies in the sea is moved. */
const inland = 4;

const require = createRequire(import.meta.url);
const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));

const { municipalities, date, source } = readJson("prisma/data/municipalities.json") as {
  municipalities: Municipality[];
  date: string;
  source: string;
};
const { counties } = readJson("prisma/data/counties.json") as { counties: County[] };
const atlas = readJson(require.resolve("world-atlas/countries-50m.json")) as Topology<{
  countries: GeometryCollection<{ name: string }>;
}>;

/** Transverse Mercator on a sphere around 27° E; north is up, y grows downwards. */
function mercator([longitude, latitude]: Pair): Pair {
  const radians = Math.PI / 180;
  const fromMeridian = (longitude - 27) * radians;
  const b = Math.cos(latitude * radians) * Math.sin(fromMeridian);
  return [Math.atanh(b), -Math.atan2(Math.tan(latitude * radians), Math.cos(fromMeridian))];
}

function outlineOf(name: string): MultiPolygon {
  const found = feature(atlas, atlas.objects.countries).features.find(({ properties }) => properties.name === name);
  if (!found) throw new Error(`No outline of ${name} in world-atlas.`);
  const { geometry } = found;
  if (geometry.type === "Polygon") return [geometry.coordinates as Polygon];
  if (geometry.type === "MultiPolygon") return geometry.coordinates as MultiPolygon;
  throw new Error(`The outline of ${name} is a ${geometry.type}.`);
}

const onSphere = (outline: MultiPolygon) => outline.map((polygon) => polygon.map((ring) => ring.map(mercator)));
const mainlandOnSphere = onSphere(outlineOf("Finland"));
const alandOnSphere = onSphere(outlineOf("Åland"));
const corners = [...mainlandOnSphere, ...alandOnSphere].flat(2);
const west = Math.min(...corners.map(([x]) => x));
const north = Math.min(...corners.map(([, y]) => y));
const scale = (mapWidth - 2 * margin) / (Math.max(...corners.map(([x]) => x)) - west);
const toMap = ([x, y]: Pair): Pair => [(x - west) * scale + margin, (y - north) * scale + margin];
const height = Math.ceil(toMap([0, Math.max(...corners.map(([, y]) => y))])[1] + margin);

const toOutline = (shape: MultiPolygon): MultiPolygon =>
  shape
    .map((polygon) => [smooth(polygon[0]!.map(toMap), tolerance)] as Polygon)
    .filter(([outer]) => outer!.length > 3 && areaOf(outer!) >= smallestIsland);

/** The point itself when it is on land, otherwise the nearest point a little inland: a centroid counts the sea in. */
function ashore(point: Pair, outline: MultiPolygon): Pair {
  if (outline.some(([outer]) => contains(outer!, point))) return point;
  const shores = outline.flatMap(([outer]) =>
    outer!.slice(1).map((end, index) => nearestOnSegment(point, outer![index]!, end)),
  );
  const nearest = shores.reduce((best, shore) => (gap(point, shore) < gap(point, best) ? shore : best));
  const beyond = (gap(point, nearest) + inland) / Math.max(gap(point, nearest), 0.01);
  return [point[0] + (nearest[0] - point[0]) * beyond, point[1] + (nearest[1] - point[1]) * beyond];
}

/** Voronoi cells on whole units, so that neighbours share their corners exactly. */
function cellsOf(points: Pair[]): MultiPolygon[] {
  const voronoi = Delaunay.from(points).voronoi([-500, -500, mapWidth + 500, height + 500]);
  return points.map((_, index) => [[voronoi.cellPolygon(index).map(([x, y]): Pair => [Math.round(x), Math.round(y)])]]);
}

type Area = { slug: string; county: string; cell: MultiPolygon; shape: MultiPolygon };

const placesOf = (isOnAland: boolean) => municipalities.filter(({ county }) => (county === aland) === isOnAland);

function drawMainland(): { areas: Area[]; land: MultiPolygon } {
  const places = placesOf(false);
  const outline = toOutline(mainlandOnSphere);
  const points = places.map(({ centroid }) => ashore(toMap(mercator(centroid)), outline));
  const cells = cellsOf(points);
  const bare = points.filter((_, index) => landOf(polygonClipping.intersection(cells[index]!, outline)) < leastLand);
  const land = polygonClipping.union(outline, ...bare.map((point) => patchAround(point, patchRadius)));
  return { areas: areasOn(land, places, cells), land };
}

function drawArchipelago(): { areas: Area[]; land: MultiPolygon } {
  const places = placesOf(true);
  const points = places.map(({ centroid }) => toMap(mercator(centroid)));
  const patches = points.map((point) => patchAround(point, archipelagoRadius));
  const land = polygonClipping.union(toOutline(alandOnSphere), ...patches);
  return { areas: areasOn(land, places, cellsOf(points)), land };
}

function areasOn(land: MultiPolygon, places: Municipality[], cells: MultiPolygon[]): Area[] {
  return places.map(({ fi, county }, index) => ({
    slug: slugOf(fi),
    county,
    cell: cells[index]!,
    shape: polygonClipping.intersection(cells[index]!, land),
  }));
}

const mainland = drawMainland();
const islands = drawArchipelago();
const areas = [...mainland.areas, ...islands.areas];
const land = [...mainland.land, ...islands.land];

/** Names that would run over a neighbour's are moved by hand, towards the sea. */
const labelMoves: Partial<Record<string, Pair>> = { "08": [-14, 26], "14": [14, 0], "15": [-46, 0] };

const moved = <D extends { label: Pair }>(drawn: D, [dx, dy]: Pair = [0, 0]): D => ({
  ...drawn,
  label: [drawn.label[0] + dx, drawn.label[1] + dy],
});

const countyEntries = counties.map(({ code, fi }) => {
  const cells = areas.filter(({ county }) => county === code).map(({ cell }) => cell);
  const isAland = code === aland;
  const shape = polygonClipping.intersection(
    polygonClipping.union(cells[0]!, ...cells.slice(1)),
    isAland ? islands.land : mainland.land,
  );
  const drawn = moved(drawing(shape, smallestIsland), labelMoves[code]);
  const [left, top, width] = drawn.box;
  // The name does not fit on the islands: it stands on the sea above them.
  return [slugOf(fi), isAland ? { ...drawn, label: [left + Math.round(width / 2) + 26, top - 24] } : drawn] as const;
});

const slugOfCounty = new Map(counties.map(({ code, fi }) => [code, slugOf(fi)]));
const municipalityEntries = areas.map(
  ({ slug, county, shape }) => [slug, { county: slugOfCounty.get(county)!, ...drawing(shape, 10) }] as const,
);

const line = ([slug, value]: readonly [string, object]) => `    ${JSON.stringify(slug)}: ${JSON.stringify(value)}`;
const section = (entries: (readonly [string, object])[]) => `{\n${entries.map(line).join(",\n")}\n  }`;
writeFileSync(
  "prisma/data/map.json",
  `{
  "source": ${JSON.stringify(`Kaavakuva: rajat on laskettu kuntien keskipisteistä. ${source} Maan ääriviiva: Natural Earth (world-atlas 2.0.2).`)},
  "date": ${JSON.stringify(date)},
  "width": ${mapWidth},
  "height": ${height},
  "counties": ${section(countyEntries)},
  "municipalities": ${section(municipalityEntries.toSorted(([a], [b]) => (a < b ? -1 : 1)))}
}
`,
);

const countyBytes = countyEntries.reduce((sum, [, { path }]) => sum + path.length, 0);
console.log(`map.json: ${counties.length} counties (${countyBytes} B of paths), ${areas.length} municipalities.`);
console.log(`Land on the map: ${Math.round(landOf(land))} square units.`);
