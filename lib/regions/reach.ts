/** Regions as rows of the tree with their group memberships. */
export type RegionNode = { id: string; parentId: string | null; groupIds: string[] };

/**
 * The regions whose help and projects concern a place: itself, everything inside it, and everything that it is inside of
 * (a project of all Kainuu concerns Kajaani).
 */
export function regionsConcerning(regions: RegionNode[], regionId: string): string[] {
  return [...new Set([...regionsInside(regions, regionId), ...regionsAround(regions, regionId)])];
}

export function regionsInside(regions: RegionNode[], regionId: string): string[] {
  const inside = new Set([regionId]);
  let size = 0;
  while (size !== inside.size) {
    size = inside.size;
    for (const region of regions) {
      if ((region.parentId && inside.has(region.parentId)) || region.groupIds.some((id) => inside.has(id)))
        inside.add(region.id);
    }
  }
  return [...inside];
}

export function regionsAround(regions: RegionNode[], regionId: string): string[] {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const around = new Set<string>();
  const visit = (id: string) => {
    if (around.has(id)) return;
    around.add(id);
    const region = byId.get(id);
    if (region?.parentId) visit(region.parentId);
    region?.groupIds.forEach(visit);
  };
  visit(regionId);
  return [...around];
}

/**
 * A region and all that lies in it whole: its parts, and the groups and counties whose every municipality is its own. The
 * wellbeing services county of Kainuu and the county of Kainuu cover each other.
 */
export function regionsCovered(regions: (RegionNode & { kind: string })[], regionId: string): string[] {
  const inside = new Set(regionsInside(regions, regionId));
  const groups = new Set(regions.flatMap(({ groupIds }) => groupIds));
  const covered = regions.filter(({ id, kind }) => {
    if (inside.has(id) || (kind !== "county" && !groups.has(id))) return false;
    const municipalities = regionsInside(regions, id).filter((part) => kindOf(regions, part) === "municipality");
    return municipalities.length > 0 && municipalities.every((part) => inside.has(part));
  });
  return [...new Set([...inside, ...covered.flatMap(({ id }) => regionsInside(regions, id))])];
}

/** The wider regions that some part of a region belongs to, whole or in part, without those that it covers. */
export function regionsBeyond(regions: (RegionNode & { kind: string })[], regionId: string): string[] {
  const covered = new Set(regionsCovered(regions, regionId));
  const around = regionsInside(regions, regionId).flatMap((id) => regionsAround(regions, id));
  return [...new Set(around)].filter((id) => !covered.has(id));
}

function kindOf(regions: (RegionNode & { kind: string })[], id: string): string | undefined {
  return regions.find((region) => region.id === id)?.kind;
}
