import { dayColumn, json, replaceRows, type Application } from "@/lib/content/apply-parts";
import type { PageDocument } from "./document";

export async function applyPage(application: Application, document: PageDocument): Promise<void> {
  const { tx } = application;
  const { id, slug, title, body } = document;
  const columns = {
    slug,
    title,
    body,
    sortName: title.fi,
    lead: json(document.lead),
    reviewedOn: dayColumn(document.reviewedOn),
  };
  await tx.page.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  await replaceRows(
    application,
    tx.accessibilityIssue,
    { pageId: id },
    document.accessibilityIssues.map(({ fixBy, ...issue }, position) => ({
      ...issue,
      pageId: id,
      position,
      fixBy: dayColumn(fixBy),
    })),
  );
}
