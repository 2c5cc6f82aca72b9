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
      if ((region.parentId && inside.has(region.parentId)) || region.groupIds.some((id) => inside.has(id))) inside.add(region.id);
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
