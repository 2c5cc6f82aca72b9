import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { findProject, listProjects } from "@/lib/projects/queries";
import { findCurrentSlug } from "@/lib/content/former-slug";
import { localized } from "@/lib/platform/i18n/localized";
import { draftOf, liisa, matti, publishNew } from "../../factories/projects";
import { publish, saveRevision } from "@/tests/factories/unguarded";

const contentVersion = async () => (await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } })).version;

describe("a draft", () => {
  it("is kept as a revision and shows nowhere", async () => {
    const document = draftOf("luonnos");
    expect(await saveRevision({ actor: liisa, document, baseNumber: null })).toEqual({ status: "saved", number: 1 });
    expect(await findProject("luonnos")).toBeNull();
    expect(await listProjects({ ids: [document.id] })).toEqual([]);
    expect(await db.revision.count({ where: { recordId: document.id } })).toBe(1);
  });

  it("may be incomplete, and then cannot be published", async () => {
    const document = { ...draftOf("kesken"), name: { fi: "" }, kind: "jotain" };
    await saveRevision({ actor: liisa, document, baseNumber: null });
    const outcome = await publish({ actor: liisa, recordId: document.id, number: 1 });
    expect(outcome).toMatchObject({ status: "obstacles" });
    expect(outcome.status === "obstacles" && outcome.obstacles.map(({ path }) => path).sort()).toEqual([
      "kind",
      "name.fi",
    ]);
    expect(await findProject("kesken")).toBeNull();
  });

  it("of a published record leaves the public page as it was", async () => {
    const document = await publishNew("pysyva");
    await saveRevision({ actor: liisa, document: { ...document, name: { fi: "uusi nimi" } }, baseNumber: 1 });
    expect(localized((await findProject("pysyva"))!.name)).toBe("pysyva");
  });
});

describe("two editors", () => {
  it("are told when the record that a draft began from is not there", async () => {
    const document = draftOf("kadonnut");
    expect(await saveRevision({ actor: liisa, document, baseNumber: 4 })).toEqual({ status: "notFound" });
  });

  it("who began from the same revision are in conflict, and both texts are there", async () => {
    const document = await publishNew("kaksi-muokkaajaa");
    const first = await saveRevision({
      actor: liisa,
      document: { ...document, name: { fi: "Liisan nimi" } },
      baseNumber: 1,
    });
    const second = await saveRevision({
      actor: matti,
      document: { ...document, name: { fi: "Matin nimi" } },
      baseNumber: 1,
    });
    expect(first).toEqual({ status: "saved", number: 2 });
    expect(second).toMatchObject({
      status: "conflict",
      latest: { number: 2, authorId: "liisa", document: { name: { fi: "Liisan nimi" } } },
      yours: { name: { fi: "Matin nimi" } },
    });
  });

  it("who save at the same moment do not both win", async () => {
    const document = await publishNew("yhta-aikaa");
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        saveRevision({
          actor: { id: `editor-${index}` },
          document: { ...document, name: { fi: `nimi ${index}` } },
          baseNumber: 1,
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([
      "conflict",
      "conflict",
      "conflict",
      "conflict",
      "conflict",
      "saved",
    ]);
  });

  it("who create the same record at the same moment do not both win", async () => {
    const document = draftOf("sama-tunnus");
    const outcomes = await Promise.all(
      [liisa, matti].map((actor) => saveRevision({ actor, document, baseNumber: null })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["conflict", "saved"]);
  });

  it("do not publish a text that the other has since replaced", async () => {
    const document = await publishNew("vanha-teksti");
    await saveRevision({ actor: matti, document: { ...document, name: { fi: "uudempi" } }, baseNumber: 1 });
    expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toEqual({
      status: "stale",
      latestNumber: 2,
    });
  });
});

describe("publishing", () => {
  it("changes the page, the audit log and the content version in one transaction", async () => {
    const before = await contentVersion();
    const document = await publishNew("julkaisu");
    expect(localized((await findProject("julkaisu"))!.name)).toBe("julkaisu");
    const events = await db.auditEvent.findMany({ where: { recordId: document.id }, orderBy: { id: "asc" } });
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["revision.saved", "liisa"],
      ["record.published", "liisa"],
    ]);
    expect(await contentVersion()).toBe(before + 1n);
  });

  it("leaves nothing behind when the database refuses a row in the middle", async () => {
    const twice = { region: "region-kuhmo", part: "covers" };
    const document = draftOf("keskeytys", { regions: [twice, twice] });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    const version = await contentVersion();
    await expect(publish({ actor: liisa, recordId: document.id, number: 1 })).rejects.toThrow(/[Uu]nique/);
    expect(await contentVersion()).toBe(version);
    expect(await db.project.count({ where: { id: document.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { recordId: document.id, action: "record.published" } })).toBe(0);
  });

  it("is refused when another record holds the address", async () => {
    // The id is taken by no other record, but the address is, by one that is not public.
    const taken = draftOf("varattu-osoite");
    await db.record.create({ data: { id: "project-haamu", noun: "project" } });
    await db.slug.create({
      data: { scope: "project", slug: taken.slug as string, recordId: "project-haamu", isCurrent: true },
    });
    await saveRevision({ actor: liisa, document: taken, baseNumber: null });
    const version = await contentVersion();
    expect(await publish({ actor: liisa, recordId: taken.id, number: 1 })).toEqual({
      status: "obstacles",
      obstacles: [{ path: "slug", reason: "slugTaken", value: "varattu-osoite" }],
    });
    expect(await contentVersion()).toBe(version);
    expect(await db.project.count({ where: { id: taken.id } })).toBe(0);
    expect(await db.auditEvent.count({ where: { recordId: taken.id, action: "record.published" } })).toBe(0);
  });

  it("refuses a reference to a record that is not public", async () => {
    const document = draftOf("viittaus", { programmes: ["programme-jota-ei-ole"] });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toEqual({
      status: "obstacles",
      obstacles: [{ path: "programmes.0", reason: "referenceNotPublished", value: "programme-jota-ei-ole" }],
    });
  });

  it("keeps an old address leading to the new one", async () => {
    const document = await publishNew("vanha-osoite");
    await saveRevision({ actor: liisa, document: { ...document, slug: "uusi-osoite" }, baseNumber: 1 });
    await publish({ actor: liisa, recordId: document.id, number: 2 });
    expect(await findProject("vanha-osoite")).toBeNull();
    expect(await findCurrentSlug("project", "vanha-osoite")).toBe("uusi-osoite");
    expect((await findProject("uusi-osoite"))?.id).toBe(document.id);
  });

  it("tells the fronts which addresses read otherwise now", async () => {
    const { default: pg } = await import("pg");
    const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await listener.connect();
    const heard: string[] = [];
    listener.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await listener.query("LISTEN content");
    await publishNew("kuulutus");
    await expect.poll(() => heard.length).toBe(1);
    await listener.end();
    expect(heard[0]).toBe(String(await contentVersion()));
    const change = await db.contentChange.findUniqueOrThrow({ where: { version: await contentVersion() } });
    expect(change).toMatchObject({ recordIds: [expect.stringMatching(/kuulutus/)], addresses: ["/hankkeet/kuulutus"] });
  });
});
