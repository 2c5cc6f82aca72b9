import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dateOf } from "@/lib/platform/dates/period-columns";
import { db, type Database } from "@/lib/platform/db";
import type { ArticleKind } from "@/lib/platform/generated/prisma/enums";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;

type Wanted = { kind?: ArticleKind | null; limit: number; offset?: number; client?: Database };

/** Listed articles, latest first; those without a date come last. */
export async function listArticles({ kind = null, limit, offset = 0, client = db }: Wanted) {
  const rows = await client.article.findMany({
    where: { ...isListed, ...(kind && { kind }) },
    orderBy: [{ publishedEarliest: { sort: "desc", nulls: "last" } }, { sortName: "asc" }],
    take: limit,
    skip: offset,
    select: {
      slug: true,
      title: true,
      kind: true,
      lead: true,
      publishedEdtf: true,
      publishedPrinted: true,
      publisher: named,
    },
  });
  return rows.map((row) => ({ ...row, publishedOn: dateOf(row.publishedEdtf, row.publishedPrinted) }));
}

/** How many listed articles there are of each kind. */
export async function countArticles(client: Database = db): Promise<ReadonlyMap<ArticleKind, number>> {
  const rows = await client.article.groupBy({ by: ["kind"], where: isListed, _count: true });
  return new Map(rows.map(({ kind, _count }) => [kind, _count]));
}

export type ArticleListItem = Awaited<ReturnType<typeof listArticles>>[number];

export async function findArticle(slug: string, client: Database = db) {
  const row = await client.article.findFirst({
    where: { slug, ...isReadable },
    select: {
      slug: true,
      title: true,
      kind: true,
      lead: true,
      body: true,
      publishedEdtf: true,
      publishedPrinted: true,
      originalUrl: true,
      originalTitle: true,
      publisher: named,
      record: recordFacts,
      projects: { where: { project: isListed }, ...byPosition, select: { project: named } },
      organizations: { where: { organization: isListed }, ...byPosition, select: { organization: named } },
      regions: { ...byPosition, select: { region: named } },
      people: {
        where: { person: isListed },
        ...byPosition,
        select: { person: { select: { slug: true, name: true } } },
      },
    },
  });
  return row && { ...row, publishedOn: dateOf(row.publishedEdtf, row.publishedPrinted) };
}

export type ArticleDetails = NonNullable<Awaited<ReturnType<typeof findArticle>>>;
