import { createHash } from "node:crypto";
import { z } from "zod";
import { channel, openingHours, type Noun } from "@/lib/content/document-parts";
import { parseTypedPhone } from "@/lib/content/form/typed-values";
import { parseStrangeJson } from "./json-text";
import { mostRows, UnreadableFile, type IncomingRow, type ReadFile, type RowFault } from "./rows";

/*
 * What the formats of other registers have in common: each object is checked at the door by its own shape, and what is
 * wrong with it is a fault of its row alone.
 */

/** PostgreSQL keeps no NUL in a text. */
export const words = z
  .string()
  .max(20_000)
  .transform((text) => text.replaceAll("\0", "").trim());
export const maybeWords = words.nullish().transform((text) => text || null);
export const theirId = z
  .union([z.string().min(1).max(150), z.int()])
  .transform((id) => String(id).replaceAll("\0", ""));
export const many = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .max(2_000)
    .nullish()
    .transform((list) => list ?? []);

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const objectsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** By which rows of a file speak of each other until the catalogue has them. */
export const sourceIdOf = (noun: Noun, id: string) => `${noun}:${id}`;
export const standIn = (noun: Noun, id: string) =>
  `${noun}-tuonti-${createHash("sha256").update(sourceIdOf(noun, id)).digest("hex").slice(0, 20)}`;

/** A rich text of plain paragraphs. */
export const paragraphs = (text: string) => ({
  type: "doc",
  content: text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
});

/** The fields of a row as they are found, with notes of what has no place. */
export class RowFields {
  readonly fields: Json = {};
  readonly notes: RowFault[] = [];
  readonly #channels: unknown[] = [];

  set(key: string, value: unknown): this {
    const isNothing = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
    if (!isNothing) this.fields[key] = value;
    return this;
  }

  lose(path: string, value: unknown): this {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
      return this;
    this.notes.push({ path, reason: "noPlace", value: path });
    return this;
  }

  /** Keys that the shape does not read at all. */
  loseOthers(input: Json, known: readonly string[]): this {
    for (const key of Object.keys(input).slice(0, 200))
      if (!known.includes(key)) this.lose(key.slice(0, 80), input[key]);
    return this;
  }

  channel(kind: "phone" | "email" | "website", printed: string | null): this {
    if (!printed) return this;
    const value = kind === "phone" ? parseTypedPhone(printed) : printed;
    const found = channel.safeParse({ kind, value, printed: printed.slice(0, 300) });
    if (!found.success) this.notes.push({ path: "channels", reason: "unfit", value: printed.slice(0, 100) });
    else if (!this.#channels.some((one) => JSON.stringify(one) === JSON.stringify(found.data)))
      this.#channels.push(found.data);
    return this.set("channels", this.#channels);
  }

  hours(found: { value: unknown; printed: string }[]): this {
    const good = found.flatMap(({ value, printed }) => {
      const hours = openingHours.safeParse(value);
      if (!hours.success) this.notes.push({ path: "hours", reason: "unfit", value: printed.slice(0, 100) });
      return hours.success ? [hours.data] : [];
    });
    return this.set("hours", good);
  }
}

type Made = { id: string; name: string; row: RowFields; person?: string | null; initial?: Json; faults?: RowFault[] };

/** Reads one object into a row; a shape that does not fit is the row's fault. */
export function rowOf<T extends z.ZodType>(
  noun: Noun,
  { input, shape, line }: { input: unknown; shape: T; line: number },
  make: (said: z.output<T>, input: Json) => Made,
): IncomingRow {
  const parsed = shape.safeParse(input);
  const empty = { line, noun, sourceId: null, id: null, name: "", fields: {}, person: null };
  if (!parsed.success || !isObject(input)) {
    const faults = (parsed.error?.issues ?? []).slice(0, 20).map(({ path }) => ({
      path: path.join(".").slice(0, 120),
      reason: "shapeWrong",
    }));
    return { ...empty, faults };
  }
  const { id, name, row, person = null, initial = {}, faults = [] } = make(parsed.data, input);
  return {
    ...empty,
    sourceId: sourceIdOf(noun, id),
    name,
    fields: row.fields,
    person,
    initial,
    faults,
    notes: row.notes,
  };
}

/** The first that a file says of a record is taken; another with the same id is a fault of its row. */
export function fileOf(rows: IncomingRow[]): ReadFile {
  if (rows.length > mostRows) throw new UnreadableFile("tooManyRows");
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.sourceId && seen.has(row.sourceId)) row.faults.push({ path: "id", reason: "idTwice" });
    if (row.sourceId) seen.add(row.sourceId);
  }
  return { rows: rows.map((row, index) => ({ ...row, line: index + 1 })), losses: new Map() };
}

/** Whose shape a JSON file seems to have; our own when nothing tells otherwise. */
export function recogniseJson(content: string): "json" | "hsds" | "ptv" {
  const parsed = parseStrangeJson(content);
  const lists = isObject(parsed) ? [parsed, ...Object.values(parsed).flatMap(objectsOf)] : objectsOf(parsed);
  const has = (...keys: string[]) => lists.some((one) => isObject(one) && keys.some((key) => Object.hasOwn(one, key)));
  if (has("noun")) return "json";
  if (has("serviceNames", "serviceChannelNames", "organizationNames")) return "ptv";
  return has("services", "organizations", "service_at_locations", "service_areas") ? "hsds" : "json";
}
