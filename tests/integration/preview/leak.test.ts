import { describe, expect, it } from "vitest";
import { createRecord, saveDraft } from "@/lib/content/drafts";
import { previewOf } from "@/lib/content/preview";
import { findService } from "@/lib/services/queries";
import { searchPortal } from "@/lib/search/portal";
import { db } from "@/lib/platform/db";
import { answerInPreview, withPreview } from "@/lib/platform/preview-context";
import { versioned } from "@/lib/platform/versioned";
import { actor, mll } from "@/tests/factories/actors";
import { serviceDraft } from "@/tests/factories/documents";

async function draftOf(name: string) {
  const author = actor("contributor");
  const { id } = await createRecord({ actor: author, noun: "service", name, fields: { providers: [mll] } });
  const slug = id.slice("service-".length);
  await saveDraft({ actor: author, document: serviceDraft({ id, slug, name: { fi: name } }), baseNumber: 1 });
  return { id, slug };
}

/** Reads as a page does that the front asks for with the preview's key, knowing nothing of the draft. */
const inPreview = <T>(id: string, read: () => Promise<T>) =>
  previewOf({ recordId: id }, (tx) => withPreview(tx, (key) => answerInPreview(key, read)));

describe("a preview", () => {
  it("shows the draft to the page's own queries, and to nobody else at the same moment", async () => {
    const { id, slug } = await draftOf("Esikatseltava kerho");
    let meanwhile: unknown = "not read";
    const outcome = await previewOf({ recordId: id }, async (tx) =>
      withPreview(tx, async (key) => {
        meanwhile = await findService(slug);
        return answerInPreview(key, () => findService(slug));
      }),
    );
    expect(outcome.status === "read" && outcome.value?.name).toEqual({ fi: "Esikatseltava kerho" });
    expect(meanwhile).toBeNull();
    expect(await findService(slug)).toBeNull();
  });

  it("leaves nothing of the draft in what is kept in memory for everybody", async () => {
    const { id } = await draftOf("Muistiin jäävä");
    const listNames = versioned(async (client) =>
      (await client.service.findMany({ select: { id: true } })).map((service) => service.id),
    );
    const seen = await inPreview(id, () => listNames());
    expect(seen.status === "read" && seen.value).not.toContain(id);
    expect(await listNames()).not.toContain(id);
  });

  it("ends with its key", async () => {
    const { id, slug } = await draftOf("Vanhentunut avain");
    let kept = "";
    await previewOf({ recordId: id }, (tx) =>
      withPreview(tx, async (key) => {
        kept = key;
      }),
    );
    expect(await answerInPreview(kept, () => findService(slug))).toBeNull();
  });

  it("does not put the draft into search", async () => {
    const { id } = await draftOf("Sumplimuori");
    await inPreview(id, () => db.service.count());
    const found = JSON.stringify(await searchPortal("sumplimuori"));
    expect(found).not.toContain(id);
  });
});
