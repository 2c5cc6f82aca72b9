import { dateColumns, dayColumn, json, type Application } from "@/lib/content/apply-parts";
import type { SourceDocument } from "./document";

export async function applySource({ tx }: Application, document: SourceDocument): Promise<void> {
  const { id, slug, kind, publisher, url } = document;
  const columns = {
    slug,
    kind,
    publisher,
    url,
    title: document.title,
    sortName: document.title.fi,
    ...dateColumns("published", document.publishedOn),
    retrievedOn: dayColumn(document.retrievedOn),
    note: json(document.note),
  };
  await tx.source.upsert({ where: { id }, create: { id, ...columns }, update: columns });
}
