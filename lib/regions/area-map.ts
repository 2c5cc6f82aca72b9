import { localized } from "@/lib/platform/i18n/localized";

type Node = {
  id: string;
  slug: string;
  kind: string;
  name: unknown;
  genitive: string;
  parentId: string | null;
  groupIds: string[];
};

/** What the marked municipalities are: the region itself, the one around it, or its members. */
export type MapMark = "self" | "around" | "members";

/**
 * The county whose municipalities a region's map shows, with those that are the region's own marked; null when the region
 * has no municipalities or they lie in many counties.
 */
export function areaMapOf(regions: Node[], regionId: string) {
  const byId = new Map(regions.map((region) => [region.id, region]));
  const region = byId.get(regionId);
  if (!region) return null;
  const own = ownMunicipalities(regions, region);
  const countyIds = region.kind === "county" ? [region.id] : [...new Set(own.map(({ parentId }) => parentId))];
  const county = countyIds.length === 1 ? byId.get(countyIds[0] ?? "") : undefined;
  if (!county) return null;
  const municipalities = regions.filter(({ kind, parentId }) => kind === "municipality" && parentId === county.id);
  const isWhole = own.length === municipalities.length;
  const marked = new Set(isWhole && region.kind !== "municipality" ? [] : own.map(({ id }) => id));
  return {
    county: { slug: county.slug, genitive: county.genitive, name: localized(county.name) },
    municipalities: municipalities.map(({ id, slug, name }) => ({
      slug,
      name: localized(name),
      isMarked: marked.has(id),
      isCurrent: id === regionId,
    })),
    mark: marked.size === 0 ? null : markOf(region.kind),
  };
}

function ownMunicipalities(regions: Node[], region: Node): Node[] {
  if (region.kind === "municipality") return [region];
  if (region.kind === "district") return regions.filter(({ id }) => id === region.parentId);
  return regions.filter(
    ({ kind, parentId, groupIds }) =>
      kind === "municipality" && (parentId === region.id || groupIds.includes(region.id)),
  );
}

function markOf(kind: string): MapMark {
  if (kind === "municipality") return "self";
  return kind === "district" ? "around" : "members";
}
