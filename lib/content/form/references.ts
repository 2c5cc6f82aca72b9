import type { EditorActor } from "@/lib/editors/roles";
import { may } from "@/lib/editors/policy";
import { db, type Database } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Noun } from "../document-parts";
import { withinScope } from "../owners";
import type { Draft } from "../revisions";
import { formFields, type AnyField } from "./fields";

type Place = { path: string; noun: Noun; value: string; put: (id: string) => void };

/** Every reference that a draft has, ids and words that are still looked for. */
export function placesOfReferences(document: Draft): Place[] {
  const found: Place[] = [];
  for (const field of formFields(document.noun)) visit(field, field.key, document, field.key, found);
  return found;
}

function visit(field: AnyField, path: string, owner: object, key: string | number, found: Place[]): void {
  const holder = owner as Record<string | number, unknown>;
  const value = holder[key];
  if (field.kind === "reference") {
    if (typeof value === "string" && value !== "")
      found.push({ path, noun: field.noun, value, put: (id) => (holder[key] = id) });
  } else if (field.kind === "list" && Array.isArray(value)) {
    value.forEach((_, index) => visit(field.item, `${path}.${index}`, value, index, found));
  } else if (field.kind === "group" && typeof value === "object" && value !== null) {
    for (const inner of field.fields) visit(inner, `${path}.${inner.key}`, value, inner.key, found);
  }
}

const isPublic = { in: ["published", "withdrawn"] } satisfies Prisma.EnumRecordStateFilter;

/** The records that the actor may refer to, of those that `own` finds among the actor's own and `foreign` among public ones. */
export function offered(
  actor: EditorActor,
  { own = {}, foreign = {} }: { own?: Prisma.RecordWhereInput; foreign?: Prisma.RecordWhereInput } = {},
): Prisma.RecordWhereInput {
  return {
    OR: [
      { AND: [{ state: { not: "deleted" } }, withinScope(actor, "record.read"), own] },
      { AND: [{ state: isPublic }, foreign] },
    ],
  };
}

type Named =
  | { equals: string; mode: "insensitive" }
  | { in: string[]; mode: "insensitive" }
  | { contains: string; mode: "insensitive" };

/** By name: an own record by its latest, another's by its public one. What a draft of others says is not known. */
export const offeredByName = (actor: EditorActor, name: Named) =>
  offered(actor, { own: { title: name }, foreign: { publicTitle: name } });

export const named = {
  id: true,
  noun: true,
  title: true,
  publicTitle: true,
  owners: { select: { organizationId: true } },
} as const;
type NamedRow = Prisma.RecordGetPayload<{ select: typeof named }>;

export function nameFor(actor: EditorActor, { id, title, publicTitle, owners }: NamedRow): string {
  const isOwn = may(
    actor,
    "record.read",
    owners.length > 0 ? owners.map(({ organizationId }) => organizationId) : "portal",
  );
  return isOwn ? title : (publicTitle ?? id);
}

/** Puts ids in place of words that name exactly one record; other words stay, and are an obstacle until one is picked. */
export async function resolveReferences(tx: Database, actor: EditorActor, document: Draft): Promise<Draft> {
  const copy = structuredClone(document);
  const places = placesOfReferences(copy);
  const words = [...new Set(places.map(({ value }) => value))];
  if (words.length === 0) return copy;
  const rows = await tx.record.findMany({
    where: {
      OR: [{ AND: [{ id: { in: words } }, offered(actor)] }, offeredByName(actor, { in: words, mode: "insensitive" })],
    },
    select: named,
  });
  const known = rows.map((row) => ({ ...row, title: nameFor(actor, row) }));
  for (const { noun, value, put } of places) {
    const ofNoun = known.filter((record) => record.noun === noun);
    if (ofNoun.some(({ id }) => id === value)) continue;
    const matching = ofNoun.filter(({ title }) => title.toLowerCase() === value.toLowerCase());
    if (matching.length === 1) put(matching[0]!.id);
  }
  return copy;
}

/** The one record that an id or a name means to the actor, of any noun or one; null when none or several do. */
export async function resolveRecordName(
  actor: EditorActor,
  words: string,
  tx: Database = db,
  noun?: Noun,
): Promise<string | null> {
  const rows = await tx.record.findMany({
    where: {
      ...(noun && { noun }),
      OR: [{ AND: [{ id: words }, offered(actor)] }, offeredByName(actor, { equals: words, mode: "insensitive" })],
    },
    select: { id: true },
    take: 2,
  });
  return rows.length === 1 ? rows[0]!.id : null;
}

export type Pickable = { id: string; title: string };

/** Records of a noun one of whose names has the words in it, those that begin with them first; at most 12. */
export async function listPickable(
  tx: Database,
  actor: EditorActor,
  { noun, words }: { noun: Noun; words: string },
): Promise<Pickable[]> {
  const wanted = words.trim().slice(0, 100);
  if (wanted === "") return [];
  const holds = { contains: wanted, mode: "insensitive" } as const;
  const found = await tx.record.findMany({
    where: {
      AND: [
        { noun },
        {
          OR: [offeredByName(actor, holds), { AND: [{ alternativeNames: { some: { name: holds } } }, offered(actor)] }],
        },
      ],
    },
    select: named,
    orderBy: { title: "asc" },
    take: 60,
  });
  const rows = found.map((row) => ({ id: row.id, title: nameFor(actor, row) }));
  const begins = ({ title }: Pickable) => (title.toLowerCase().startsWith(wanted.toLowerCase()) ? 0 : 1);
  return rows.sort((a, b) => begins(a) - begins(b)).slice(0, 12);
}

/** The names of the records that the actor may refer to, by id: what a form shows in place of ids. */
export async function titlesOf(tx: Database, actor: EditorActor, ids: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.record.findMany({
    where: { AND: [{ id: { in: [...new Set(ids)] } }, offered(actor)] },
    select: named,
  });
  return new Map(rows.map((row) => [row.id, nameFor(actor, row)]));
}
