import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { dayOfColumn } from "@/lib/platform/format/dates";
import { db, type Database } from "@/lib/platform/db";
import { eventTime } from "./rules";

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

/** Listed events with their time against the day; upcoming nearest first, past latest first, undated by name. */
export async function listEvents({ day = dayInFinland(), client = db }: { day?: Day; client?: Database } = {}) {
  const rows = await client.event.findMany({ where: isListed, orderBy: { sortName: "asc" }, select: eventSelect });
  const events = rows.map((row) => {
    const period = periodOf(row);
    return {
      ...row,
      period,
      time: eventTime(period, day),
      firstDay: row.startEarliest ? dayOfColumn(row.startEarliest) : "",
    };
  });
  const upcoming = events
    .filter(({ time }) => time === "upcoming")
    .sort((a, b) => a.firstDay.localeCompare(b.firstDay));
  const past = events.filter(({ time }) => time === "past").sort((a, b) => b.firstDay.localeCompare(a.firstDay));
  return { upcoming, past, undated: events.filter(({ time }) => time === "undated") };
}

export type EventListItem = Awaited<ReturnType<typeof listEvents>>["upcoming"][number];

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
