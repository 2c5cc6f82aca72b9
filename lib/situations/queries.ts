import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { helplineSelect } from "@/lib/helplines/selects";
import { db, type Database } from "@/lib/platform/db";

const signs = {
  where: { helpline: isListed },
  orderBy: { position: "asc" },
  select: { sign: true, helpline: { select: helplineSelect } },
} as const;

/** A life situation with everything its page shows; null when no readable situation has the slug. */
export async function findSituation(slug: string, client: Database = db) {
  const row = await client.term.findFirst({
    where: { slug, scheme: "situation", ...isReadable },
    select: {
      slug: true,
      name: true,
      description: true,
      discretion: true,
      guideNow: true,
      guideRights: true,
      record: recordFacts,
      signs,
      matches: {
        where: { match: isListed },
        orderBy: { match: { position: "asc" } },
        select: { match: { select: { slug: true, scheme: true, code: true, uri: true, name: true } } },
      },
    },
  });
  if (!row) return null;
  const matches = row.matches.map(({ match }) => match);
  return {
    ...row,
    neighbours: matches.filter(({ scheme }) => scheme === "situation"),
    codes: matches.filter(({ scheme }) => scheme !== "situation"),
  };
}

export type SituationDetails = NonNullable<Awaited<ReturnType<typeof findSituation>>>;

/** The situations that have signs of urgency, each with the numbers to call. */
export async function listUrgentSituations(client: Database = db) {
  return client.term.findMany({
    where: { scheme: "situation", ...isListed, signs: { some: { helpline: isListed } } },
    orderBy: { position: "asc" },
    select: { slug: true, name: true, signs },
  });
}

export type UrgentSituation = Awaited<ReturnType<typeof listUrgentSituations>>[number];

/** What a search shows of the situations that its words name, in the order given; of a hard one also the numbers to call. */
export async function findNamedSituations(slugs: string[], client: Database = db) {
  if (slugs.length === 0) return [];
  const rows = await client.term.findMany({
    where: { scheme: "situation", slug: { in: slugs }, ...isListed },
    select: { slug: true, name: true, description: true, discretion: true, signs },
  });
  return rows.sort((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug));
}

export type FoundSituation = Awaited<ReturnType<typeof findNamedSituations>>[number];
