import { beforeEach, describe, expect, it } from "vitest";
import { addVisits } from "@/lib/freshness/fronts";
import { paths, pathsIn } from "@/lib/paths";
import { addDays } from "@/lib/platform/dates/partial-date";
import { db } from "@/lib/platform/db";
import { findRecordVisits, listMostVisited } from "@/lib/visits/admin-queries";
import { answerRecordVisitsCsv, answerVisitedCsv } from "@/lib/visits/answer";
import { dayInFinland } from "@/lib/platform/dates/today";
import { actorOf } from "@/tests/factories/editor-actors";

const today = "2026-11-22";
const doulas = { id: "service-doulat-iisalmi", slug: "doulat-iisalmi" };
const viewer = actorOf("viewer");
const before = (days: number) => addDays(today, -days);
const most = (days: 7 | 30 | 365) => listMostVisited(viewer, { days, today });
const ofDoulas = () => findRecordVisits(viewer, doulas.id, { today });

beforeEach(async () => {
  await db.visitCount.deleteMany();
});

describe("the pages opened most", () => {
  it("are those of the period, the most opened first, with the records that they are about", async () => {
    await addVisits(today, [[paths.home(), 5]]);
    await addVisits(today, [[paths.service(doulas.slug), 3]]);
    await addVisits(before(6), [[paths.service(doulas.slug), 4]]);
    await addVisits(before(7), [[paths.helplines(), 100]]);
    const week = await most(7);
    expect(week.pages.map(({ path, count, record }) => [path, count, record?.id ?? null])).toEqual([
      [paths.service(doulas.slug), 7, doulas.id],
      [paths.home(), 5, null],
    ]);
    expect(week).toMatchObject({ total: 12, from: before(6), to: today, countedFrom: before(7) });
    expect(week.pages[0]!.record!.name).toMatch(/^Doulat/);
    expect((await most(30)).pages[0]).toMatchObject({ path: paths.helplines(), count: 100 });
  });

  it("in another language are addresses of their own, about the same record", async () => {
    const swedish = pathsIn("sv").service(doulas.slug);
    await addVisits(today, [[swedish, 2]]);
    expect((await most(7)).pages).toMatchObject([{ path: swedish, count: 2, record: { id: doulas.id } }]);
  });

  it("are none, and nothing was counted yet, when nothing was", async () => {
    expect(await most(365)).toEqual({ from: before(364), to: today, countedFrom: null, total: 0, pages: [] });
  });

  it("come as a table whose cells no program takes for a formula", async () => {
    await addVisits(dayInFinland(), [[paths.service(doulas.slug), 3]]);
    const text = await (await answerVisitedCsv(viewer, 7)).text();
    expect(text.split("\r\n")[0]).toBe("Osoite;Sivu;Avauksia");
    expect(text).toMatch(new RegExp(`^${paths.service(doulas.slug)};Doulat.*;3\r$`, "m"));
  });
});

describe("a record's own visits", () => {
  it("are those of its page in every language in thirty days, week by week without gaps", async () => {
    await addVisits(today, [[paths.service(doulas.slug), 3]]);
    await addVisits(before(29), [[pathsIn("sv").service(doulas.slug), 2]]);
    await addVisits(before(30), [[paths.service(doulas.slug), 50]]);
    await addVisits(today, [[paths.service("vertaisryhmat-iisalmi"), 9]]);
    const visits = (await ofDoulas())!;
    expect(visits).toMatchObject({ total: 5, hasPage: true, countedFrom: before(30) });
    expect(visits.weeks).toEqual([
      { from: "2026-10-24", to: "2026-10-25", count: 2 },
      { from: "2026-10-26", to: "2026-11-01", count: 0 },
      { from: "2026-11-02", to: "2026-11-08", count: 0 },
      { from: "2026-11-09", to: "2026-11-15", count: 0 },
      { from: "2026-11-16", to: "2026-11-22", count: 3 },
    ]);
    expect(visits.byDay).toHaveLength(30);
  });

  it("are zero where nobody opened it, and none where the record shares a page with others", async () => {
    expect(await ofDoulas()).toMatchObject({ total: 0, hasPage: true, countedFrom: null });
    const helpline = await db.record.findFirstOrThrow({ where: { noun: "helpline" }, select: { id: true } });
    expect(await findRecordVisits(viewer, helpline.id, { today })).toMatchObject({ total: 0, hasPage: false });
    expect((await answerRecordVisitsCsv(viewer, helpline.id)).status).toBe(404);
  });

  it("are shown to nobody who may not see the record", async () => {
    const elsewhere = actorOf("viewer", "organization-vieras");
    expect(await findRecordVisits(elsewhere, doulas.id, { today })).toBeNull();
    expect((await answerRecordVisitsCsv(elsewhere, doulas.id)).status).toBe(404);
  });

  it("come day by day as a table", async () => {
    await addVisits(dayInFinland(), [[paths.service(doulas.slug), 4]]);
    const lines = (await (await answerRecordVisitsCsv(viewer, doulas.id)).text()).trim().split("\r\n");
    expect(lines).toHaveLength(31);
    expect(lines.at(-1)).toBe(`${dayInFinland()};4`);
    expect(lines.at(-2)).toBe(`${addDays(dayInFinland(), -1)};`);
  });
});
