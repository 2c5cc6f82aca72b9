import { describe, expect, it } from "vitest";
import { createEditor } from "@/tests/factories/editors";
import { createRecord } from "@/lib/content/drafts";
import { extractFacts } from "@/lib/imports/text/extract";
import { bringText } from "@/lib/imports/text/bring";
import { choicesOf } from "@/lib/imports/text/draft";
import { takeText } from "@/lib/imports/text/forms";
import { listKnownNames } from "@/lib/imports/text/known-queries";
import { findRun, openRun, undoRun } from "@/lib/imports/runs";
import { createLiteAnalyser } from "@/lib/search/analysis/lite";
import { db } from "@/lib/platform/db";

const page = [
  "Aamurusko-hanke",
  "",
  "Budjetti: 60 250 €",
  "Rahoitus: STM 80 %, 48 200 €",
  "Hankeaika: 1.3.2031 - 31.12.2032",
  "Hankkeen hallinnoija: Kainuun sote",
  "Aino Aamunen, koordinaattori",
  "aino.aamunen(a)esimerkki.fi",
].join("\n");

async function bringAll(
  actor: Awaited<ReturnType<typeof createEditor>>,
  organizationId: string | null = null,
  { text = page } = {},
) {
  const runId = await openRun(actor, {
    kind: "text",
    name: "Aamurusko",
    content: text,
    options: { address: null, day: null },
  });
  const { proposals } = extractFacts(text, await listKnownNames(actor), createLiteAnalyser());
  const taken = proposals
    .filter(({ kind }) => kind !== "email" && kind !== "name")
    .map((proposal) => ({ proposal, choice: choicesOf(proposal)[0] ?? "", text: "" }));
  const name = { text: "Aamurusko", at: { line: 1, printed: "Aamurusko" } };
  return { runId, outcome: await bringText({ actor, runId, name, taken, organizationId }) };
}

const latestDocument = async (recordId: string) =>
  (await db.revision.findFirstOrThrow({ where: { recordId }, orderBy: { number: "desc" } })).document as Record<
    string,
    unknown
  >;

describe("a pasted page", () => {
  it("becomes drafts, each fact with its line, nothing public, and the text is forgotten", async () => {
    const chief = await createEditor();
    const { runId, outcome } = await bringAll(chief);
    if (outcome.status !== "made") throw new Error(outcome.status);
    const project = await latestDocument(outcome.projectId);
    expect(project).toMatchObject({
      budgetCents: 6025000,
      fundings: [{ funder: "organization-stm", amountCents: 4820000, shareBasisPoints: 8000 }],
      period: { start: { edtf: "2031-03-01" }, end: { edtf: "2032-12-31" } },
      roles: [{ organization: "organization-kainuun-sote", role: "administrator" }],
    });
    expect(project.sources).toContainEqual(
      expect.objectContaining({
        field: "fundings.0.amountCents",
        locator: "rivi 4",
        printed: "48 200 €",
        treatment: "normalised",
      }),
    );
    const run = (await findRun(chief, runId))!;
    expect(run).toMatchObject({ state: "done", content: null });
    expect(run.items.map(({ record }) => record.noun).sort()).toEqual(["contact", "person", "project", "source"]);
    expect(run.items.every(({ record }) => record.state === "draft")).toBe(true);
    const contact = run.items.find(({ record }) => record.noun === "contact")!;
    expect(await latestDocument(contact.recordId)).toMatchObject({
      email: "aino.aamunen@esimerkki.fi",
      emailPrinted: "aino.aamunen(a)esimerkki.fi",
      project: outcome.projectId,
    });
  });

  it("makes nobody a second time: not who is known, not who stands there twice", async () => {
    const chief = await createEditor();
    const own = "organization-mll-kainuun-piiri";
    const maija = await createEditor({ grants: [{ role: "contributor", organizationId: own }] });
    const text = [
      "Lumo Lintunen, koordinaattori",
      "lumo.lintunen@esimerkki.fi",
      "Pulmu Kaksonen, ohjaaja",
      "ohjaaja LUMO LINTUNEN",
      "Yhteistyökumppani: Lintukodon testiyhdistys",
    ].join("\n");
    const peopleOf = async (projectId: string) => {
      const found = await db.record.findMany({ where: { noun: "contact" }, select: { id: true } });
      const documents = await Promise.all(found.map(({ id }) => latestDocument(id)));
      return documents.filter(({ project }) => project === projectId).map(({ person }) => person);
    };
    const bring = async (actor: typeof chief, organizationId: string | null = null) => {
      const { runId, outcome } = await bringAll(actor, organizationId, { text });
      if (outcome.status !== "made") throw new Error(outcome.status);
      const { items } = (await findRun(actor, runId))!;
      return { made: items.filter(({ record }) => record.noun === "person"), ...outcome };
    };
    const { id: lumo } = await createRecord({ actor: maija, noun: "person", name: "Lumo Lintunen" });
    const { id: home } = await createRecord({
      actor: chief,
      noun: "organization",
      name: "Lintukodon testiyhdistys",
    });
    // What is the chief's draft is nothing that Maija may refer to; what is hers the chief sees.
    await createRecord({ actor: chief, noun: "person", name: "Pulmu Kaksonen" });
    const mine = await bring(maija, own);
    expect(mine.made).toHaveLength(1);
    expect((await peopleOf(mine.projectId)).sort()).toEqual([lumo, mine.made[0]!.recordId].sort());
    const whole = await bring(chief);
    expect(whole.made).toEqual([]);
    // Of two namesakes an editor picks one.
    expect((await peopleOf(whole.projectId)).sort()).toEqual(["Pulmu Kaksonen", lumo]);
    const { roles } = await latestDocument(whole.projectId);
    expect(roles).toMatchObject([{ organization: home, role: "partner" }]);
  });

  it("is taken once, however often it is sent", async () => {
    const chief = await createEditor();
    const { runId } = await bringAll(chief);
    const again = await bringText({
      actor: chief,
      runId,
      name: { text: "Toinen", at: null },
      taken: [],
      organizationId: null,
    });
    expect(again).toEqual({ status: "notOpen" });
  });

  it("is seen by nobody else, and an editor's draft is the editor's own organization's", async () => {
    const own = "organization-mll-kainuun-piiri";
    const maija = await createEditor({ grants: [{ role: "contributor", organizationId: own }] });
    const other = await createEditor({ grants: [{ role: "publisher", organizationId: "organization-iso" }] });
    const { runId, outcome } = await bringAll(maija, own);
    expect(await findRun(other, runId)).toBeNull();
    expect(await takeText(other, runId, new FormData())).toBeNull();
    if (outcome.status !== "made") throw new Error(outcome.status);
    const owners = await db.recordOwner.findMany({ where: { recordId: outcome.projectId } });
    expect(owners.map(({ organizationId }) => organizationId)).toContain(own);
  });

  it("takes no choice that the form makes up", async () => {
    const chief = await createEditor();
    const { proposalKey } = await import("@/lib/imports/text/proposal-key");
    const runId = await openRun(chief, { kind: "text", name: "x", content: page });
    const { reviewText } = await import("@/lib/imports/text/forms");
    const organization = (await reviewText(chief, runId))!.extract.proposals.find(
      ({ kind }) => kind === "organization",
    )!;
    const form = new FormData();
    form.set("nimi", "Aamurusko kaksi");
    form.set("ota", proposalKey(organization));
    form.set(`mika.${proposalKey(organization)}`, "__proto__");
    const path = await takeText(chief, runId, form);
    expect(path).toContain(runId);
    const ids = (await findRun(chief, runId))!.items.map(({ recordId }) => recordId);
    expect(ids.some((id) => id.startsWith("project-aamurusko-kaksi"))).toBe(true);
  });

  it("is undone as one, but for what somebody has edited", async () => {
    const chief = await createEditor();
    const { runId, outcome } = await bringAll(chief);
    if (outcome.status !== "made") throw new Error(outcome.status);
    const { saveDraft } = await import("@/lib/content/drafts");
    const document = (await latestDocument(outcome.projectId)) as Parameters<typeof saveDraft>[0]["document"];
    await saveDraft({ actor: chief, document: { ...document, shortName: "A" }, baseNumber: 1 });
    expect(await undoRun(chief, runId)).toEqual({
      status: "undone",
      keptBack: [{ recordId: outcome.projectId, reason: "editedSince" }],
    });
    const { items } = (await findRun(chief, runId))!;
    const states = items.filter(({ record }) => record.noun !== "person").map(({ record }) => record.state);
    expect(states.sort()).toEqual(["deleted", "deleted", "draft"]);
  });
});
