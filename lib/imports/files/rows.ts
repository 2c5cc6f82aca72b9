import type { Noun } from "@/lib/content/document-parts";

/** Why a row or a file cannot be taken in: a field's path and the key of a message. */
export type RowFault = { path: string; reason: string; value?: string };

/** A record as a file gives it, before it is looked for in the catalogue. */
export type IncomingRow = {
  /** The line of a table, the place of a document among the others, from 1. */
  line: number;
  noun: Noun;
  /** By which the other system knows it; null for a document of ours, which has its id. */
  sourceId: string | null;
  id: string | null;
  name: string;
  /** The fields that the row sets; a document of ours sets them all. */
  fields: Record<string, unknown>;
  /** A person by name, to be found or made. */
  person: string | null;
  faults: RowFault[];
  /** What a new record begins with and an editor may have changed since. */
  initial?: Record<string, unknown>;
  /** Of another register's object: what is left out of it. Its words that name no record are left out too. */
  notes?: RowFault[];
};

/** `losses` counts what the portal's documents have no place for, by its path in the file. */
export type ReadFile = { rows: IncomingRow[]; losses: ReadonlyMap<string, number> };

/** A file that cannot be read at all; its message is the key of a problem. */
export class UnreadableFile extends Error {}

export const mostRows = 5_000;
export const mostColumns = 200;
