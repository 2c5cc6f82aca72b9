import { expect } from "vitest";
import { db } from "@/lib/platform/db";
import { answerConfirmation } from "@/lib/upkeep/confirmation/answer";
import { fieldName, type AnswerField } from "@/lib/upkeep/confirmation/answer-form";
import { askConfirmation } from "@/lib/upkeep/confirmation/ask";
import { contactDraft, organizationDraft } from "./documents";
import { actorOf } from "./editor-actors";
import { liisa } from "./projects";
import { publish, saveRevision } from "./unguarded";

export const origin = "https://perhepolku.example";
export const now = new Date("2026-11-22T10:00:00Z");
export const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
let count = 0;

/** An organization of this test's own, with contacts. */
export async function organizationWith(contacts: Record<string, unknown>[], channels: object[] = []) {
  const word = `vahvistus-${++count}`;
  const organization = organizationDraft({ id: `organization-${word}`, slug: word, channels });
  await saveRevision({ actor: liisa, document: organization, baseNumber: null });
  await publish({ actor: liisa, recordId: organization.id, number: 1 });
  const ids: string[] = [];
  for (const [index, changes] of contacts.entries()) {
    const slug = `${word}-${index}`;
    const title = { fi: `Ohjaaja ${index}` };
    const document = contactDraft({ id: `contact-${slug}`, slug, title, organization: organization.id, ...changes });
    await saveRevision({ actor: liisa, document, baseNumber: null });
    expect(await publish({ actor: liisa, recordId: document.id, number: 1 })).toMatchObject({ status: "published" });
    ids.push(document.id);
  }
  return { id: organization.id, contacts: ids, keeper: actorOf("contributor", organization.id) };
}

export const lastMail = () => db.mailOutbox.findFirstOrThrow({ orderBy: { id: "desc" } });
export async function tokenInLastMail() {
  return /\/vahvistus\/([\w-]{43})\n/.exec((await lastMail()).body)![1]!;
}
export const reach = { phone: "+358441234567", email: "ohjaaja@esimerkki.fi" };

/** An open question about one contact, and how to answer it. */
export async function asked(changes: Record<string, unknown> = reach) {
  const organization = await organizationWith([changes]);
  const contactId = organization.contacts[0]!;
  expect(await askConfirmation(organization.keeper, contactId, { origin, now })).toMatchObject({ status: "asked" });
  const token = await tokenInLastMail();
  const answer = (values: Partial<Record<AnswerField, string>>, at = now) => {
    const whole = { version: "1", title: "Ohjaaja 0", phone: "044 123 4567", email: "ohjaaja@esimerkki.fi", ...values };
    const typed = Object.fromEntries(
      Object.entries(whole).map(([field, value]) => [fieldName(field as AnswerField, contactId), value]),
    );
    return answerConfirmation({ token, typed }, { now: at });
  };
  return { organization, contactId, token, answer };
}
