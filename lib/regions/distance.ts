/** Longitude and latitude in WGS 84 degrees. */
export type Point = { longitude: number; latitude: number };

const earthRadiusKilometres = 6371;

/** Great-circle distance in kilometres. */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitudes = radians(b.latitude - a.latitude);
  const longitudes = radians(b.longitude - a.longitude);
  const h =
    Math.sin(latitudes / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(longitudes / 2) ** 2;
  return 2 * earthRadiusKilometres * Math.asin(Math.sqrt(h));
}

/** How far the middle of one's own municipality may be; in Lapland municipalities are larger than elsewhere. */
const reachOf = ({ latitude }: Point) => (latitude > 66.5 ? 110 : 60);

type Municipality = { kind: string; longitude: number | null; latitude: number | null };

/** The municipality whose middle is nearest to a point; null when the point is not in Finland or near it. */
export function nearestMunicipality<R extends Municipality>(regions: R[], point: Point): R | null {
  let nearest: { region: R; kilometres: number } | null = null;
  for (const region of regions) {
    const { kind, longitude, latitude } = region;
    if (kind !== "municipality" || longitude === null || latitude === null) continue;
    const kilometres = kilometresBetween(point, { longitude, latitude });
    if (!nearest || kilometres < nearest.kilometres) nearest = { region, kilometres };
  }
  return nearest && nearest.kilometres <= reachOf(point) ? nearest.region : null;
}
