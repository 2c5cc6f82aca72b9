import { describe, expect, it } from "vitest";
import { countGaps, listGaps } from "@/lib/content/gaps";

const gaps = await listGaps();
const of = (recordId: string) => gaps.filter((gap) => gap.recordId === recordId);
const reasons = (recordId: string) => of(recordId).map(({ reason }) => reason);

describe("the gap list of the seeds", () => {
  it("names the six of eight people whose contact details are missing", () => {
    const contacts = gaps
      .filter(({ reason, noun }) => noun === "contact" && reason === "contactMissing")
      .map(({ recordId }) => recordId);
    for (const person of ["hotta", "roth", "paju", "den-herder", "jokinen", "malinen"]) {
      expect(
        contacts.filter((id) => id.includes(person)),
        person,
      ).not.toEqual([]);
    }
    for (const person of ["vatula", "ruokolainen"])
      expect(
        contacts.filter((id) => id.includes(person)),
        person,
      ).toEqual([]);
  });

  it("names the coordinator's post that no source names a person for", () => {
    expect(gaps.filter(({ reason }) => reason === "personUnnamed")).toHaveLength(1);
  });

  it("names the missing start year and the unaccounted money of Matkalla riittävään vanhemmuuteen", () => {
    const own = of("project-matkalla-riittavaan-vanhemmuuteen");
    expect(own).toContainEqual(expect.objectContaining({ reason: "startMissing" }));
    expect(own).toContainEqual(expect.objectContaining({ reason: "payerUnknown", amountCents: 449_671_00 }));
  });

  it("names the own share of the Kainuu part, 32 043 €", () => {
    expect(of("project-pohjoinen-lastensuojelu-kainuu")).toContainEqual(
      expect.objectContaining({ reason: "payerUnknown", amountCents: 32_043_00 }),
    );
  });

  it("names the amounts that STEA and the parliament gave, which nobody states", () => {
    expect(reasons("project-perhekainuu")).toContain("amountMissing");
    expect(gaps.filter(({ reason, recordId }) => reason === "amountMissing" && recordId.includes("sos"))).not.toEqual(
      [],
    );
  });

  it("names the nine pictures without a description and the logos", () => {
    expect(gaps.filter(({ reason }) => reason === "altMissing").length).toBeGreaterThanOrEqual(10);
  });

  it("names the texts that a source cuts and the links whose address it leaves out", () => {
    expect(gaps.filter(({ reason }) => reason === "cutInSource").length).toBeGreaterThanOrEqual(3);
    expect(gaps.filter(({ reason }) => reason === "urlMissing").length).toBeGreaterThanOrEqual(5);
  });

  it("names the four unnamed family centres and the news without a date", () => {
    expect(reasons("project-siun-sote-perhekeskukset")).toContain("declared");
    expect(gaps.filter(({ reason }) => reason === "publicationDateMissing").length).toBeGreaterThanOrEqual(2);
  });

  it("is the same page by page, whole and of one reason or noun", async () => {
    const perPage = 7;
    for (const wanted of [{}, { reason: "declared" as const }, { noun: "project" as const }]) {
      const all = await listGaps(wanted);
      const pages = Array.from({ length: Math.ceil(all.length / perPage) }, (_, page) =>
        listGaps({ ...wanted, limit: perPage, offset: page * perPage }),
      );
      expect((await Promise.all(pages)).flat()).toEqual(all);
    }
  });

  it("is counted reason by reason, so far as is asked", async () => {
    const counts = await countGaps({ most: 1_000 });
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(gaps.length);
    expect((await countGaps({ most: 2, reason: "urlMissing" }))[0]).toEqual({ reason: "urlMissing", count: 2 });
  });

  it("points every gap at a record and a reason", () => {
    for (const gap of gaps) expect(gap.recordId.startsWith(gap.noun)).toBe(true);
  });
});
