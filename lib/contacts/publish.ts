import { json, periodColumns, type Application } from "@/lib/content/apply-parts";
import type { ContactDocument } from "./document";

export async function applyContact({ tx }: Application, document: ContactDocument): Promise<void> {
  const { id, slug, title, phone, phonePrinted, email, emailPrinted } = document;
  const columns = {
    slug,
    title,
    phone,
    phonePrinted,
    email,
    emailPrinted,
    sortName: title.fi,
    personId: document.person,
    organizationId: document.organization,
    projectId: document.project,
    serviceId: document.service,
    ...periodColumns(document.period),
    note: json(document.note),
  };
  await tx.contact.upsert({ where: { id }, create: { id, ...columns }, update: columns });
}
