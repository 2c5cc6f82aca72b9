import { expect } from "vitest";
import { serviceDraft } from "./documents";
import { publish, saveRevision } from "./unguarded";

const liisa = { id: "liisa" };

/** Publishes a service of this test's own. */
export async function publishService(word: string, changes: Record<string, unknown> = {}) {
  const document = serviceDraft({ id: `service-${word}`, slug: word, name: { fi: word }, ...changes });
  await saveRevision({ actor: liisa, document, baseNumber: null });
  expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toEqual({ status: "published", number: 1 });
  return document;
}
