import "server-only";
import { isListed } from "@/lib/content/visibility";
import type { Database } from "@/lib/platform/db";
import { versioned } from "@/lib/platform/versioned";

/** Every region of the tree with its groups, in Finnish alphabetical order: the same rows for all who ask, between publications. */
export const listRegionTree = versioned(readRegionTree);

async function readRegionTree(client: Database) {
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
