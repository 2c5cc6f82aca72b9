import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dateOf } from "@/lib/platform/dates/period-columns";
import { db, type Database } from "@/lib/platform/db";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;

/** Listed articles, latest first; those without a date come last. */
export async function listArticles({ limit, client = db }: { limit?: number; client?: Database } = {}) {
  const rows = await client.article.findMany({
    where: isListed,
    orderBy: [{ publishedEarliest: { sort: "desc", nulls: "last" } }, { sortName: "asc" }],
    take: limit,
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
