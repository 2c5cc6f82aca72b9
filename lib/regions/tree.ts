import "server-only";
import { isListed } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";

/** Every region of the tree with its groups, in Finnish alphabetical order. */
export async function listRegionTree(client: Database = db) {
  const rows = await client.region.findMany({
    // With the noun, by which the index on records is narrowed.
    where: { record: { ...isListed.record, noun: "region" } },
    orderBy: { sortName: "asc" },
    select: {
      id: true,
      slug: true,
      kind: true,
      code: true,
      name: true,
      inessive: true,
      genitive: true,
      parentId: true,
      longitude: true,
      latitude: true,
      postalCodes: true,
      memberOf: { select: { groupId: true } },
    },
  });
  return rows.map(({ memberOf, ...region }) => ({ ...region, groupIds: memberOf.map(({ groupId }) => groupId) }));
}

export type RegionTreeNode = Awaited<ReturnType<typeof listRegionTree>>[number];
