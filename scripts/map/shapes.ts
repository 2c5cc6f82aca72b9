// The geometry of the map: shapes in units of the map, which is flat.

import type { MultiPolygon, Pair, Ring } from "polygon-clipping";

export const areaOf = (ring: Ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], index) => sum + x * ring[(index + 1) % ring.length]![1] - ring[(index + 1) % ring.length]![0] * y,
      0,
    ),
  ) / 2;
export const landOf = (shape: MultiPolygon) => shape.reduce((sum, [outer]) => sum + areaOf(outer ?? []), 0);

/** Douglas–Peucker on a closed ring: its two ends are the same point, so it is halved first. */
export function smooth(ring: Ring, tolerance: number): Ring {
  const half = Math.floor(ring.length / 2);
  return [...thin(ring.slice(0, half + 1), tolerance), ...thin(ring.slice(half), tolerance).slice(1)];
}

function thin(line: Pair[], tolerance: number): Pair[] {
  const first = line[0]!;
  const last = line.at(-1)!;
  const distances = line.map((point) => distanceToSegment(point, first, last, 1));
  const farthest = Math.max(...distances);
  if (line.length < 3 || farthest <= tolerance) return [first, last];
  const at = distances.indexOf(farthest);
  return [...thin(line.slice(0, at + 1), tolerance), ...thin(line.slice(at), tolerance).slice(1)];
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

export const gap = ([ax, ay]: Pair, [bx, by]: Pair) => Math.hypot(ax - bx, ay - by);

export function nearestOnSegment([px, py]: Pair, [ax, ay]: Pair, [bx, by]: Pair): Pair {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return [ax + along * dx, ay + along * dy];
}

export function patchAround([x, y]: Pair, radius: number): MultiPolygon {
  const corner = (index: number): Pair => [
    Math.round(x + radius * Math.cos((index * Math.PI) / 3)),
    Math.round(y + radius * Math.sin((index * Math.PI) / 3)),
  ];
  return [[[0, 1, 2, 3, 4, 5, 0].map(corner)]];
}

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

export function contains(ring: Ring, [x, y]: Pair): boolean {
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

export function drawing(shape: MultiPolygon, smallest: number) {
  const rings = ringsOf(shape, smallest);
  return { path: pathOf(rings), label: labelPoint(rings[0]!), box: boxOf(rings) };
}
