import "server-only";
import type { EditorActor } from "@/lib/editors/roles";
import { csvOf } from "@/lib/exports/csv";
import { downloadResponse, fileNotFound } from "@/lib/platform/http/download";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { findRecordVisits, listVisitedForFile } from "./admin-queries";
import type { VisitPeriod } from "./period";

const words = adminMessages.visits;

/** The pages of a period as a table: address, record, times. */
export async function answerVisitedCsv(actor: EditorActor, days: VisitPeriod): Promise<Response> {
  const { pages, from, to } = await listVisitedForFile(actor, days);
  const rows = pages.map(({ path, record, count }) => [path, record?.name ?? "", String(count)]);
  return downloadResponse(csvOf([[words.address, words.page, words.count], ...rows]), {
    type: "text/csv",
    name: `perhepolku-avaukset-${from}-${to}.csv`,
  });
}

/** A record's visits day by day. */
export async function answerRecordVisitsCsv(actor: EditorActor, recordId: string): Promise<Response> {
  const visits = await findRecordVisits(actor, recordId);
  if (!visits?.hasPage) return fileNotFound();
  const { byDay, countedFrom } = visits;
  // A day before the counting began was not one without readers.
  const rows = byDay.map(({ day, count }) => [day, countedFrom && day >= countedFrom ? String(count) : ""]);
  return downloadResponse(csvOf([[words.day, words.count], ...rows]), {
    type: "text/csv",
    name: `perhepolku-avaukset-${recordId}-${visits.to}.csv`,
  });
}
