import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportCatalogue, importCatalogue, type Incoming } from "@/lib/content/transfer";
import { db } from "@/lib/platform/db";
import { readDocuments, seedDocuments, writeDocuments } from "@/scripts/content/catalogue-files";
import { projectDraft, sourceDraft } from "../../factories/documents";
import { saveRevision, withdraw } from "@/tests/factories/unguarded";

const editor = { id: "tuoja" };
const folder = mkdtempSync(path.join(tmpdir(), "perhepolku-vienti-"));
afterAll(() => rmSync(folder, { recursive: true }));

const filesOf = (where: string) =>
  new Map(readDocuments(where).map(({ file }) => [file, readFileSync(path.join(where, file), "utf8")] as const));

describe("a faulty import", () => {
  const counts = async () => ({
    records: await db.record.count(),
    revisions: await db.revision.count(),
    audit: await db.auditEvent.count(),
  });

  async function refusalOf(incoming: Incoming[]) {
    const before = await counts();
    const outcome = await importCatalogue(incoming, editor);
    expect(await counts()).toEqual(before);
    return outcome.status === "refused" ? outcome.faults : [];
  }

  const good = { file: "source/source-kirje.json", content: sourceDraft() };

  it("names file, field and reason, and imports nothing of the rest", async () => {
    const bad = { file: "project/project-naapuriapu.json", content: projectDraft({ slug: "Ei Kelpaa" }) };
    expect(await refusalOf([good, bad])).toEqual([{ file: bad.file, path: "slug", reason: "slugMalformed" }]);
  });

  it("names the reference that leads nowhere", async () => {
    const bad = { file: "project/project-naapuriapu.json", content: projectDraft() };
    expect(await refusalOf([good, bad])).toEqual([
      {
        file: bad.file,
        path: "roles.0.organization",
        reason: "referenceNotPublished",
        value: "organization-mll-kainuun-piiri",
      },
    ]);
  });

  it("names both files that claim one address", async () => {
    const twin = { file: "source/source-toinen.json", content: sourceDraft({ id: "source-toinen" }) };
    expect(await refusalOf([good, twin])).toEqual([
      { file: twin.file, path: "slug", reason: "slugTaken", value: good.file },
    ]);
  });

  it("takes a file that is not JSON for what it is", async () => {
    expect(await refusalOf([{ file: "source/x.json", content: "{ rikki" }])).toEqual([
      { file: "source/x.json", path: "noun", reason: "nounUnknown" },
    ]);
  });
});

describe("the whole catalogue", () => {
  beforeAll(async () => {
    expect(await importCatalogue(seedDocuments(), editor)).toMatchObject({
      status: "imported",
      changed: 0,
      unchanged: 0,
    });
  });

  it("is exported as it was imported, one file a record", async () => {
    writeDocuments(folder, await exportCatalogue());
    const files = filesOf(folder);
    expect(files.size).toBe(seedDocuments().length);
    for (const [file, text] of filesOf("prisma/seed")) expect(files.get(file), file).toBe(text);
  });

  it("comes back in without changing anything", async () => {
    const revisions = await db.revision.count();
    const outcome = await importCatalogue(readDocuments(folder), editor);
    expect(outcome).toEqual({
      status: "imported",
      created: 0,
      changed: 0,
      unchanged: readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".json")).length,
    });
    expect(await db.revision.count()).toBe(revisions);
  });

  it("takes a change of one file as one new revision", async () => {
    const file = "organization/organization-mll.json";
    const before = filesOf(folder).get(file)!;
    const changed = JSON.parse(before);
    changed.summary = { fi: "Uusi kuvaus." };
    const outcome = await importCatalogue([{ file, content: changed }], editor);
    expect(outcome).toEqual({ status: "imported", created: 0, changed: 1, unchanged: 0 });
    await importCatalogue([{ file, content: JSON.parse(before) }], editor);
  });

  it("stops before an editor's draft instead of burying it", async () => {
    const file = "organization/organization-mll.json";
    const document = JSON.parse(filesOf(folder).get(file)!);
    const { latestRevision } = await db.record.findUniqueOrThrow({ where: { id: document.id } });
    await saveRevision({
      actor: { id: "liisa" },
      document: { ...document, officialName: "Luonnos" },
      baseNumber: latestRevision,
    });
    const outcome = await importCatalogue([{ file, content: { ...document, officialName: "Tuonti" } }], editor);
    expect(outcome).toEqual({ status: "refused", faults: [{ file, path: "id", reason: "draftInTheWay" }] });
  });

  it("takes a withdrawal along, and brings it back as one", async () => {
    const recordId = "helpline-kriisipuhelin";
    await withdraw({ actor: editor, recordId, reason: { fi: "Numero on vaihtunut." }, successorId: null });
    const exported = (await exportCatalogue()).find(({ id }) => id === recordId)!;
    expect(exported.withdrawn).toEqual({ reason: { fi: "Numero on vaihtunut." }, successor: null });
    const file = `helpline/${recordId}.json`;
    expect(await importCatalogue([{ file, content: exported }], editor)).toMatchObject({ changed: 0, unchanged: 1 });
    await importCatalogue([{ file, content: { ...exported, checkIntervalDays: 30 } }], editor);
    expect((await db.record.findUniqueOrThrow({ where: { id: recordId } })).state).toBe("withdrawn");
  });

  it("removes only record files from a folder it writes to", () => {
    const stray = path.join(folder, "package.json");
    const gone = path.join(folder, "source", "source-poistunut.json");
    writeFileSync(stray, "{}");
    writeFileSync(gone, "{}");
    writeDocuments(folder, []);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".json"))).toEqual([
      "package.json",
    ]);
  });
});
