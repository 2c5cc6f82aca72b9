import { parseDocument } from "@/lib/content/obstacles";
import { addRevision, findRevision, lockRecord, type Draft } from "@/lib/content/revisions";
import type { Actor } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { valueAt } from "@/lib/content/fact-value";
import { fieldAt } from "@/lib/content/form/fields";
import {
  parseTypedClock,
  parseTypedDate,
  parseTypedEuros,
  parseTypedNumber,
  parseTypedPhone,
  parseTypedShare,
} from "@/lib/content/form/typed-values";

export type FieldDraft =
  | { status: "drafted"; number: number }
  | { status: "notFound" }
  /** The value is a list, a choice or a part of another: an editor has to set it in the form. */
  | { status: "notText" }
  /** The text does not do as a value of the field. */
  | { status: "unfit" };

/**
 * Puts a text that somebody suggests into a field of the record's latest version, as a draft on top of it. Fields that one
 * types take it as the form would; a text in languages gets its Finnish.
 */
export async function draftField(
  tx: Database,
  { actor, recordId, field, text, note }: { actor: Actor; recordId: string; field: string; text: string; note: string },
): Promise<FieldDraft> {
  const latest = await lockRecord(tx, recordId);
  if (latest === null) return { status: "notFound" };
  const { document } = (await findRevision(tx, recordId, latest))!;
  const value = valueFor(document, field, text);
  if (value === undefined) return { status: "notText" };
  const changed = withValue(document, field.split("."), value) as Draft;
  const faultsIn = (draft: Draft) => parseDocument(draft).obstacles.filter(({ path }) => path.startsWith(field));
  if (faultsIn(changed).length > faultsIn(document).length) return { status: "unfit" };
  const number = await addRevision(tx, { actor, document: changed, baseNumber: latest, note }, latest);
  return { status: "drafted", number };
}

/** The new value in the shape that the field's schema gives; undefined where a text cannot stand. */
function valueFor(document: Draft, path: string, text: string): unknown {
  const language = /^(.*)\.fi$/.exec(path);
  const field = fieldAt(document.noun, language?.[1] ?? path);
  switch (field?.kind) {
    case "localizedText":
      return language ? text : { ...(valueAt(document, path) as object | null), fi: text };
    case "line":
      // A channel's value is a number when the channel is a phone.
      return valueAt(document, path.replace(/value$/, "kind")) === "phone" ? parseTypedPhone(text) : text;
    case "phone":
      return parseTypedPhone(text);
    case "email":
    case "url":
      return text;
    case "clock":
      return parseTypedClock(text);
    case "cents":
      return parseTypedEuros(text);
    case "share":
      return parseTypedShare(text);
    case "number":
      return parseTypedNumber(text);
    case "day":
      return parseTypedDate(text);
    default:
      return undefined;
  }
}

function withValue(part: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part))
    return part.map((item, index) => (index === Number(key) ? withValue(item, rest, value) : item));
  return { ...(part as object), [key]: withValue((part as Record<string, unknown> | null)?.[key], rest, value) };
}
