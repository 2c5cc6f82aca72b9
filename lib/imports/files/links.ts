import { placesOfReferences } from "@/lib/content/form/references";
import type { Draft } from "@/lib/content/revisions";
import type { Database } from "@/lib/platform/db";
import { standIn } from "./foreign";
import type { IncomingRow, RowFault } from "./rows";

/** How objects of another register speak of each other and of terms: stand-ins and URIs, to be replaced by our ids. */
export type Links = { put: (document: Draft) => Draft; coming: ReadonlySet<string> };

export async function linksOf(
  tx: Database,
  rows: readonly IncomingRow[],
  idOf: (row: IncomingRow) => string | null,
): Promise<Links> {
  const ids = new Map<string, string>();
  const uris = new Set<string>();
  for (const row of rows) {
    const id = row.notes && row.faults.length === 0 && row.sourceId ? idOf(row) : null;
    if (id) ids.set(standInOf(row), id);
    if (row.notes && Array.isArray(row.fields.terms)) for (const uri of row.fields.terms) uris.add(String(uri));
  }
  const terms = await tx.term.findMany({ where: { uri: { in: [...uris] } }, select: { id: true, uri: true } });
  for (const { id, uri } of terms) if (uri) ids.set(uri, id);
  const coming = new Set(rows.flatMap((row) => (row.sourceId && row.faults.length === 0 ? [standInOf(row)] : [])));
  return { put: (document) => withLinks(document, ids), coming };
}

export const standInOf = ({ noun, sourceId }: Pick<IncomingRow, "noun" | "sourceId">): string =>
  standIn(noun, (sourceId ?? "").slice(noun.length + 1));

export function withLinks(document: Draft, ids: ReadonlyMap<string, string>): Draft {
  const copy = structuredClone(document);
  for (const { value, put } of placesOfReferences(copy)) if (ids.has(value)) put(ids.get(value)!);
  return copy;
}

const isStandIn = (value: string) => /-tuonti-[0-9a-f]{20}$/.test(value);

/** Leaves out words and stand-ins that mean no record, and says which; the terms that an editor added of the portal's own stay. */
export function withoutUnknown(
  resolved: Draft,
  { before = null, coming, said = [] }: { before?: Draft | null; coming?: ReadonlySet<string>; said?: RowFault[] },
) {
  const document: Draft = structuredClone(resolved);
  const notes = [...said];
  const unknown = new Set<string>();
  for (const { path, value, noun } of placesOfReferences(document)) {
    if (isStandIn(value) ? coming?.has(value) : value.startsWith(`${noun}-`)) continue;
    unknown.add(value);
    notes.push({ path: path.split(".")[0]!, reason: "unknownName", value: value.slice(0, 100) });
  }
  for (const key of ["providers", "regions", "terms", "locations"]) {
    const list = document[key];
    if (Array.isArray(list)) document[key] = [...new Set(list.filter((one) => !unknown.has(String(one))))];
  }
  for (const key of ["organization", "service", "region"]) if (unknown.has(String(document[key]))) document[key] = null;
  const own = Array.isArray(before?.terms) ? before.terms.filter((id) => !String(id).startsWith("term-ptv-")) : [];
  if (own.length > 0 && Array.isArray(document.terms)) document.terms = [...new Set([...document.terms, ...own])];
  return { document, notes };
}
