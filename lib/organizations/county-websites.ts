import "server-only";
import { isListed } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";
import { regionsAround, regionsCovered } from "@/lib/regions/reach";
import { listRegionTree } from "@/lib/regions/tree";

/** The wellbeing services counties that serve some regions and of which a website is known, by name. */
export async function listCountyWebsites(regionIds: string[], client: Database = db) {
  if (regionIds.length === 0) return [];
  const regions = await listRegionTree(client);
  // A county and the wellbeing services county of the same municipalities cover each other.
  const around = regionIds.flatMap((id) => [...regionsAround(regions, id), ...regionsCovered(regions, id)]);
  const rows = await client.organization.findMany({
    where: { ...isListed, kind: "wellbeingServicesCounty", regions: { some: { regionId: { in: around } } } },
    orderBy: { sortName: "asc" },
    select: {
      slug: true,
      name: true,
      record: { select: { channels: { where: { kind: "website" }, orderBy: { position: "asc" }, take: 1 } } },
    },
  });
  return rows.flatMap(({ record, ...county }) => record.channels.map(({ value }) => ({ ...county, website: value })));
}

export type CountyWebsite = Awaited<ReturnType<typeof listCountyWebsites>>[number];
