import type { Draft } from "@/lib/content/revisions";
import { db } from "@/lib/platform/db";
import { contactDraft, organizationDraft } from "./documents";
import { liisa } from "./projects";
import { publish, saveRevision } from "./unguarded";

let count = 0;

export async function publishNext(document: Draft, baseNumber: number | null = null) {
  const saved = await saveRevision({ actor: liisa, document, baseNumber });
  const number = saved.status === "saved" ? saved.number : 0;
  const { status } = await publish({ actor: liisa, recordId: document.id, number });
  if (status !== "published") throw new Error(`${document.id}: ${status}`);
  return document;
}

/** An organization with one person in one post, of this test's own. */
export async function postOf(name: string, changes: Record<string, unknown> = {}) {
  const word = `tyo-${++count}`;
  const slug = name.toLowerCase().replace(/\s/g, "-");
  const organization = await publishNext(organizationDraft({ id: `organization-${word}`, slug: word }));
  const person = await publishNext({ noun: "person", id: `person-${slug}`, slug, name } as Draft);
  const contact = await publishNext(
    contactDraft({
      id: `contact-${word}`,
      slug: word,
      title: { fi: "Perheohjaaja" },
      organization: organization.id,
      person: person.id,
      phone: "+358441112223",
      email: `${slug.replace("-", ".")}@esimerkki.fi`,
      ...changes,
    }),
  );
  return { organization: organization.id, person: person.id, slug, contact: contact.id, word, document: contact };
}

/** All that the database has of a record. */
export const everythingOf = async (id: string) =>
  JSON.stringify([
    await db.revision.findMany({ where: { recordId: id } }),
    await db.contact.findMany({ where: { id } }),
    await db.factSource.findMany({ where: { recordId: id }, omit: { id: true } }),
  ]);
