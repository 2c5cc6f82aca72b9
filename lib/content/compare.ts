import { diffArrays, diffWordsWithSpace } from "diff";
import { markdownOfRichText } from "@/lib/platform/rich-text-markdown";
import type { RichText } from "@/lib/platform/rich-text";
import { formFields, type AnyField } from "./form/fields";
import type { Draft } from "./revisions";

/** A run of words that both texts have, only the older, or only the newer. */
export type WordRun = { kind: "same" | "removed" | "added"; text: string };

/** What differs at one field: its path in the newer document (in the older one for what is gone), and the two values. */
export type FieldChange = { path: string; field: AnyField; before: unknown; after: unknown; words: WordRun[] | null };

/** The fields in which two versions of a document differ, in the order of the form; texts word by word. */
export function compareDocuments(before: Draft, after: Draft): FieldChange[] {
  return formFields(after.noun).flatMap((field) => compare(field, field.key, before[field.key], after[field.key]));
}

function compare(field: AnyField, path: string, before: unknown, after: unknown): FieldChange[] {
  if (keyOf(before) === keyOf(after)) return [];
  if (field.kind === "group" && isObject(before) && isObject(after))
    return field.fields.flatMap((inner) => compare(inner, `${path}.${inner.key}`, before[inner.key], after[inner.key]));
  if (field.kind === "list" && Array.isArray(before) && Array.isArray(after))
    return compareLists(field.item, path, before, after);
  if (field.kind.startsWith("localized") && isObjectOrNone(before) && isObjectOrNone(after))
    return ["fi", "sv", "en"].flatMap((locale) => {
      const [old, now] = [before?.[locale], after?.[locale]];
      return keyOf(old) === keyOf(now) ? [] : [change(field, `${path}.${locale}`, old, now)];
    });
  return [change(field, path, before, after)];
}

/** Rows that stay are followed by their content, so that a row put in between does not make every later one differ. */
function compareLists(item: AnyField, path: string, before: unknown[], after: unknown[]): FieldChange[] {
  const runs = diffArrays(before.map(keyOf), after.map(keyOf));
  const changes: FieldChange[] = [];
  let [old, now] = [0, 0];
  runs.forEach((run, index) => {
    const { count } = run;
    const next = runs[index + 1];
    if (run.removed && next?.added && next.count === count) {
      for (let row = 0; row < count; row += 1)
        changes.push(...compare(item, `${path}.${now + row}`, before[old + row], after[now + row]));
      old += count;
      return;
    }
    if (run.removed) {
      for (let row = old; row < old + count; row += 1) changes.push(change(item, `${path}.${row}`, before[row], null));
      old += count;
    } else if (run.added) {
      const isPaired = runs[index - 1]?.removed && runs[index - 1]!.count === count;
      for (let row = now; !isPaired && row < now + count; row += 1)
        changes.push(change(item, `${path}.${row}`, null, after[row]));
      now += count;
    } else {
      old += count;
      now += count;
    }
  });
  return changes;
}

function change(field: AnyField, path: string, before: unknown, after: unknown): FieldChange {
  const [old, now] = [textOf(before), textOf(after)];
  const words = old !== null && now !== null && (old + now).includes(" ") ? wordRuns(old, now) : null;
  return { path, field, before, after, words };
}

function wordRuns(before: string, after: string): WordRun[] {
  return diffWordsWithSpace(before, after, { intlSegmenter: new Intl.Segmenter("fi", { granularity: "word" }) }).map(
    ({ value, added, removed }) => ({ kind: added ? "added" : removed ? "removed" : "same", text: value }),
  );
}

/** Texts, and long texts as Markdown; null for what is no text. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (isObject(value) && value.type === "doc" && Array.isArray(value.content))
    return markdownOfRichText(value as unknown as RichText);
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isObjectOrNone(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === null || value === undefined || isObject(value);
}

/** Equal for values that say the same: what is missing, null and empty are alike. */
function keyOf(value: unknown): string {
  return JSON.stringify(normal(value)) ?? "null";
}

function normal(value: unknown): unknown {
  if (value === undefined || value === null || value === "" || value === false) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(normal);
  if (!isObject(value)) return value;
  const parts = Object.entries(value)
    .map(([key, part]) => [key, normal(part)] as const)
    .filter(([, part]) => part !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return parts.length === 0 ? null : Object.fromEntries(parts);
}
