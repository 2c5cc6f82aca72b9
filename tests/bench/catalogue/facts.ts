import type { Database } from "@/lib/platform/db";

/** What the made catalogue leans on of the seed: codes that are there in every portal. */
export type Facts = {
  /** Municipalities, each with its county, in a fixed order; the first ones get most of the catalogue. */
  municipalities: { id: string; county: string; name: string; longitude: number; latitude: number }[];
  situations: string[];
  serviceClasses: string[];
  themes: string[];
  programmes: string[];
};

export async function readFacts(client: Database): Promise<Facts> {
  const municipalities = await client.region.findMany({
    where: { kind: "municipality", longitude: { not: null } },
    orderBy: { code: "desc" },
    select: { id: true, parentId: true, sortName: true, longitude: true, latitude: true },
  });
  const terms = await client.term.findMany({ orderBy: { id: "asc" }, select: { id: true, scheme: true } });
  const ofScheme = (wanted: string) => terms.filter(({ scheme }) => scheme === wanted).map(({ id }) => id);
  const programmes = await client.programme.findMany({ orderBy: { id: "asc" }, select: { id: true } });
  return {
    municipalities: municipalities.map(({ id, parentId, sortName, longitude, latitude }) => ({
      id,
      county: parentId!,
      name: sortName,
      longitude: longitude!,
      latitude: latitude!,
    })),
    situations: ofScheme("situation"),
    serviceClasses: ofScheme("ptvServiceClass"),
    themes: ofScheme("theme"),
    programmes: programmes.map(({ id }) => id),
  };
}
