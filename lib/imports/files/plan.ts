import { createHash } from "node:crypto";
import type { EditorActor } from "@/lib/editors/roles";
import { may, scopeOf } from "@/lib/editors/policy";
import { compareDocuments, type FieldChange } from "@/lib/content/compare";
import type { Noun } from "@/lib/content/document-parts";
import { placesOfReferences, resolveReferences } from "@/lib/content/form/references";
import { ownersSaid } from "@/lib/content/owners";
import type { Draft } from "@/lib/content/revisions";
import type { Database } from "@/lib/platform/db";
import { findPeopleNamed } from "../people";
import { linksOf, withoutUnknown, type Links } from "./links";
import type { FileOptions } from "./read";
import type { IncomingRow, RowFault } from "./rows";

export type PlannedRow = {
  line: number;
  noun: Noun;
  name: string;
  action: "create" | "change" | "unchanged" | "error";
  recordId: string | null;
  /** The latest revision of what is changed. */
  number: number | null;
  /** To be given an id of its name; a document of ours brings its own. */
  isNew: boolean;
  /** An import had made it and was undone: it comes back, from the beginning. */
  isUndone: boolean;
  document: Draft;
  person: string | null;
  sourceId: string | null;
  changes: FieldChange[];
  faults: RowFault[];
  notes: RowFault[];
};

type Found = {
  id: string;
  noun: Noun;
  state: string;
  number: number;
  document: Draft;
  isUndone: boolean;
  owners: string[];
};

/** Whose identifiers a file bears, and of which of their systems. */
export type FileOrigin = Pick<FileOptions, "organizationId" | "system">;

/** What an import would do to each record, as things are now. Writes nothing. */
export async function planRows(
  tx: Database,
  actor: EditorActor,
  { rows, from }: { rows: readonly IncomingRow[]; from: FileOrigin },
): Promise<PlannedRow[]> {
  const found = await findRecords(tx, rows, from);
  const people = await findPeopleNamed(
    tx,
    actor,
    rows.flatMap(({ person }) => person ?? []),
  );
  const links = await linksOf(tx, rows, (row) => found(row)?.id ?? null);
  const planned: PlannedRow[] = [];
  for (const row of rows) planned.push(await planRow(tx, actor, row, { known: found(row), people, links }));
  return planned;
}

async function planRow(
  tx: Database,
  actor: EditorActor,
  row: IncomingRow,
  { known, people, links }: { known: Found | null; people: (name: string) => string[]; links: Links },
): Promise<PlannedRow> {
  const { line, noun, name, sourceId, fields } = row;
  const namesakes = row.person ? people(row.person) : [];
  const kept = namesakes.find((id) => id === known?.document.person);
  const personId = kept ?? (namesakes.length === 1 ? namesakes[0]! : null);
  const person = row.person && !personId ? row.person : null;
  const isUndone = known?.isUndone ?? false;
  const base = known && !isUndone ? known.document : beginningOf(row, known);
  const said = { ...base, ...fields, ...(personId && { person: personId }), noun, id: base.id };
  const resolved = row.faults.length > 0 || row.id ? said : await resolveReferences(tx, actor, links.put(said));
  const { document, notes } = row.notes
    ? withoutUnknown(resolved, { before: isUndone ? null : known?.document, coming: links.coming, said: row.notes })
    : { document: resolved, notes: [] };
  const faults = [...row.faults, ...(await faultsOf(tx, actor, { row, known, document }))];
  const isMade = !known || isUndone;
  const changes = faults.length > 0 || isMade ? [] : compareDocuments(known.document, document);
  const hasChanged = changes.length > 0 || person !== null;
  const action = faults.length > 0 ? "error" : isMade ? "create" : hasChanged ? "change" : "unchanged";
  return {
    ...{ line, noun, name: name || row.sourceId || "", action, document, person, sourceId, changes, faults, notes },
    ...{ isNew: !known && row.id === null, isUndone },
    ...{ recordId: known && action !== "error" ? known.id : null, number: known?.number ?? null },
  };
}

/** What a record begins with: its id and, when it comes back, the address it had. */
function beginningOf({ noun, id, initial }: IncomingRow, known: Found | null): Draft {
  if (!known) return { noun, id: id ?? `${noun}-uusi`, ...initial };
  return { noun, id: known.id, slug: known.document.slug, ...initial };
}

type Judged = { row: IncomingRow; known: Found | null; document: Draft };

/** A record of others is refused in the same words as one that is not there. */
async function faultsOf(tx: Database, actor: EditorActor, { row, known, document }: Judged): Promise<RowFault[]> {
  if (row.faults.length > 0) return [];
  const notYours = [{ path: "id", reason: "notYours" }];
  if (known) {
    if (!may(actor, "record.save", known.owners.length > 0 ? known.owners : "portal")) return notYours;
    if (known.noun !== row.noun) return [{ path: "noun", reason: "nounChanged" }];
    if (known.state === "deleted" && !known.isUndone) return [{ path: "id", reason: "deleted" }];
  }
  const lost = row.id
    ? []
    : placesOfReferences(document)
        .filter(({ value, noun }) => !value.startsWith(`${noun}-`))
        .map(({ path, value }) => ({ path, reason: "referenceUnknown", value: value.slice(0, 100) }));
  if (lost.length > 0) return lost;
  if (row.noun === "contact" && !document.organization && !document.project && !document.service)
    return [{ path: "organization", reason: "placeRequired" }];
  const scope = scopeOf(actor, "record.create");
  if (scope === "everywhere") return [];
  const owners = await ownersSaid(tx, document, known ? known.owners : scope);
  if (may(actor, known ? "record.save" : "record.create", owners.length > 0 ? owners : "portal")) return [];
  return known ? [{ path: "id", reason: "ownersLost" }] : notYours;
}

/** The records that the rows mean, by our own id or by the other system's. */
async function findRecords(tx: Database, rows: readonly IncomingRow[], { organizationId, system }: FileOrigin) {
  const sourceIds = rows.flatMap(({ sourceId }) => sourceId ?? []);
  const kept = await tx.importSourceId.findMany({
    where: { organizationId, system, sourceId: { in: sourceIds } },
  });
  const bySource = new Map(kept.map(({ noun, sourceId, recordId }) => [`${noun} ${sourceId}`, recordId]));
  const idOf = ({ id, noun, sourceId }: IncomingRow) => id ?? bySource.get(`${noun} ${sourceId}`);
  const ids = [...new Set(rows.flatMap((row) => idOf(row) ?? []))];
  const latest = await tx.$queryRaw<Omit<Found, "owners">[]>`
    SELECT "record"."id", "record"."noun", "record"."state", r."number", r."document",
      "record"."state" = 'deleted' AND "record"."published_revision" IS NULL AND EXISTS (
        SELECT 1 FROM "import_item" i JOIN "import_run" run ON run."id" = i."run_id"
        WHERE i."record_id" = "record"."id" AND i."number_before" IS NULL AND i."number_after" = r."number"
          AND run."state" = 'undone') AS "isUndone"
    FROM "record"
      JOIN "revision" r ON r."record_id" = "record"."id" AND r."number" = "record"."latest_revision"
    WHERE "record"."id" = ANY(${ids})`;
  const owned = await tx.recordOwner.findMany({ where: { recordId: { in: ids } } });
  const owners = new Map<string, string[]>();
  for (const { recordId, organizationId } of owned)
    owners.set(recordId, [...(owners.get(recordId) ?? []), organizationId]);
  const byId = new Map(latest.map((record) => [record.id, { ...record, owners: owners.get(record.id) ?? [] }]));
  return (row: IncomingRow): Found | null => byId.get(idOf(row) ?? "") ?? null;
}

/** What an editor agreed to, in one word: another word means that records have changed since. */
export function planMark(rows: readonly PlannedRow[]): string {
  const said = rows.map(({ line, action, recordId, number }) => [line, action, recordId, number]);
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 24);
}
