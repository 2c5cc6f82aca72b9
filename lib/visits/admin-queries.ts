import "server-only";
import { pathOfRecord, slugScope } from "@/lib/paths";
import type { Noun } from "@/lib/content/document-parts";
import { withinScope } from "@/lib/content/owners";
import type { EditorActor } from "@/lib/editors/roles";
import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db, type Database } from "@/lib/platform/db";
import { dayOfColumn } from "@/lib/platform/format/dates";
import { defaultLocale, locales } from "@/lib/platform/i18n/locales";
import { routeOf, sameAddressIn } from "@/lib/routes";
import { listRecordNames, type NamedRecord } from "@/lib/worklist/record-names";
import { mostPagesShown, recordDays, type VisitPeriod } from "./period";
import { weeksOf, type DayCount } from "./weeks";

const mostPagesInFile = 50_000;

type Asked = { days: VisitPeriod; most?: number; today?: Day; client?: Database };

/**
 * The public pages that were opened most in so many days, today among them, with the record that each is about. Each
 * language of a page is an address of its own. `countedFrom` is the first day that was ever counted; null when none was.
 */
export async function listMostVisited(
  actor: EditorActor,
  { days, most = mostPagesShown, today = dayInFinland(), client = db }: Asked,
) {
  const from = addDays(today, 1 - days);
  const [pages, [sum], countedFrom] = await Promise.all([
    client.$queryRaw<{ path: string; count: number }[]>`
      SELECT path, sum(count)::int AS count FROM visit_count WHERE day BETWEEN ${from}::date AND ${today}::date
      GROUP BY path ORDER BY 2 DESC, path LIMIT ${most}`,
    client.$queryRaw<{ total: number }[]>`
      SELECT coalesce(sum(count), 0)::int AS total FROM visit_count WHERE day BETWEEN ${from}::date AND ${today}::date`,
    findCountedFrom(client),
  ]);
  const records = await recordsOf(client, actor, pages);
  return {
    ...{ from, to: today, countedFrom, total: sum!.total },
    pages: pages.map((page) => ({ ...page, record: records.get(page.path) ?? null })),
  };
}
export type MostVisited = Awaited<ReturnType<typeof listMostVisited>>;

export const listVisitedForFile = (actor: EditorActor, days: VisitPeriod) =>
  listMostVisited(actor, { days, most: mostPagesInFile });

/**
 * How often a record's own page was opened in the last days, in all its languages; null for a record that the actor may not
 * see, and no paths for one that has no page of its own.
 */
export async function findRecordVisits(
  actor: EditorActor,
  recordId: string,
  { today = dayInFinland(), client = db }: { today?: Day; client?: Database } = {},
) {
  const record = await client.record.findFirst({
    where: { AND: [{ id: recordId }, withinScope(actor, "record.read")] },
    select: { noun: true, slugs: { select: { slug: true } } },
  });
  if (!record) return null;
  const from = addDays(today, 1 - recordDays);
  const paths = record.slugs.flatMap(({ slug }) => ownPaths(record.noun, slug));
  const [rows, countedFrom] = await Promise.all([
    client.visitCount.groupBy({
      by: ["day"],
      where: { path: { in: paths }, day: { gte: new Date(from), lte: new Date(today) } },
      _sum: { count: true },
    }),
    findCountedFrom(client),
  ]);
  const counts = new Map(rows.map(({ day, _sum }) => [dayOfColumn(day), _sum.count ?? 0]));
  const byDay: DayCount[] = Array.from({ length: recordDays }, (_, index) => {
    const day = addDays(from, index);
    return { day, count: counts.get(day) ?? 0 };
  });
  const total = byDay.reduce((sum, { count }) => sum + count, 0);
  return { ...{ from, to: today, countedFrom, total, byDay }, hasPage: paths.length > 0, weeks: weeksOf(byDay) };
}
export type RecordVisits = NonNullable<Awaited<ReturnType<typeof findRecordVisits>>>;

async function findCountedFrom(client: Database): Promise<Day | null> {
  const { _min } = await client.visitCount.aggregate({ _min: { day: true } });
  return _min.day && dayOfColumn(_min.day);
}

/** A record's page in each language; none for a record that shares a page with others. */
function ownPaths(noun: Noun, slug: string): string[] {
  const path = pathOfRecord(noun, slug);
  if (!path || routeOf(path)?.slug !== slug) return [];
  return locales.flatMap((locale) => sameAddressIn(locale, path) ?? []);
}

/** Which record each page is about, by its path. */
async function recordsOf(client: Database, actor: EditorActor, pages: { path: string }[]) {
  const found = pages.flatMap(({ path }) => {
    const slug = routeOf(path)?.slug;
    return slug ? [{ path, slug }] : [];
  });
  const slugs = await client.slug.findMany({
    where: { slug: { in: [...new Set(found.map(({ slug }) => slug))] } },
    select: { scope: true, slug: true, recordId: true, record: { select: { noun: true } } },
  });
  const byPath = new Map(
    slugs
      .filter(({ scope, record }) => scope === slugScope(record.noun))
      .flatMap(({ slug, recordId, record }) => {
        const path = pathOfRecord(record.noun, slug);
        return path ? [[path, recordId] as const] : [];
      }),
  );
  const names = await listRecordNames(client, [...byPath.values()], actor);
  return new Map<string, NamedRecord | undefined>(
    found.map(({ path }) => [path, names.get(byPath.get(sameAddressIn(defaultLocale, path) ?? path) ?? "")]),
  );
}
