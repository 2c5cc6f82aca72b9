import { parseDocument } from "@/lib/content/obstacles";
import { addRevision, findRevision, lockRecord, type Draft } from "@/lib/content/revisions";
import type { Actor } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import { valueAt } from "@/lib/content/fact-value";
import { parsePhone } from "@/lib/platform/format/phone-input";

export type FieldDraft =
  | { status: "drafted"; number: number }
  | { status: "notFound" }
  /** The value is a list, a choice or a part of another: an editor has to set it in the form. */
  | { status: "notText" }
  /** The text does not do as a value of the field. */
  | { status: "unfit" };

/**
 * Puts a text that somebody suggests into a field of the record's latest version, as a draft on top of it. Only fields that
 * are texts, numbers of a phone or addresses take one; a text in languages gets its Finnish.
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

/** The new value in the shape of the old one; undefined where a text cannot stand. An empty field takes what it can. */
function valueFor(document: Draft, field: string, text: string): unknown {
  const before = valueAt(document, field);
  const leaf = field.split(".").at(-1)!;
  if (leaf === "phone") return parsePhone(text) ?? text;
  if (leaf === "value" && valueAt(document, field.replace(/value$/, "kind")) === "phone")
    return parsePhone(text) ?? text;
  if (typeof before === "object" && before !== null && "fi" in before)
    return typeof before.fi === "string" ? { ...before, fi: text } : undefined;
  if (typeof before === "string" && !isChoice(document, field)) return text;
  if (before === null) return firstThatFits(document, field, [text, { fi: text }]);
  return undefined;
}

/** A field of fixed choices refuses any other word. */
function isChoice(document: Draft, field: string): boolean {
  const odd = withValue(document, field.split("."), "ei-mikään-näistä") as Draft;
  return parseDocument(odd).obstacles.some(({ path, reason }) => path === field && /option|enum|one of/i.test(reason));
}

function firstThatFits(document: Draft, field: string, values: unknown[]): unknown {
  return values.find((value) => {
    const tried = withValue(document, field.split("."), value) as Draft;
    return !parseDocument(tried).obstacles.some(({ path }) => path.startsWith(field));
  });
}

function withValue(part: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part))
    return part.map((item, index) => (index === Number(key) ? withValue(item, rest, value) : item));
  return { ...(part as object), [key]: withValue((part as Record<string, unknown> | null)?.[key], rest, value) };
}
