import { describe, expect, it } from "vitest";
import { findContacts } from "@/lib/contacts/finding";
import { contactFilterSchema } from "@/lib/contacts/filters";
import { standingOrder } from "@/lib/contacts/rules";
import { findOrganizations } from "@/lib/organizations/finding";
import { db } from "@/lib/platform/db";
import { boundsOf } from "@/lib/platform/dates/partial-date";
import { phaseOn } from "@/lib/platform/dates/phase";
import { firstDayInSql, lastDayInSql, phaseInSql } from "@/lib/platform/dates/phase-sql";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { phaseOrder } from "@/lib/projects/filters";
import { findProjects } from "@/lib/projects/finding";

const day = "2026-11-22";
const dates = [
  null,
  "..",
  "2019",
  "2026",
  "2027",
  "2026-02",
  "2026-11",
  "2027-01",
  "2026-11-22",
  "2027-02-20",
  "2024-02-29",
];

describe("in SQL, as in the rules", () => {
  it.each([...dates, "XXXX-08", "XXXX-12"])("a period that begins %s has the same phase", async (start) => {
    for (const end of dates) {
      const period = { start: start === null ? null : dateOf(start), end: end === null ? null : dateOf(end) };
      const phase = phaseInSql({ startEdtf: Prisma.sql`${start}::text`, endEdtf: Prisma.sql`${end}::text` }, day);
      const [row] = await db.$queryRaw<{ phase: string }[]>`SELECT ${phase} AS phase`;
      expect(row!.phase, `${start}–${end}`).toBe(phaseOn(period, day));
    }
  });

  it.each([...dates, "XXXX-08"])("the days that %s can mean are the same", async (edtf) => {
    const [row] = await db.$queryRaw<{ earliest: string | null; latest: string | null }[]>`
      SELECT ${firstDayInSql(Prisma.sql`${edtf}::text`)}::text AS earliest, ${lastDayInSql(Prisma.sql`${edtf}::text`)}::text AS latest`;
    expect(row).toEqual(boundsOf(edtf));
  });
});

const dateOf = (edtf: string) => ({ edtf, printed: null });

describe("the list of projects", () => {
  it("has running ones first and ended ones last, page by page", async () => {
    const all = await findProjects({}, { perPage: 100, day });
    const places = all.items.map(({ phase }) => phaseOrder.indexOf(phase));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const pages = await Promise.all([1, 2, 3, 4].map((page) => findProjects({}, { page, perPage: 5, day })));
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(all.items.map(({ id }) => id));
    expect(await findProjects({}, { page: 1_000, perPage: 5, day })).toMatchObject({
      page: 4,
      pageCount: 4,
      total: 19,
    });
  });

  it("keeps what passes every filter at once", async () => {
    const { items, total } = await findProjects(
      { vaihe: "ended", regionIds: ["region-kainuu"] },
      { perPage: 100, day },
    );
    expect(total).toBe(items.length);
    expect(items.map(({ slug }) => slug)).toContain("perhekainuu");
    for (const { phase, regionIds } of items)
      expect([phase, regionIds]).toEqual(["ended", expect.arrayContaining(["region-kainuu"])]);
    const elsewhere = await findProjects({ notRegionIds: ["region-kainuu"] }, { perPage: 100, day });
    expect(elsewhere.items.every(({ regionIds }) => !regionIds.includes("region-kainuu"))).toBe(true);
  });

  it("is narrowed by funder, programme, organization and theme", async () => {
    const ofRay = await findProjects({ rahoittaja: "ray" }, { perPage: 100, day });
    expect(ofRay.total).toBeGreaterThan(0);
    expect(ofRay.items.every(({ funderSlugs }) => funderSlugs.includes("ray"))).toBe(true);
    const ofNobody = { ohjelma: "ei-ole", organisaatio: "ei-ole", teema: "ei-ole" };
    expect(await findProjects(ofNobody, { perPage: 5, day })).toMatchObject({
      items: [],
      total: 0,
      page: 1,
      pageCount: 1,
    });
  });

  it("sorts by name in Finnish order", async () => {
    const { items } = await findProjects({ jarjestys: "nimi" }, { perPage: 100, day });
    const names = items.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator("fi").compare));
  });
});

describe("the list of organizations", () => {
  it("has ended ones last", async () => {
    const { items } = await findOrganizations({}, { perPage: 100, day });
    const standings = items.map(({ standing }) => standing);
    expect(standings.indexOf("ended")).toBeGreaterThan(0);
    expect(standings.slice(standings.indexOf("ended")).every((standing) => standing === "ended")).toBe(true);
  });

  it("finds by any of the names, in any order of the words", async () => {
    const slugsOf = async (nimi: string) =>
      (await findOrganizations({ nimi }, { perPage: 100, day })).items.map(({ slug }) => slug);
    expect(await slugsOf("RAY")).toEqual(["ray"]);
    expect(await slugsOf("sote kainuun")).toEqual(["kainuun-sote"]);
    expect(await slugsOf("olematon")).toEqual([]);
  });

  it("is narrowed by kind and by region", async () => {
    const { items } = await findOrganizations(
      { laji: "regionalCouncil", regionIds: ["region-kainuu"] },
      { perPage: 9, day },
    );
    expect(items.map(({ slug }) => slug)).toEqual(["kainuun-liitto"]);
  });
});

describe("the list of contacts", () => {
  const filters = contactFilterSchema.parse({ nimi: null, organisaatio: null, hanke: null, alue: null });

  it("has those who answer first", async () => {
    const { items, total } = await findContacts({ ...filters, regionIds: null }, { page: 1, perPage: 100, day });
    expect(items).toHaveLength(total);
    const places = items.map(({ standing }) => standingOrder.indexOf(standing));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("finds by parts of the name and of the post", async () => {
    const { items } = await findContacts(
      { ...filters, nimi: "vatula ann", regionIds: null },
      { page: 1, perPage: 9, day },
    );
    expect(items.map(({ person }) => person?.slug)).toEqual(["anneli-vatula"]);
  });

  it("does not find by a name that is no longer shown", async () => {
    const shown = () => findContacts({ ...filters, nimi: "Vatula", regionIds: null }, { page: 1, perPage: 9, day });
    const before = await shown();
    expect(before.total).toBe(1);
    const { id } = before.items[0]!;
    const { organizationId } = await db.contact.update({ where: { id }, data: { endEdtf: "2020" } });
    await db.organizationSettings.create({ data: { organizationId: organizationId!, updatedById: "liisa" } });
    expect((await shown()).total).toBe(0);
  });
});
