import "server-only";
import { adminPaths } from "@/lib/admin-paths";
import { dropWorkingCopy, keepWorkingCopy, saveDraft } from "@/lib/content/drafts";
import { readRecordForm, TooManyRows } from "@/lib/content/form/read-form";
import { resolveReferences } from "@/lib/content/form/references";
import { parseRowAction, withRowAction } from "@/lib/content/form/row-actions";
import { publishDraft, submitForReview } from "@/lib/content/life";
import { findRecordKind } from "@/lib/content/admin-queries";
import { valueAt } from "@/lib/content/fact-value";
import type { Draft } from "@/lib/content/revisions";
import type { EditorActor } from "@/lib/editors/roles";
import { withImageDefaults } from "@/lib/media/defaults";
import { db } from "@/lib/platform/db";

/** The document that a record's form holds, with the revision that it began from; null when the actor has no such record. */
export async function readSent(actor: EditorActor, id: string, form: FormData, options?: { keepsEmptyRows: boolean }) {
  const kind = await findRecordKind(actor, id);
  if (!kind) return null;
  const typed = await resolveReferences(db, actor, readRecordForm(kind.noun, id, form, options));
  const document = await withImageDefaults(typed);
  const base = Number(form.get("_base"));
  return {
    document: document as Draft,
    baseNumber: Number.isInteger(base) && base > 0 && base < 2 ** 31 ? base : kind.latestRevision,
  };
}

/**
 * Takes in a record's form: its button saves, saves and publishes, or changes the rows of a list, for which the text is
 * kept as the editor's working copy. Returns where to go; null when the actor has no such record.
 */
export async function saveRecordForm(actor: EditorActor, id: string, form: FormData): Promise<string | null> {
  const button = String(form.get("_do") ?? "save");
  const action = parseRowAction(button);
  let sent;
  try {
    // A button of a row says its number, and the rows before it may be empty.
    sent = await readSent(actor, id, form, { keepsEmptyRows: action !== null });
  } catch (error) {
    if (error instanceof TooManyRows) return adminPaths.record(id, { ongelma: "tooManyRows" });
    throw error;
  }
  if (!sent) return null;
  if (action) {
    const document = withRowAction(sent.document, action);
    await keepWorkingCopy({ actor, document, baseNumber: sent.baseNumber });
    const added = action.act === "add" ? valueAt(document, action.path) : null;
    const place = Array.isArray(added) ? `${action.path}.${added.length - 1}` : action.path.replace(/\.\d+$/, "");
    return adminPaths.record(id, {}, place);
  }
  const outcome = await saveDraft({ actor, ...sent });
  switch (outcome.status) {
    case "notFound":
      return null;
    case "conflict":
      return adminPaths.conflict(id);
    case "ownersLost":
      return adminPaths.record(id, { ongelma: "ownersLost" });
    case "saved":
    case "unchanged":
      if (button === "publish") return publishAndTell(actor, id, outcome.number);
      if (button === "submit") return submitAndTell(actor, id, null);
      return adminPaths.record(id, { tehty: outcome.status });
  }
}

export async function publishAndTell(actor: EditorActor, recordId: string, number: number): Promise<string> {
  const { status } = await publishDraft({ actor, recordId, number });
  return adminPaths.record(recordId, status === "published" ? { tehty: "published" } : { ongelma: status });
}

export async function submitAndTell(actor: EditorActor, recordId: string, note: string | null): Promise<string> {
  const { status } = await submitForReview({ actor, recordId, note });
  return adminPaths.record(recordId, status === "submitted" ? { tehty: status } : { ongelma: status });
}

export async function dropTyped(actor: EditorActor, recordId: string): Promise<string> {
  await dropWorkingCopy(actor, recordId);
  return adminPaths.record(recordId, { tehty: "dropped" });
}
