import "server-only";
import type { EditorActor } from "@/lib/editors/roles";
import { withinScope } from "@/lib/content/owners";
import { db, type Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { listRecordNames } from "@/lib/worklist/record-names";
import { inScope } from "@/lib/worklist/scope";
import { linkViews, type LinkView } from "./views";
import { daysUntilBroken, suggestionFor } from "./rules";

const conditions: Record<LinkView, Prisma.Sql> = {
  broken: Prisma.sql`l."except_at" IS NULL AND cardinality(l."failed_on") >= ${daysUntilBroken}`,
  failing: Prisma.sql`l."except_at" IS NULL AND cardinality(l."failed_on") BETWEEN 1 AND ${daysUntilBroken - 1}`,
  suggested: Prisma.sql`l."except_at" IS NULL AND ((l."moved_to" IS NOT NULL AND l."moved_to" <> l."url") OR l."https_works")`,
  excepted: Prisma.sql`l."except_at" IS NOT NULL`,
  all: Prisma.sql`TRUE`,
};

export const linksPerPage = 30;

/** Links of the records that the editor keeps, the longest broken first, each with where it is used. */
export async function listLinks(
  actor: EditorActor,
  { view, page }: { view: LinkView; page: number },
  client: Database = db,
) {
  const rows = await client.$queryRaw<{ url: string }[]>`
    SELECT l."url" FROM "link" l WHERE ${conditions[view]} AND ${usedInScope(actor)}
    ORDER BY l."failed_on"[1] ASC NULLS LAST, l."url" LIMIT ${linksPerPage} OFFSET ${(page - 1) * linksPerPage}`;
  const order = rows.map(({ url }) => url);
  const links = await client.link.findMany({
    where: { url: { in: order } },
    include: {
      uses: {
        where: { record: { state: "published", ...withinScope(actor, "record.read") } },
        select: { recordId: true, field: true },
        orderBy: [{ recordId: "asc" }, { field: "asc" }],
        take: 20,
      },
    },
  });
  const names = await listRecordNames(
    client,
    links.flatMap(({ uses }) => uses.map(({ recordId }) => recordId)),
    actor,
  );
  return links
    .sort((a, b) => order.indexOf(a.url) - order.indexOf(b.url))
    .map(({ uses, ...link }) => ({
      ...link,
      suggestion: suggestionFor(link.url, link.movedTo, link.httpsWorks),
      isBroken: link.failedOn.length >= daysUntilBroken,
      uses: uses.map(({ recordId, field }) => ({ recordId, field, name: names.get(recordId)?.name ?? recordId })),
    }));
}

export type ListedLink = Awaited<ReturnType<typeof listLinks>>[number];

/** How many links each view has. */
export async function countAllLinks(actor: EditorActor, client: Database = db): Promise<Record<LinkView, number>> {
  const counts = await Promise.all(
    linkViews.map(async (view) => [view, await countLinks(actor, view, client)] as const),
  );
  return Object.fromEntries(counts) as Record<LinkView, number>;
}

export async function countLinks(actor: EditorActor, view: LinkView, client: Database = db): Promise<number> {
  const [row] = await client.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS "count" FROM "link" l WHERE ${conditions[view]} AND ${usedInScope(actor)}`;
  return Number(row!.count);
}

const usedInScope = (actor: EditorActor) => Prisma.sql`EXISTS (
  SELECT 1 FROM "link_use" u JOIN "record" r ON r."id" = u."record_id"
  WHERE u."url" = l."url" AND r."state" = 'published' AND ${inScope(actor, "record.read")})`;
