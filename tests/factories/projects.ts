import { expect } from "vitest";
import { projectDraft } from "./documents";
import { publish, saveRevision } from "./unguarded";

export const liisa = { id: "liisa" };
export const matti = { id: "matti" };

/** A project of this test's own, so that tests may run in any order. */
export function draftOf(word: string, changes: Record<string, unknown> = {}) {
  return projectDraft({ id: `project-${word}`, slug: word, name: { fi: word }, ...changes });
}

export async function publishNew(word: string, changes: Record<string, unknown> = {}) {
  const document = draftOf(word, changes);
  await saveRevision({ actor: liisa, document, baseNumber: null });
  expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toEqual({ status: "published", number: 1 });
  return document;
}
