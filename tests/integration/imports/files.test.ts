import { describe, expect, it } from "vitest";
import { createEditor } from "@/tests/factories/editors";
import { actOnRun, openFile, showRun } from "@/lib/imports/files/forms";
import { listForExport } from "@/lib/exports/admin-queries";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import type { EditorActor } from "@/lib/editors/roles";

const idOf = (outcome: { path: string } | { problem: string }) => {
  if (!("path" in outcome)) throw new Error(outcome.problem);
  return outcome.path.split("/").at(-1)!;
};
const fileForm = (values: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};
const bring = async (actor: EditorActor, values: Record<string, string | File>) => {
  const id = idOf(await openFile(actor, fileForm(values)));
  return { id, shown: (await showRun(actor, id))!.dryRun! };
};
const take = async (actor: EditorActor, id: string, mark: string) =>
  actOnRun(actor, id, fileForm({ _do: "import", _koe: mark }));

const table = (phone: string) =>
  `Tunnus;Nimi;Tehtävä;Organisaatio;Puhelin\r\n7;Äijä Öberg;ohjaaja;Kainuun sote;${phone}\r\n8;Eve Virhe;;Kainuun sote;kysy\r\n`;

describe("a table", () => {
  it("of Finnish Excel is tried, written, found unchanged, changed and undone", async () => {
    const chief = await createEditor();
    const bytes = new Uint8Array(Buffer.from(table("044 555 0168"), "latin1"));
    const file = new File([bytes], "rekisteri.csv");
    const before = await db.revision.count();
    const first = await bring(chief, { laji: "csv", rivit: "contact", jarjestelma: "rekisteri", tiedosto: file });
    expect(first.shown.rows).toMatchObject([
      { line: 2, action: "create", name: "ohjaaja Äijä Öberg" },
      { line: 3, action: "error", faults: [{ path: "title", reason: "textRequired" }, { path: "phone" }] },
    ]);
    expect(await db.revision.count()).toBe(before);
    await take(chief, first.id, first.shown.mark);
    const made = (
      await db.importSourceId.findUniqueOrThrow({
        where: { key: { organizationId: "", system: "rekisteri", noun: "contact", sourceId: "7" } },
      })
    ).recordId;
    expect((await db.record.findUniqueOrThrow({ where: { id: made } })).state).toBe("draft");

    const again = await bring(chief, {
      laji: "csv",
      rivit: "contact",
      jarjestelma: "rekisteri",
      sisalto: table("044 555 0168"),
    });
    expect(again.shown.rows[0]).toMatchObject({ action: "unchanged", recordId: made });
    const changed = await bring(chief, {
      laji: "csv",
      rivit: "contact",
      jarjestelma: "rekisteri",
      sisalto: table("044 555 0199"),
    });
    expect(changed.shown.rows[0]!.changes.map(({ path }) => path)).toEqual(["phone", "phonePrinted"]);
    await take(chief, changed.id, changed.shown.mark);
    await actOnRun(chief, changed.id, fileForm({ _do: "undo" }));
    const restored = await db.revision.findFirstOrThrow({ where: { recordId: made }, orderBy: { number: "desc" } });
    expect(restored.document).toMatchObject({ phone: "+358445550168" });
  });

  it.each([
    ["tooManyColumns", `${"a;".repeat(10_000)}\n1`],
    ["tooManyRows", `Nimi;Tehtävä\n${"a;b\n".repeat(5_001)}`],
    ["csvMalformed", 'Nimi;Tehtävä\n"a;b'],
  ])("that is %s is refused in words", async (problem, sisalto) => {
    expect(await openFile(await createEditor(), fileForm({ laji: "csv", sisalto }))).toEqual({ problem });
  });
});

describe("undoing", () => {
  it("is refused to who may not, and stays open to who may", async () => {
    const organizationId = "organization-mll-kainuun-piiri";
    const contributor = await createEditor({ grants: [{ role: "contributor", organizationId }] });
    const values = {
      laji: "csv",
      rivit: "contact",
      jarjestelma: "kumottava",
      sisalto: `Tunnus;Tehtävä;Organisaatio\n1;ohjaaja;${organizationId}\n`,
    };
    const { id, shown } = await bring(contributor, values);
    await take(contributor, id, shown.mark);
    expect((await showRun(contributor, id))!.isUndoable).toBe(false);
    await expect(actOnRun(contributor, id, fileForm({ _do: "undo" }))).rejects.toThrow(Forbidden);
    const chief = await createEditor();
    const after = (await showRun(chief, id))!;
    expect(after).toMatchObject({ isUndoable: true, run: { state: "done" } });
    await actOnRun(chief, id, fileForm({ _do: "undo" }));
    expect((await showRun(chief, id))!.run).toMatchObject({
      state: "undone",
      items: [{ record: { state: "deleted" } }],
    });
  });
});

describe("an identifier", () => {
  const mll = "organization-mll-kainuun-piiri";
  const contact = (organizationId: string) => `Tunnus;Tehtävä;Organisaatio\n1;ohjaaja;${organizationId}\n`;
  const idsOf = async (system: string) =>
    (await db.importSourceId.findMany({ where: { system } })).map(({ recordId }) => recordId);

  it("is one of its own organization, system and noun only", async () => {
    const contributorOf = (organizationId: string) =>
      createEditor({ grants: [{ role: "contributor", organizationId }] });
    const [maija, sini] = [await contributorOf(mll), await contributorOf("organization-iso")];
    const takeIn = async (actor: EditorActor, values: Record<string, string>) => {
      const { id, shown } = await bring(actor, { laji: "csv", rivit: "contact", ...values });
      await take(actor, id, shown.mark);
      return shown.counts;
    };
    const created = { created: 1, changed: 0, unchanged: 0, faulty: 0 };
    const known = { ...created, created: 0, unchanged: 1 };
    expect(await takeIn(maija, { jarjestelma: "jaettu", sisalto: contact(mll) })).toEqual(created);
    expect(await takeIn(sini, { jarjestelma: "jaettu", sisalto: contact("organization-iso") })).toEqual(created);
    const services = `Tunnus;Nimi;Järjestäjä\n1;Aavan testiryhmä;${mll}\n`;
    expect(await takeIn(maija, { rivit: "service", jarjestelma: "jaettu", sisalto: services })).toEqual(created);
    expect(await takeIn(maija, { jarjestelma: "toinen", sisalto: contact(mll) })).toEqual(created);
    expect(new Set([...(await idsOf("jaettu")), ...(await idsOf("toinen"))]).size).toBe(4);
    // Whose file it is decides, not who brings it; and what one asks for gives nobody another's identifiers.
    const chief = await createEditor();
    expect(await takeIn(chief, { jarjestelma: "jaettu", organisaatio: mll, sisalto: contact(mll) })).toEqual(known);
    expect(
      await takeIn(sini, { jarjestelma: "jaettu", organisaatio: mll, sisalto: contact("organization-iso") }),
    ).toEqual(known);
  });

  it("of an import that was undone brings its record back, once", async () => {
    const chief = await createEditor();
    const values = { laji: "csv", rivit: "contact", jarjestelma: "uudelleen", sisalto: contact(mll) };
    const first = await bring(chief, values);
    await take(chief, first.id, first.shown.mark);
    const [recordId] = await idsOf("uudelleen");
    const stateNow = async () => (await db.record.findUniqueOrThrow({ where: { id: recordId! } })).state;
    await actOnRun(chief, first.id, fileForm({ _do: "undo" }));
    expect(await stateNow()).toBe("deleted");
    const second = await bring(chief, values);
    expect(second.shown.counts).toEqual({ created: 1, changed: 0, unchanged: 0, faulty: 0 });
    await take(chief, second.id, second.shown.mark);
    expect([await stateNow(), await idsOf("uudelleen")]).toEqual(["draft", [recordId]]);
    expect((await bring(chief, values)).shown.counts).toMatchObject({ created: 0, unchanged: 1 });
    await actOnRun(chief, second.id, fileForm({ _do: "undo" }));
    expect(await stateNow()).toBe("deleted");
  });
});

describe("documents", () => {
  it("that were undone can be brought in again", async () => {
    const chief = await createEditor();
    const { document } = (await listForExport(chief, "organization"))[0]!;
    const made = { ...document, id: "organization-aavan-koe", slug: "aavan-koe" };
    const values = { laji: "json", sisalto: JSON.stringify([made]) };
    for (const round of [1, 2]) {
      const { id, shown } = await bring(chief, values);
      expect([round, shown.counts.created]).toEqual([round, 1]);
      await take(chief, id, shown.mark);
      expect((await bring(chief, values)).shown.counts).toMatchObject({ unchanged: 1 });
      await actOnRun(chief, id, fileForm({ _do: "undo" }));
    }
  });

  it("that were exported come back unchanged", async () => {
    const chief = await createEditor();
    const exported = await listForExport(chief, "organization");
    const sisalto = JSON.stringify(exported.map(({ document }) => document));
    const { shown } = await bring(chief, { laji: "json", sisalto });
    expect(shown.counts).toEqual({ created: 0, changed: 0, unchanged: exported.length, faulty: 0 });
  });

  it("of others are refused row by row, in the words for what is not there", async () => {
    const chief = await createEditor();
    const maija = await createEditor({
      grants: [{ role: "publisher", organizationId: "organization-mll-kainuun-piiri" }],
    });
    const all = (await listForExport(chief, "organization")).map(({ document }) => document);
    const foreign = all.find(({ id }) => id === "organization-iso")!;
    const own = all.find(({ id }) => id === "organization-mll-kainuun-piiri")!;
    const sisalto = JSON.stringify([
      { ...foreign, kind: "other" },
      { ...own, summary: { fi: "Toinen sana." } },
      { ...foreign, id: "organization-uusi-vieras", slug: "uusi-vieras" },
    ]);
    const { id, shown } = await bring(maija, { laji: "json", sisalto });
    expect(shown.rows.map(({ action, faults }) => [action, faults[0]?.reason])).toEqual([
      ["error", "notYours"],
      ["change", undefined],
      ["error", "notYours"],
    ]);
    await take(maija, id, shown.mark);
    const iso = await db.record.findUniqueOrThrow({ where: { id: "organization-iso" } });
    expect(iso.latestRevision).toBe(iso.publishedRevision);
    const seen = (await listForExport(maija, null)).map(({ id: seenId }) => seenId);
    expect(seen).toContain("organization-mll-kainuun-piiri");
    expect(seen).not.toContain("organization-iso");
  });

  it("that are hostile are refused in words", async () => {
    const chief = await createEditor();
    const open = (sisalto: string) => openFile(chief, fileForm({ laji: "json", sisalto }));
    expect(await open('[{"__proto__":{"isAdmin":true}}]')).toEqual({ problem: "shapeUnknown" });
    expect(await open("[".repeat(10_000))).toEqual({ problem: "tooDeep" });
    expect(await open("{")).toEqual({ problem: "jsonMalformed" });
    const [project] = (await listForExport(chief, "project")).map(({ document }) => document);
    const role = { organization: "organization-iso", role: "partner" };
    const roles = Array.from({ length: 10_000 }, () => role);
    const { shown } = await bring(chief, {
      laji: "json",
      sisalto: JSON.stringify([
        { ...project, roles },
        { ...project, noun: "service" },
        { ...project, state: "published" },
      ]),
    });
    expect(shown.rows.map(({ action }) => action)).toEqual(["error", "error", "error"]);
    expect(shown.rows[0]!.faults).toEqual([{ path: "roles", reason: "listTooLong" }]);
  });
});
