import { parse } from "csv-parse/sync";
import { z } from "zod";
import { parseTypedPhone } from "@/lib/content/form/typed-values";
import { externalUrl, phoneValue } from "@/lib/content/document-parts";
import columns from "./columns.json";
import { mostColumns, mostRows, UnreadableFile, type IncomingRow, type ReadFile, type RowFault } from "./rows";

export const tableNouns = ["contact", "service"] as const;
export type TableNoun = (typeof tableNouns)[number];

/** The fields that a column of a table can be taken to. */
export const tableFields = (noun: TableNoun): string[] => Object.keys(columns[noun]);

/** For each column the field it goes to; empty for one that is not taken. */
export type Mapping = string[];

type Cells = { line: number; cells: string[] };

/** UTF-8 where the bytes are that, else what Finnish Excel writes. */
export function decodeFile(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The lines of a table by RFC 4180 with the separator that its first line has: a semicolon in Finnish Excel. */
export function cellsOf(content: string): { header: string[]; rows: Cells[] } {
  const text = content.replace(/^\ufeff/, "");
  const first = text.slice(0, 20_000).split(/\r?\n/, 1)[0]!;
  const delimiter = [";", "\t", ","].find((sign) => first.includes(sign)) ?? ";";
  if (first.split(delimiter).length > mostColumns) throw new UnreadableFile("tooManyColumns");
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      delimiter,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      to: mostRows + 2,
      max_record_size: 200_000,
    }) as unknown as typeof records;
  } catch {
    throw new UnreadableFile("csvMalformed");
  }
  const [header, ...rows] = records;
  if (!header || header.record.every((cell) => cell.trim() === "")) throw new UnreadableFile("headerRequired");
  if (rows.length > mostRows) throw new UnreadableFile("tooManyRows");
  if (rows.some(({ record }) => record.length > mostColumns)) throw new UnreadableFile("tooManyColumns");
  return {
    header: header.record.map((cell) => cell.trim().slice(0, 100)),
    rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record })),
  };
}

/** What each column seems to be by its name. */
export function guessMapping(noun: TableNoun, header: string[]): Mapping {
  const free = new Map(Object.entries(columns[noun]));
  return header.map((title) => {
    const found = [...free].find(([, names]) => names.includes(title.toLowerCase().replace(/[:.]$/, "")));
    if (found) free.delete(found[0]);
    return found?.[0] ?? "";
  });
}

/** The rows of a table as its columns' fields; what a cell says wrong is a fault of its row. */
export function readTable(content: string, noun: TableNoun, mapping: Mapping): ReadFile {
  const { header, rows } = cellsOf(content);
  const losses = new Map(header.flatMap((title, index) => (mapping[index] || !title ? [] : [[title, rows.length]])));
  const seen = new Set<string>();
  return {
    losses,
    rows: rows.map(({ line, cells }) => {
      const said = new Map(mapping.flatMap((field, index) => (field ? [[field, unguarded(cells[index] ?? "")]] : [])));
      const row = noun === "contact" ? contactOf(said) : serviceOf(said);
      const sourceId = said.get("sourceId")?.slice(0, 200) || null;
      const faults = [...row.faults, ...(sourceId && seen.has(sourceId) ? [{ path: "id", reason: "idTwice" }] : [])];
      if (sourceId) seen.add(sourceId);
      return { line, noun, sourceId, id: null, ...row, faults };
    }),
  };
}

/** A cell of ours that would have been a formula has an apostrophe before it. */
const unguarded = (cell: string) => cell.trim().replace(/^'(?=[=+\-@\t\r])/, "");

type Said = ReadonlyMap<string, string>;
type Row = Pick<IncomingRow, "name" | "fields" | "person" | "faults">;

function contactOf(said: Said): Row {
  const faults: RowFault[] = [];
  const fields: Record<string, unknown> = {};
  const title = said.get("title") ?? "";
  const person = said.get("person") || null;
  if (said.has("title")) fields.title = { fi: title };
  if (!title) faults.push({ path: "title", reason: "textRequired" });
  for (const key of ["organization", "project", "service"]) if (said.get(key)) fields[key] = said.get(key);
  if (said.get("note")) fields.note = { fi: said.get("note") };
  const phone = said.get("phone");
  if (phone) Object.assign(fields, { phone: parseTypedPhone(phone), phonePrinted: phone });
  if (phone && !phoneValue.safeParse(fields.phone).success) faults.push({ path: "phone", reason: "phoneNotE164" });
  const email = said.get("email");
  if (email) Object.assign(fields, { email, emailPrinted: email });
  if (email && !z.email().safeParse(email).success) faults.push({ path: "email", reason: "emailMalformed" });
  return { name: [title, person].filter(Boolean).join(" "), fields, person, faults };
}

function serviceOf(said: Said): Row {
  const faults: RowFault[] = [];
  const fields: Record<string, unknown> = {};
  const name = said.get("name") ?? "";
  if (!name) faults.push({ path: "name", reason: "nameRequired" });
  for (const key of ["name", "summary", "audience", "howToBegin"])
    if (said.get(key)) fields[key] = { fi: said.get(key) };
  for (const key of ["providers", "projects", "regions"]) {
    const names = (said.get(key) ?? "").split(/\s*[|\n]\s*|\s*,\s*(?=\p{Lu})/u).filter(Boolean);
    if (names.length > 0) fields[key] = names;
  }
  const channels: { kind: string; value: string; printed: string }[] = [];
  const add = (kind: "phone" | "email" | "website", value: string, isGood: boolean, reason: string) => {
    if (!isGood) faults.push({ path: "channels", reason });
    channels.push({ kind, value, printed: said.get(kind)!.slice(0, 300) });
  };
  const [phone, email, website] = [said.get("phone"), said.get("email"), said.get("website")];
  if (phone) {
    const value = parseTypedPhone(phone);
    add("phone", value, phoneValue.safeParse(value).success, "phoneNotE164");
  }
  if (email) add("email", email, z.email().safeParse(email).success, "emailMalformed");
  if (website) {
    const url = /^https?:/i.test(website) ? website : `https://${website}`;
    add("website", url, externalUrl.safeParse(url).success, "urlMalformed");
  }
  if (channels.length > 0) fields.channels = channels;
  return { name, fields, person: null, faults };
}
