import { renderToStaticMarkup } from "react-dom/server";
import { NextIntlClientProvider } from "next-intl";
import { createElement, type ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { CheckText } from "@/components/records/check-text";
import { submitForReview } from "@/lib/content/life";
import { runDueSchedules } from "@/lib/content/schedules";
import { db } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { messages } from "@/lib/platform/i18n/messages";
import { findProject } from "@/lib/projects/queries";
import { confirmRecords } from "@/lib/upkeep/confirm-records";
import { actorOf } from "../../factories/editor-actors";
import { liisa, publishNew } from "../../factories/projects";
import { saveRevision } from "@/tests/factories/unguarded";

const mll = "organization-mll-kainuun-piiri";
const keeper = actorOf("contributor", mll);
const now = new Date("2026-11-22T10:00:00Z");
const confirm = (actor = keeper, ...ids: string[]) => confirmRecords(actor, ids, {}, { now });
const recordOf = (id: string) => db.record.findUniqueOrThrow({ where: { id } });
const latestOf = async (id: string) => {
  const { latestRevision } = await recordOf(id);
  return db.revision.findUniqueOrThrow({ where: { recordId_number: { recordId: id, number: latestRevision } } });
};

/** What a reader sees on a day, in the portal's own words. */
async function shownOn(slug: string, day: string): Promise<string> {
  const check = (await findProject(slug))!.record;
  const words: ComponentProps<typeof NextIntlClientProvider> = {
    locale: "fi",
    messages,
    timeZone: "Europe/Helsinki",
    children: null,
  };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, words, createElement(CheckText, { check, day })));
}

describe("'tiedot ovat oikein'", () => {
  it("shows at once on the public page, by whom, and lapses there on its day", async () => {
    await publishNew("vahvistettu", { checkIntervalDays: 10 });
    expect(await confirm(keeper, "project-vahvistettu")).toEqual({ confirmed: ["project-vahvistettu"], refused: [] });
    const checked = "Tarkistettu 22.11.2026, Mannerheimin Lastensuojeluliiton Kainuun piiri ry";
    expect(await shownOn("vahvistettu", "2026-11-22")).toBe(checked);
    expect(await shownOn("vahvistettu", "2026-12-02")).toBe(checked);
    expect(await shownOn("vahvistettu", "2026-12-03")).toBe(`${checked}. Ei tarkistettu sen jälkeen.`);
  });

  it("is a version of its own, in the log, and moves the public pages", async () => {
    await publishNew("lokissa");
    const before = await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } });
    await confirm(keeper, "project-lokissa");
    expect(await recordOf("project-lokissa")).toMatchObject({ latestRevision: 2, publishedRevision: 2 });
    const [event] = await db.auditEvent.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(event).toMatchObject({
      actorId: keeper.id,
      action: "record.checked",
      recordId: "project-lokissa",
      detail: { number: 2, checkedBy: mll },
    });
    expect((await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } })).version).toBe(before.version + 1n);
  });

  it("leaves a draft a draft, with the check in it, and what waits for it follows", async () => {
    const document = await publishNew("luonnos-paalla");
    const id = document.id;
    const draft = { ...document, summary: { fi: "Uusi tiivistelmä, vielä kesken." } };
    await saveRevision({ actor: liisa, document: draft, baseNumber: 1 });
    await db.schedule.create({
      data: { recordId: id, kind: "publish", revisionNumber: 2, at: new Date("2027-01-01"), createdById: "liisa" },
    });
    await db.workingCopy.create({ data: { recordId: id, editorId: "liisa", baseNumber: 2, document: draft } });

    await confirm(keeper, id);
    expect(await recordOf(id)).toMatchObject({ latestRevision: 4, publishedRevision: 3 });
    expect((await findProject("luonnos-paalla"))!.summary).toEqual(document.summary);
    const latest = await latestOf(id);
    expect(latest).toMatchObject({ authorId: "liisa", document: { summary: draft.summary, checkedOn: "2026-11-22" } });
    expect(await db.schedule.findFirst({ where: { recordId: id } })).toMatchObject({ revisionNumber: 4 });
    expect(await db.workingCopy.findFirst({ where: { recordId: id } })).toMatchObject({
      baseNumber: 4,
      document: { summary: draft.summary, checkedOn: "2026-11-22" },
    });
  });

  it("leaves a review and a plan under a newer draft as they were, and the plan publishes the check too", async () => {
    const document = await publishNew("suunniteltu");
    const id = document.id;
    const summary = (fi: string) => ({ ...document, summary: { fi } });
    await saveRevision({ actor: liisa, document: summary("Suunniteltu."), baseNumber: 1 });
    const at = new Date("2027-01-01");
    await db.schedule.create({ data: { recordId: id, kind: "publish", revisionNumber: 2, at, createdById: "liisa" } });
    await saveRevision({ actor: liisa, document: summary("Odottaa lukijaa."), baseNumber: 2 });
    expect(await submitForReview({ actor: keeper, recordId: id, note: "Katso kesto" })).toEqual({
      status: "submitted",
    });
    const { submittedAt } = await recordOf(id);

    await confirm(keeper, id);
    const review = { submittedAt, submittedById: keeper.id, submittedNote: "Katso kesto" };
    expect(await recordOf(id)).toMatchObject({ publishedRevision: 4, latestRevision: 6, ...review });
    expect(await latestOf(id)).toMatchObject({ document: { summary: { fi: "Odottaa lukijaa." } } });
    expect(await db.schedule.findMany({ where: { recordId: id } })).toMatchObject([
      { revisionNumber: 5, doneAt: null, cancelledAt: null },
    ]);
    await runDueSchedules(at);
    expect(await recordOf(id)).toMatchObject({ publishedRevision: 5, ...review });
    expect(await findProject("suunniteltu")).toMatchObject({
      summary: { fi: "Suunniteltu." },
      record: { checkedOn: new Date("2026-11-22") },
    });
  });

  it("is said for the organization whose grant covers the record, not for one that may only read", async () => {
    const roles = [mll, "organization-stea"].map((organization) => ({ organization, role: "coImplementer" }));
    await publishNew("kahden", { roles });
    const actor = actorOf("contributor", "organization-stea");
    const reader = { role: "viewer" as const, organizationId: mll };
    await confirm({ ...actor, grants: [reader, ...actor.grants] }, "project-kahden");
    expect(await recordOf("project-kahden")).toMatchObject({ checkedById: "organization-stea" });
  });

  it("takes a whole list and tells which it left, and why", async () => {
    await publishNew("listalla");
    await publishNew("vieras", { roles: [{ organization: "organization-stea", role: "leadImplementer" }] });
    const unpublished = { ...(await publishNew("pohja")), id: "project-vain-luonnos", slug: "vain-luonnos" };
    await saveRevision({ actor: liisa, document: unpublished, baseNumber: null });
    const ids = ["project-listalla", "project-vieras", "project-vain-luonnos", "project-ei-ole", "project-listalla"];
    expect(await confirm(keeper, ...ids)).toEqual({
      confirmed: ["project-listalla"],
      refused: [
        { id: "project-ei-ole", reason: "notFound" },
        { id: "project-vain-luonnos", reason: "notPublic" },
        { id: "project-vieras", reason: "notFound" },
      ],
    });
    expect(await recordOf("project-vieras")).toMatchObject({ latestRevision: 1, checkedOn: null });
  });

  it("is not a reader's to say, nor anybody's in another's name", async () => {
    await publishNew("katsottu");
    const viewer = actorOf("viewer", mll);
    expect((await confirm(viewer, "project-katsottu")).refused).toEqual([
      { id: "project-katsottu", reason: "forbidden" },
    ]);
    const inAnothersName = confirmRecords(keeper, ["project-katsottu"], { checkedBy: "organization-stea" });
    await expect(inAnothersName).rejects.toBeInstanceOf(Forbidden);
  });

  it("does not bring a withdrawn record back", async () => {
    await publishNew("poistettu");
    await db.record.update({
      where: { id: "project-poistettu" },
      data: { state: "withdrawn", withdrawnAt: new Date(), withdrawnReason: { fi: "Loppui" } },
    });
    expect((await confirm(keeper, "project-poistettu")).refused).toEqual([
      { id: "project-poistettu", reason: "notPublic" },
    ]);
  });
});
