import { richTextOfMarkdown } from "@/lib/platform/rich-text-markdown";
import { richTextOfEditor } from "@/lib/platform/rich-text-editor";
import type { Noun } from "../document-parts";
import type { Draft } from "../revisions";
import { formFields, type AnyField, type Field, type GroupField, type ListField } from "./fields";
import { weeklyRule } from "./weekly-rule";
import {
  parseTypedClock,
  parseTypedCoordinates,
  parseTypedDate,
  parseTypedEuros,
  parseTypedLines,
  parseTypedNumber,
  parseTypedPercent,
  parseTypedPhone,
  parseTypedShare,
} from "./typed-values";

/** More rows than any list may have: nobody typed this form. */
export class TooManyRows extends Error {}
const mostRows = 400;

type Typed = {
  get: (name: string) => string | null;
  all: (name: string) => string[];
  rows: (path: string) => number[];
  /** Rows in which nothing was typed stay, at their own numbers. */
  keepsEmptyRows: boolean;
};

/**
 * The document that a form's fields make. Only what the noun's schema has is read, by its own names; what cannot be
 * understood stays as it was typed, for the draft to keep and the field to tell of. Rows in which nothing was typed are left
 * out, unless their numbers are still to be spoken of (`keepsEmptyRows`). Throws `TooManyRows`.
 */
export function readRecordForm(noun: Noun, id: string, form: FormData, { keepsEmptyRows = false } = {}): Draft {
  const typed = typedIn(form, keepsEmptyRows);
  return { noun, id, ...readFields(formFields(noun), "", typed) };
}

function typedIn(form: FormData, keepsEmptyRows: boolean): Typed {
  const rows = new Map<string, Set<number>>();
  for (const name of form.keys()) {
    for (const match of name.matchAll(/\.(\d{1,6})(?=[.~]|$)/g)) {
      const list = name.slice(0, match.index);
      if (!rows.has(list)) rows.set(list, new Set());
      rows.get(list)!.add(Number(match[1]));
    }
  }
  for (const numbers of rows.values()) if (numbers.size > mostRows) throw new TooManyRows();
  // PostgreSQL has no place for the sign U+0000, and nobody has typed it.
  const textOf = (value: FormDataEntryValue) => (typeof value === "string" ? value.replaceAll("\0", "") : "");
  return {
    get: (name) => (form.has(name) ? textOf(form.get(name)!).replace(/\r\n?/g, "\n") : null),
    all: (name) => form.getAll(name).map(textOf).filter(Boolean),
    rows: (path) => {
      const numbers = [...(rows.get(path) ?? [])].sort((a, b) => a - b);
      const last = numbers.at(-1) ?? -1;
      if (!keepsEmptyRows) return numbers;
      if (last >= mostRows) throw new TooManyRows();
      return Array.from({ length: last + 1 }, (_, index) => index);
    },
    keepsEmptyRows,
  };
}

function readFields(fields: AnyField[], prefix: string, typed: Typed): Record<string, unknown> {
  const values = fields.map((field) => [field, read(field, prefix + field.key, typed)] as const);
  const isLeftOut = (field: AnyField, value: unknown) =>
    value === null && field.kind !== "list" && !field.isRequired && !field.canBeNull;
  return Object.fromEntries(
    values.filter(([field, value]) => !isLeftOut(field, value)).map(([field, value]) => [field.key, value]),
  );
}

function read(field: AnyField, path: string, typed: Typed): unknown {
  if (field.kind === "group") return readGroup(field, path, typed);
  if (field.kind === "list") return readList(field, path, typed);
  return readLeaf(field, path, typed);
}

function readGroup(field: GroupField, path: string, typed: Typed): unknown {
  const value = readFields(field.fields, `${path}.`, typed);
  // A channel's value is a number when the channel is a phone.
  if (value.kind === "phone" && typeof value.value === "string") value.value = parseTypedPhone(value.value);
  if (field.isHours && value.recurrence === null) value.recurrence = weeklyRule(typed.all(`${path}.days`));
  return (field.canBeNull || field.canBeAbsent) && isEmpty(value) ? null : value;
}

/** Rows in the order of their numbers, then names that were added; a row in which nothing was typed is none. */
function readList({ item }: ListField, path: string, typed: Typed): unknown[] {
  const rows = typed.rows(path).map((row) => read(item, `${path}.${row}`, typed));
  const added = item.kind === "reference" ? typed.all(`${path}~add`).flatMap((names) => names.split(/[,;\n]/)) : [];
  const names = added.map((name) => name.trim()).filter(Boolean);
  if (names.length > mostRows) throw new TooManyRows();
  if (typed.keepsEmptyRows) return [...rows.map((row) => row ?? (item.kind === "group" ? {} : "")), ...names];
  return [...new Set([...rows, ...names])].filter((value) => !isEmpty(value));
}

/** True for what says nothing: also for a row of choices not made and boxes not ticked. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "" || value === false) return true;
  if (typeof value === "object") return Object.values(value).every(isEmpty);
  return false;
}

function readLeaf(field: Field, path: string, typed: Typed): unknown {
  const text = typed.get(path)?.trim() ?? "";
  const or = <T>(parse: (text: string) => T) => (text === "" ? null : parse(text));
  switch (field.kind) {
    case "localizedText":
      return inLanguages((locale) => typed.get(`${path}.${locale}`)?.trim() || undefined);
    case "localizedRichText":
      return inLanguages((locale) => readRichText(`${path}.${locale}`, typed) ?? undefined);
    case "richText":
      return readRichText(path, typed);
    case "partialDate": {
      const edtf = typed.get(`${path}.edtf`)?.trim();
      const printed = typed.get(`${path}.printed`)?.trim();
      return edtf || printed ? { edtf: edtf ? parseTypedDate(edtf) : null, printed: printed || null } : null;
    }
    case "reference":
      return readReference(path, text, typed);
    case "choices":
      return typed.all(path).filter((value) => field.values.includes(value));
    case "lines":
      return parseTypedLines(typed.get(path) ?? "");
    case "boolean":
      return field.canBeUnknown ? (text === "true" ? true : text === "false" ? false : null) : text === "true";
    case "day":
      return or(parseTypedDate);
    case "number":
      return or(parseTypedNumber);
    case "pictureShare":
      return or(parseTypedPercent);
    case "cents":
      return or(parseTypedEuros);
    case "share":
      return or(parseTypedShare);
    case "phone":
      return or(parseTypedPhone);
    case "clock":
      return or(parseTypedClock);
    case "coordinates":
      return or(parseTypedCoordinates);
    case "line":
    case "imageFile":
    case "url":
    case "email":
    case "choice":
      return or((line) => line);
  }
}

function inLanguages(read: (locale: string) => unknown): Record<string, unknown> | null {
  const texts = Object.fromEntries(
    ["fi", "sv", "en"].map((locale) => [locale, read(locale)] as const).filter(([, text]) => text !== undefined),
  );
  return Object.keys(texts).length > 0 ? texts : null;
}

/** The editor's own document where its script has run, else the Markdown of the plain field. */
function readRichText(path: string, typed: Typed): unknown {
  const kept = typed.get(`${path}~json`);
  if (kept) {
    const written = richTextOfEditor(parsedOrNull(kept));
    if (written) return written.content.every((block) => isEmpty(block.content)) ? null : written;
  }
  const markdown = typed.get(path)?.trim();
  return markdown ? richTextOfMarkdown(markdown) : null;
}

function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * The id of what was picked. A name that the editor changed is the words to look for; the draft keeps them until they are
 * found.
 */
function readReference(path: string, text: string, typed: Typed): string | null {
  const picked = typed.get(`${path}~pick`);
  if (picked) return picked;
  if (text === "") return null;
  const shown = typed.get(`${path}~name`)?.trim();
  return (shown === text && typed.get(`${path}~id`)) || text;
}
