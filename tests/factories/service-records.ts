import { createRecord, saveDraft } from "@/lib/content/drafts";
import { publishDraft } from "@/lib/content/life";
import { findService } from "@/lib/services/queries";
import { actor, mll } from "./actors";
import { serviceDraft } from "./documents";

export const author = actor("contributor");
export const publisher = actor("publisher");

/** A service of MLL's with a draft that can be published: its version 2. */
export async function newService(name: string) {
  const { id } = await createRecord({ actor: author, noun: "service", name, fields: { providers: [mll] } });
  const slug = id.slice("service-".length);
  await saveDraft({ actor: author, document: serviceDraft({ id, slug, name: { fi: name } }), baseNumber: 1 });
  return { id, slug, of: { actor: publisher, recordId: id } };
}

export async function publishedService(name: string) {
  const service = await newService(name);
  const { status } = await publishDraft({ ...service.of, number: 2 });
  if (status !== "published") throw new Error(`${name}: ${status}`);
  return service;
}

/** The name that readers see; undefined where there is no page. */
export const nameOn = async (slug: string) => (await findService(slug))?.name as { fi: string } | undefined;
