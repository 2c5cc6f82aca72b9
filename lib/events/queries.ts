import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { Day } from "@/lib/platform/dates/partial-date";
import { lastDayInSql } from "@/lib/platform/dates/phase-sql";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { db, type Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { eventTime, type EventTime } from "./rules";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;

const eventSelect = {
  id: true,
  slug: true,
  name: true,
  summary: true,
  ...periodSelect,
  startEarliest: true,
  endLatest: true,
  startTime: true,
  endTime: true,
  placeName: true,
  online: true,
  status: true,
  region: named,
  location: { select: { ...named.select, street: true, postalCode: true, city: true } },
} as const;

/** How many of each group a list shows. Whoever wants an older one finds it by search. */
const inGroup: Record<EventTime, number> = { upcoming: 200, past: 50, undated: 50 };

/**
 * Listed events in groups by their time against the day, each with how many there are: upcoming nearest first, past latest first,
 * undated by name. `eventTime` as SQL, so that only what is shown is read.
 */
export async function listEvents({ day = dayInFinland(), client = db }: { day?: Day; client?: Database } = {}) {
  const last = Prisma.sql`coalesce(${lastDayInSql(Prisma.sql`e.end_edtf`)}, ${lastDayInSql(Prisma.sql`e.start_edtf`)})`;
  const groups = await client.$queryRaw<{ time: EventTime; total: number; ids: string[] }[]>`
    WITH timed AS (
      SELECT e.id, e.sort_name, e.start_earliest AS first,
        CASE WHEN ${last} IS NULL THEN 'undated' WHEN ${last} < ${day}::date THEN 'past' ELSE 'upcoming' END AS time
      FROM event e JOIN record r ON r.id = e.id AND r.state = 'published'),
    placed AS (
      SELECT id, time, row_number() OVER (PARTITION BY time ORDER BY
        CASE WHEN time = 'upcoming' THEN first END, CASE WHEN time = 'past' THEN first END DESC NULLS LAST, sort_name, id) AS place
      FROM timed)
    SELECT time, count(*)::int AS total,
      array_agg(id ORDER BY place) FILTER (WHERE place <= CASE time
        WHEN 'upcoming' THEN ${inGroup.upcoming}::int WHEN 'past' THEN ${inGroup.past}::int ELSE ${inGroup.undated}::int END) AS ids
    FROM placed GROUP BY time`;
  const ids = groups.flatMap((group) => group.ids);
  const rows = ids.length > 0 ? await client.event.findMany({ where: { id: { in: ids } }, select: eventSelect }) : [];
  const byId = new Map(rows.map((row) => [row.id, { ...row, period: periodOf(row) }]));
  const groupOf = (wanted: EventTime) => {
    const { total, ids } = groups.find(({ time }) => time === wanted) ?? { total: 0, ids: [] };
    return { total, events: ids.flatMap((id) => byId.get(id) ?? []) };
  };
  return { upcoming: groupOf("upcoming"), past: groupOf("past"), undated: groupOf("undated") };
}

export type EventListItem = Awaited<ReturnType<typeof listEvents>>["upcoming"]["events"][number];

export async function findEvent(
  slug: string,
  { day = dayInFinland(), client = db }: { day?: Day; client?: Database } = {},
) {
  const row = await client.event.findFirst({
    where: { slug, ...isReadable },
    select: {
      ...eventSelect,
      description: true,
      audience: true,
      registrationNote: true,
      record: recordFacts,
      organizers: { ...byPosition, select: { organization: named } },
      projects: { where: { project: isListed }, ...byPosition, select: { project: named } },
    },
  });
  if (!row) return null;
  const period = periodOf(row);
  return { ...row, period, time: eventTime(period, day) };
}

export type EventDetails = NonNullable<Awaited<ReturnType<typeof findEvent>>>;
