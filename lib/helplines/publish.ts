import { json, linkRows, replaceRows, type Application } from "@/lib/content/apply-parts";
import type { HelplineDocument } from "./document";

export async function applyHelpline(application: Application, document: HelplineDocument): Promise<void> {
  const { tx } = application;
  const {
    id,
    slug,
    name,
    purpose,
    phone,
    phonePrinted,
    provider,
    url,
    alwaysOpen,
    languages,
    audience,
    position,
    inStrip,
  } = document;
  const columns = {
    slug,
    name,
    purpose,
    phone,
    phonePrinted,
    provider,
    url,
    alwaysOpen,
    languages,
    audience,
    position,
    inStrip,
    sortName: name.fi,
    hours: json(document.hours),
    price: json(document.price),
  };
  await tx.helpline.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await replaceRows(
    application,
    tx.helplineTerm,
    { helplineId: id },
    linkRows("helplineId", id, "termId", document.terms),
  );
}
