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
  const { parts } = treeOf(regions);
  const inside = new Set([regionId]);
  for (const id of inside) parts.get(id)?.forEach((part) => inside.add(part));
  return [...inside];
}

type Tree = { byId: Map<string, RegionNode>; parts: Map<string, string[]> };
const trees = new WeakMap<RegionNode[], Tree>();

/** The regions by their ids, and what lies straight in each; reckoned once for a list of regions. */
function treeOf(regions: RegionNode[]): Tree {
  const known = trees.get(regions);
  if (known) return known;
  const parts = new Map<string, string[]>();
  for (const { id, parentId, groupIds } of regions)
    for (const whole of parentId ? [parentId, ...groupIds] : groupIds)
      parts.set(whole, [...(parts.get(whole) ?? []), id]);
  const tree = { byId: new Map(regions.map((region) => [region.id, region])), parts };
  trees.set(regions, tree);
  return tree;
}

export function regionsAround(regions: RegionNode[], regionId: string): string[] {
  const { byId } = treeOf(regions);
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
  const kinds = new Map(regions.map(({ id, kind }) => [id, kind]));
  const covered = regions.filter(({ id, kind }) => {
    if (inside.has(id) || (kind !== "county" && !groups.has(id))) return false;
    const municipalities = regionsInside(regions, id).filter((part) => kinds.get(part) === "municipality");
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
