import { dayColumn, replaceRows, type Application } from "@/lib/content/apply-parts";
import type { SimpleTextPart } from "./document";

export async function applySimpleText(
  application: Application,
  recordId: string,
  simple: SimpleTextPart | null,
): Promise<void> {
  const rows = simple
    ? [{ recordId, text: simple.text, reviewedOn: dayColumn(simple.reviewedOn), reviewedById: simple.reviewedBy }]
    : [];
  await replaceRows(application, application.tx.simpleText, { recordId }, rows);
}
