import "server-only";
import { findRevision } from "@/lib/content/revisions";
import { db, type Database } from "@/lib/platform/db";
import { parsePhone } from "@/lib/platform/format/phone-input";
import { answerFields, fieldName, seenVersion, type AnswerField, type TypedAnswers } from "./answer-form";
import type { AskedContact } from "./queries";

/**
 * What was typed, for a page that shows the facts as they are now. Of a contact that has changed since the answer was given,
 * only what was mended in the fields is left: whether the rest is right is asked anew, since it has not been seen.
 */
export async function typedNow(
  typed: TypedAnswers,
  contacts: Pick<AskedContact, "id" | "version">[],
  client: Database = db,
): Promise<TypedAnswers> {
  const now = { ...typed };
  for (const { id, version } of contacts) {
    const seen = seenVersion(typed, id);
    if (seen === version) continue;
    const facts = seen === null ? undefined : (await findRevision(client, id, seen))?.document;
    for (const field of Object.keys(answerFields) as AnswerField[]) {
      const value = typed[fieldName(field, id)] ?? "";
      if (!facts || !isMended(field, value, facts)) delete now[fieldName(field, id)];
    }
  }
  return now;
}

/** Whether the field says something else than the version that was seen. */
function isMended(field: AnswerField, value: string, facts: Record<string, unknown>): boolean {
  switch (field) {
    case "title":
      return value !== (facts.title as { fi?: string } | undefined)?.fi;
    case "phone":
      return (value === "" ? null : (parsePhone(value) ?? value)) !== (facts.phone ?? null);
    case "email":
      return (value || null) !== (facts.email ?? null);
    case "endedOn":
      return value !== "";
    default:
      return false;
  }
}
