import { describe, expect, it } from "vitest";
import { listPublicAddresses } from "@/lib/content/addresses";
import { documentSchemas } from "@/lib/content/documents";
import { db } from "@/lib/platform/db";
import { findSimpleText, hasSimpleText } from "@/lib/simple/queries";
import { serviceDraft } from "@/tests/factories/documents";
import { publish, saveRevision, withdraw } from "@/tests/factories/unguarded";

const actor = { id: "liisa" };
const text = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Saat apua." }] }] };
const draftOf = (word: string, simple: object | null) =>
  serviceDraft({ id: `service-${word}`, slug: word, name: { fi: word }, simple });

async function publishDraft(word: string, simple: object | null, number = 1) {
  const document = draftOf(word, simple);
  await saveRevision({ actor, document, baseNumber: number === 1 ? null : number - 1 });
  expect(await publish({ actor, recordId: document.id, number })).toMatchObject({ status: "published" });
}

const simpleAddresses = async () =>
  (await listPublicAddresses()).map(({ path }) => path).filter((path) => path.startsWith("/selko/"));

describe("a reading version in selkosuomi", () => {
  it("of the seed waits for its review: eight situations, urgent help and the main services", async () => {
    const rows = await db.simpleText.findMany({
      where: { record: { publications: { some: {} } } },
      select: { reviewedOn: true, record: { select: { noun: true } } },
    });
    const count = (noun: string) => rows.filter(({ record }) => record.noun === noun).length;
    expect(count("term")).toBe(8);
    expect(count("page")).toBe(1);
    expect(count("service")).toBeGreaterThanOrEqual(8);
    for (const owner of [{ situation: "ero" }, { page: "apua-heti" }, { service: "neuvola-pohjois-karjala" }]) {
      expect(await findSimpleText(owner)).toBeNull();
      expect(await hasSimpleText(owner)).toBe(false);
    }
  });

  it("is there for readers, with an address, once it is reviewed; and not for a withdrawn record", async () => {
    await publishDraft("selko-palvelu", { text });
    expect(await findSimpleText({ service: "selko-palvelu" })).toBeNull();
    expect(await simpleAddresses()).not.toContain("/selko/palvelut/selko-palvelu");

    await publishDraft("selko-palvelu", { text, reviewedOn: "2026-11-20", reviewedBy: "organization-mll" }, 2);
    expect(await findSimpleText({ service: "selko-palvelu" })).toMatchObject({
      name: { fi: "selko-palvelu" },
      text,
      reviewedOn: new Date("2026-11-20"),
    });
    expect(await hasSimpleText({ service: "selko-palvelu" })).toBe(true);
    expect(await simpleAddresses()).toContain("/selko/palvelut/selko-palvelu");

    await withdraw({ actor, recordId: "service-selko-palvelu", reason: { fi: "Loppui." }, successorId: null });
    expect(await findSimpleText({ service: "selko-palvelu" })).toBeNull();
    expect(await simpleAddresses()).not.toContain("/selko/palvelut/selko-palvelu");
  });

  it("goes with a version that has none", async () => {
    await publishDraft("selko-pois", { text, reviewedOn: "2026-11-20" });
    expect(await hasSimpleText({ service: "selko-pois" })).toBe(true);
    await publishDraft("selko-pois", null, 2);
    expect(await hasSimpleText({ service: "selko-pois" })).toBe(false);
  });

  it("has no reviewer without a day, and among terms only situations have one", () => {
    const problems = (noun: "service" | "term", document: object) =>
      documentSchemas[noun].safeParse(document).error?.issues.map(({ message }) => message);
    expect(problems("service", draftOf("selko-a", { text, reviewedBy: "organization-mll" }))).toEqual([
      "reviewerWithoutDay",
    ]);
    const theme = { noun: "term", id: "term-x", slug: "x", scheme: "theme", name: { fi: "X" }, simple: { text } };
    expect(problems("term", theme)).toEqual(["guideOfSituationOnly"]);
  });
});
