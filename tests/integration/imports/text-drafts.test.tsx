import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ObstacleSummary } from "@/components/admin/obstacle-summary";
import { RunView } from "@/components/admin/imports/run-view";
import { adminPaths } from "@/lib/admin-paths";
import { referencesForForm } from "@/lib/content/admin-queries";
import { shownObstacles } from "@/lib/content/form/shown-obstacles";
import { listObstacles } from "@/lib/content/obstacles";
import { exportCatalogue } from "@/lib/content/transfer";
import type { Draft } from "@/lib/content/revisions";
import type { EditorActor } from "@/lib/editors/roles";
import { showRun } from "@/lib/imports/files/forms";
import { listRuns, openRun } from "@/lib/imports/runs";
import { reviewText, takeText } from "@/lib/imports/text/forms";
import { proposalKey } from "@/lib/imports/text/proposal-key";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { messages } from "@/lib/platform/i18n/messages";
import { createEditor } from "@/tests/factories/editors";

const page = [
  "Kaislikko-hanke",
  "Budjetti: 70 300 €",
  "Hankeaika: 1.3.2031 - 31.12.2032",
  "Vilja Kaislanen, ohjaaja",
  "vilja.kaislanen(a)esimerkki.fi",
].join("\n");

const markupOf = (element: ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fi" messages={{ ...messages, admin: adminMessages }} timeZone="Europe/Helsinki">
      {element}
    </NextIntlClientProvider>,
  );

async function draftsOfPage(actor: EditorActor) {
  const runId = await openRun(actor, { kind: "text", name: "Kaislikko, esimerkki.fi", content: page, options: {} });
  const form = new FormData();
  form.set("nimi", "Kaislikko");
  for (const proposal of (await reviewText(actor, runId))!.extract.proposals)
    if (["amount", "period", "person"].includes(proposal.kind)) form.append("ota", proposalKey(proposal));
  return { runId, path: await takeText(actor, runId, form), shown: (await showRun(actor, runId))! };
}

describe("the drafts of a pasted page", () => {
  it("are all told on the page of the run, in the order of publishing, and found again", async () => {
    const chief = await createEditor();
    const { runId, path, shown } = await draftsOfPage(chief);
    expect(path).toBe(adminPaths.importRun(runId, { tehty: "drafted" }));
    expect(shown.run.items.map(({ record }) => record.noun)).toEqual(["source", "project", "person", "contact"]);
    const html = markupOf(<RunView shown={shown} keptBack={[]} />);
    expect(html).toContain("Luonnoksia on 4.");
    expect(html).toContain("Lähde on ensin");
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(shown.run.items.map(({ recordId }) => adminPaths.record(recordId)));
    expect((await listRuns(chief)).map(({ id }) => id)).toContain(runId);
  });

  it("have one obstacle in a source that is not public, named to those who may see it", async () => {
    const chief = await createEditor();
    const { shown } = await draftsOfPage(chief);
    const [source, project] = shown.run.items.map(({ recordId }) => recordId) as [string, string];
    const whole = (await exportCatalogue()).find(({ noun, sources }) => noun === "project" && sources.length > 2)!;
    const sources = whole.sources.map((fact) => ({ ...fact, source }));
    const draft = { ...whole, id: project, slug: "kaislikko", formerSlugs: [], sources } as unknown as Draft;
    const obstacles = shownObstacles(draft, await listObstacles(draft));
    expect(obstacles.filter(({ reason }) => reason === "referenceNotPublished").length).toBeGreaterThan(1);
    const other = { path: "slug", reason: "slugTaken" };
    const summaryFor = async (actor: EditorActor) => {
      const references = await referencesForForm(actor, draft);
      const context = { ...references, noun: "project" as const, recordId: project, images: [] };
      return markupOf(<ObstacleSummary context={{ ...context, obstacles: [...obstacles, other] }} />);
    };
    const summary = await summaryFor(chief);
    expect(summary.match(/<li>/g)).toHaveLength(2);
    expect(summary).toContain(`<a href="${adminPaths.record(source)}">Kaislikko, esimerkki.fi</a>`);
    expect(summary).toContain("#kentta-slug");
    const stranger = await createEditor({ grants: [{ role: "publisher", organizationId: "organization-iso" }] });
    const unnamed = await summaryFor(stranger);
    expect(unnamed.match(/<li>/g)).toHaveLength(2);
    expect(unnamed).not.toContain("Kaislikko");
    expect(unnamed).not.toContain(source);
  });
});
