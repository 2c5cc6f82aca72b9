/**
 * Draws prisma/data/map.json: a schematic map of Finland, computed from the centroids of the municipalities and the outline
 * of the country. Run it with `npx tsx scripts/make-map.ts` when the division into municipalities changes. One file,
 * since its steps are run together, once in years, and nothing else uses them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Delaunay } from "d3-delaunay";
import polygonClipping, { type MultiPolygon, type Pair, type Polygon, type Ring } from "polygon-clipping";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { slugOf } from "../lib/platform/slug";

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

const areaOf = (ring: Ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], index) => sum + x * ring[(index + 1) % ring.length]![1] - ring[(index + 1) % ring.length]![0] * y,
      0,
    ),
  ) / 2;
const landOf = (shape: MultiPolygon) => shape.reduce((sum, [outer]) => sum + areaOf(outer ?? []), 0);

/** Douglas–Peucker on a closed ring: its two ends are the same point, so it is halved first. */
function smooth(ring: Ring): Ring {
  const half = Math.floor(ring.length / 2);
  return [...thin(ring.slice(0, half + 1)), ...thin(ring.slice(half)).slice(1)];
}

function thin(line: Pair[]): Pair[] {
  const first = line[0]!;
  const last = line.at(-1)!;
  const distances = line.map((point) => distanceToSegment(point, first, last, 1));
  const farthest = Math.max(...distances);
  if (line.length < 3 || farthest <= tolerance) return [first, last];
  const at = distances.indexOf(farthest);
  return [...thin(line.slice(0, at + 1)), ...thin(line.slice(at)).slice(1)];
}

/** Distance with the x axis shrunk by `stretch`: labels are wider than they are high. */
function distanceToSegment([px, py]: Pair, [ax, ay]: Pair, [bx, by]: Pair, stretch: number): number {
  const dx = (bx - ax) / stretch;
  const dy = by - ay;
  const x = (px - ax) / stretch;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + (py - ay) * dy) / length));
  return Math.hypot(x - along * dx, py - ay - along * dy);
}

const toOutline = (shape: MultiPolygon): MultiPolygon =>
  shape
    .map((polygon) => [smooth(polygon[0]!.map(toMap))] as Polygon)
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

const gap = ([ax, ay]: Pair, [bx, by]: Pair) => Math.hypot(ax - bx, ay - by);

function nearestOnSegment([px, py]: Pair, [ax, ay]: Pair, [bx, by]: Pair): Pair {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return [ax + along * dx, ay + along * dy];
}

/** Voronoi cells on whole units, so that neighbours share their corners exactly. */
function cellsOf(points: Pair[]): MultiPolygon[] {
  const voronoi = Delaunay.from(points).voronoi([-500, -500, mapWidth + 500, height + 500]);
  return points.map((_, index) => [[voronoi.cellPolygon(index).map(([x, y]): Pair => [Math.round(x), Math.round(y)])]]);
}

function patchAround([x, y]: Pair, radius: number): MultiPolygon {
  const corner = (index: number): Pair => [
    Math.round(x + radius * Math.cos((index * Math.PI) / 3)),
    Math.round(y + radius * Math.sin((index * Math.PI) / 3)),
  ];
  return [[[0, 1, 2, 3, 4, 5, 0].map(corner)]];
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

/** Rings on whole units without repeated corners; crumbs fall off, the largest ring always stays. */
function ringsOf(shape: MultiPolygon, smallest: number): Ring[] {
  const rings = shape
    .map(([outer]) => outer!.map(([x, y]): Pair => [Math.round(x), Math.round(y)]))
    .map((ring) =>
      ring.filter(([x, y], index) => index === 0 || x !== ring[index - 1]![0] || y !== ring[index - 1]![1]),
    )
    .map((ring) => ring.slice(0, -1))
    .filter((ring) => ring.length > 2)
    .sort((a, b) => areaOf(b) - areaOf(a));
  return rings.filter((ring, index) => index === 0 || areaOf(ring) >= smallest);
}

/** A path of relative steps, which is the shortest way to write it. */
function pathOf(rings: Ring[]): string {
  return rings
    .map((ring) => {
      const [start, ...rest] = ring;
      const steps = rest.map(([x, y], index) => [x - ring[index]![0], y - ring[index]![1]]);
      return `M${start!.join(" ")}l${steps.flat().join(" ").replaceAll(" -", "-")}z`;
    })
    .join("");
}

function contains(ring: Ring, [x, y]: Pair): boolean {
  return ring.reduce((inside, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length]!;
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);
}

/** Where a label has most room around it. */
function labelPoint(ring: Ring): Pair {
  const [left, top, width, tall] = boxOf([ring]);
  const step = Math.max(1, Math.round(Math.min(width, tall) / 40));
  let best: { point: Pair; room: number } = { point: [left + width / 2, top + tall / 2], room: -1 };
  for (let x = left; x <= left + width; x += step) {
    for (let y = top; y <= top + tall; y += step) {
      if (!contains(ring, [x, y])) continue;
      const room = Math.min(
        ...ring.map((corner, index) => distanceToSegment([x, y], corner, ring[(index + 1) % ring.length]!, 1.8)),
      );
      if (room > best.room) best = { point: [x, y], room };
    }
  }
  return [Math.round(best.point[0]), Math.round(best.point[1])];
}

function boxOf(rings: Ring[]): [number, number, number, number] {
  const xs = rings.flat().map(([x]) => x);
  const ys = rings.flat().map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top];
}

function drawing(shape: MultiPolygon, smallest: number) {
  const rings = ringsOf(shape, smallest);
  return { path: pathOf(rings), label: labelPoint(rings[0]!), box: boxOf(rings) };
}

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
