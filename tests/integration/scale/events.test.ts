import { describe, expect, it } from "vitest";
import { listEvents } from "@/lib/events/queries";
import { eventTime } from "@/lib/events/rules";
import { db, type Database } from "@/lib/platform/db";
import { dateOf } from "@/lib/platform/dates/period-columns";

const day = "2026-11-22";
class Undone extends Error {}
const published = { state: "published", latestRevision: 1, publishedRevision: 1, publishedAt: new Date() } as const;

/** Public events of given dates, by id, for as long as `ask` takes. */
async function withEvents<T>(
  dates: [start: string | null, end: string | null][],
  ask: (client: Database) => Promise<T>,
) {
  let answer: T;
  await db
    .$transaction(async (tx) => {
      for (const [number, [startEdtf, endEdtf]] of dates.entries()) {
        const id = `event-koe-${String(number).padStart(3, "0")}`;
        await tx.record.create({ data: { ...published, id, noun: "event" } });
        const startEarliest = startEdtf && /^\d{4}-\d\d-\d\d$/.test(startEdtf) ? new Date(startEdtf) : null;
        const names = { name: { fi: id }, summary: { fi: "Koe" }, sortName: id };
        await tx.event.create({
          data: { id, slug: id.slice(6), ...names, startEdtf, endEdtf, startEarliest, status: "confirmed" },
        });
      }
      answer = await ask(tx);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return answer!;
}

const mine = (events: { id: string }[]) => events.map(({ id }) => id).filter((id) => id.startsWith("event-koe-"));

describe("the list of events", () => {
  it("groups them as the rule does", async () => {
    const edges = [null, "2026", "2025", "2026-11", "2026-10", "2026-11-22", "2026-11-21", "2026-11-23", "2027"];
    const dates = edges.flatMap((start) => edges.map((end) => [start, end] as [string | null, string | null]));
    const groups = await withEvents(dates, (client) => listEvents({ day, client }));
    for (const [time, { events }] of Object.entries(groups))
      for (const { id, startEdtf, endEdtf } of events.filter(({ id }) => id.startsWith("event-koe-"))) {
        const period = { start: dateOf(startEdtf, null), end: dateOf(endEdtf, null) };
        expect(eventTime(period, day), `${id}: ${startEdtf}–${endEdtf}`).toBe(time);
      }
    expect(Object.values(groups).flatMap(({ events }) => mine(events))).toHaveLength(dates.length);
  });

  it("has the nearest first, of those past the latest, and tells how many there are of what it leaves out", async () => {
    const dayOf = (offset: number) => new Date(Date.parse(day) + offset * 86_400_000).toISOString().slice(0, 10);
    const past = Array.from({ length: 60 }, (_, number) => [dayOf(-1 - number), null] as [string, null]);
    const groups = await withEvents([...past, [dayOf(9), null], [dayOf(2), null]], (client) =>
      listEvents({ day, client }),
    );
    expect(groups.past.total).toBeGreaterThanOrEqual(60);
    expect(groups.past.events).toHaveLength(50);
    expect(mine(groups.past.events)).toEqual(mine(groups.past.events).toSorted());
    expect(mine(groups.past.events)[0]).toBe("event-koe-000");
    const upcoming = mine(groups.upcoming.events);
    expect(upcoming).toEqual(["event-koe-061", "event-koe-060"]);
  });
});
