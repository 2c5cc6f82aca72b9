import "server-only";
import { may, scopeOf, type EditorCommand } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { RecordFilters, ShownState } from "./admin-list";
import { formFields } from "./form/fields";
import { placesOfReferences, listPickable, titlesOf, type Pickable } from "./form/references";
import { listRecordNames } from "@/lib/worklist/record-names";
import { inScope } from "@/lib/worklist/scope";
import { ownersOf, withinScope } from "./owners";
import { listReferring } from "./referring";
import { findRevision, type Draft } from "./revisions";

const recordsOnPage = 50;

/** The actor's records, in the order of their names; deleted ones only when they are asked for. */
export async function listRecords(actor: EditorActor, filters: RecordFilters, client: Database = db) {
  const where: Prisma.RecordWhereInput = {
    AND: [
      withinScope(actor, "record.read"),
      filters.noun ? { noun: filters.noun } : {},
      filters.words ? await whereNamed(actor, filters.words, client) : {},
      whereState(filters.state, client),
    ],
  };
  const [total, rows] = await Promise.all([
    client.record.count({ where }),
    client.record.findMany({
      where,
      orderBy: [{ title: "asc" }, { id: "asc" }],
      skip: (filters.page - 1) * recordsOnPage,
      take: recordsOnPage,
      select: listedColumns,
    }),
  ]);
  const names = await listRecordNames(
    client,
    rows.map(({ id }) => id),
    actor,
  );
  const records = rows.map((row) => ({ ...withShownState(row), title: names.get(row.id)?.name ?? row.title }));
  return { total, pages: Math.max(1, Math.ceil(total / recordsOnPage)), records };
}

/** By the title, and a post by the name of who holds it, where the actor may know it. */
async function whereNamed(actor: EditorActor, words: string, client: Database): Promise<Prisma.RecordWhereInput> {
  const posts = await client.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "record" c
      JOIN "revision" v ON v."record_id" = c."id" AND v."number" = c."latest_revision"
      JOIN "record" r ON r."noun" = 'person' AND r."id" = v."document"->>'person'
    WHERE c."noun" = 'contact' AND (
      (${inScope(actor, "record.read")} AND strpos(lower(r."title"), lower(${words})) > 0)
      OR (r."state" IN ('published', 'withdrawn') AND strpos(lower(r."public_title"), lower(${words})) > 0))`;
  return { OR: [{ title: { contains: words, mode: "insensitive" } }, { id: { in: posts.map(({ id }) => id) } }] };
}

export type ListedRecord = Awaited<ReturnType<typeof listRecords>>["records"][number];

const waiting = { doneAt: null, cancelledAt: null };

const listedColumns = {
  id: true,
  noun: true,
  title: true,
  state: true,
  latestRevision: true,
  publishedRevision: true,
  submittedAt: true,
  updatedAt: true,
  checkedOn: true,
  checkIntervalDays: true,
  schedules: { where: waiting, select: { kind: true, at: true } },
} as const;

/** A record's name and all that `shownState` reads. */
export const stateColumns = {
  ...{ noun: true, title: true, state: true, latestRevision: true, publishedRevision: true, submittedAt: true },
  schedules: { where: waiting, select: { kind: true } },
} as const;

type StateColumns = {
  state: "draft" | "inReview" | "scheduled" | "published" | "withdrawn" | "deleted";
  latestRevision: number;
  publishedRevision: number | null;
  submittedAt: Date | null;
  schedules: { kind: string }[];
};

/** The one word that tells an editor where a record is in its life. */
export function shownState(record: StateColumns): ShownState {
  if (record.state === "deleted" || record.state === "withdrawn") return record.state;
  if (record.submittedAt) return "inReview";
  if (record.schedules.some(({ kind }) => kind === "publish")) return "scheduled";
  if (record.publishedRevision === null) return "draft";
  return record.latestRevision > record.publishedRevision ? "changed" : "published";
}

const withShownState = <R extends StateColumns>(record: R) => ({ ...record, shown: shownState(record) });

function whereState(state: ShownState | null, client: Database): Prisma.RecordWhereInput {
  const { latestRevision } = (client as typeof db).record.fields;
  const alive = { state: { notIn: ["deleted", "withdrawn"] as ("deleted" | "withdrawn")[] } };
  switch (state) {
    case null:
      return { state: { not: "deleted" } };
    case "deleted":
    case "withdrawn":
      return { state };
    case "inReview":
      return { ...alive, submittedAt: { not: null } };
    case "scheduled":
      return { ...alive, submittedAt: null, schedules: { some: { ...waiting, kind: "publish" } } };
    case "draft":
      return { ...alive, submittedAt: null, publishedRevision: null };
    case "changed":
      return { ...alive, submittedAt: null, publishedRevision: { lt: latestRevision } };
    case "published":
      return { ...alive, submittedAt: null, publishedRevision: { equals: latestRevision } };
  }
}

/**
 * All that the editors' page of a record needs: its latest revision, what the actor has typed and not saved, what stands in
 * the way of publishing, plans, and what the actor may do. Null when there is none that the actor may see.
 */
export async function findRecord(actor: EditorActor, recordId: string, client: Database = db) {
  const record = await client.record.findFirst({
    where: { AND: [{ id: recordId }, withinScope(actor, "record.read")] },
    select: {
      ...listedColumns,
      publishedAt: true,
      withdrawnAt: true,
      withdrawnReason: true,
      submittedById: true,
      submittedNote: true,
      returnedNote: true,
      deletedAt: true,
      slugs: { where: { isCurrent: true }, select: { slug: true } },
      schedules: {
        where: waiting,
        orderBy: { at: "asc" },
        select: { id: true, kind: true, at: true, revisionNumber: true },
      },
    },
  });
  if (!record) return null;
  const [owners, latest, copy] = await Promise.all([
    ownersOf(client, recordId),
    findRevision(client, recordId, record.latestRevision),
    client.workingCopy.findUnique({ where: { recordId_editorId: { recordId, editorId: actor.id } } }),
  ]);
  return {
    ...withShownState(record),
    owners,
    latest: latest!,
    workingCopy: copy && { ...copy, document: copy.document as Draft },
    may: (what: EditorCommand) => may(actor, what, owners),
  };
}

export type FoundRecord = NonNullable<Awaited<ReturnType<typeof findRecord>>>;

/** The organizations for which the actor may do this, by name; everywhere for whom the whole portal is open. */
export async function listOrganizationsFor(actor: EditorActor, what: EditorCommand, client: Database = db) {
  const scope = scopeOf(actor, what);
  if (scope === "everywhere") return scope;
  return client.record.findMany({
    where: { id: { in: scope } },
    select: { id: true, title: true },
    orderBy: { title: "asc" },
  });
}

/** What noun a record is, for the actor who may see it; null for anybody else. */
export async function findRecordKind(actor: EditorActor, recordId: string, client: Database = db) {
  return client.record.findFirst({
    where: { AND: [{ id: recordId }, withinScope(actor, "record.read")] },
    select: { noun: true, latestRevision: true },
  });
}

/** The public records that refer to this one; their names are public too. */
export function findReferring(recordId: string, client: Database = db) {
  return listReferring(client, recordId);
}

/** For a draft's references: the names of those that are there, and for words that are not yet one, what they could mean. */
export async function referencesForForm(actor: EditorActor, document: Draft, client: Database = db) {
  const places = placesOfReferences(document);
  const names = await titlesOf(
    client,
    actor,
    places.map(({ value }) => value),
  );
  const candidates = new Map<string, Pickable[]>();
  for (const { path, noun, value } of places.filter((place) => !names.has(place.value)).slice(0, 20))
    candidates.set(path, await listPickable(client, actor, { noun, words: value }));
  const asksRegions = formFields(document.noun).some(
    (field) => field.kind === "list" && field.item.kind === "reference" && field.item.noun === "region",
  );
  return { names, candidates, counties: asksRegions ? await listCounties(client) : [] };
}

/** The counties with their municipalities, in the order of their codes and names, to choose from. */
async function listCounties(client: Database) {
  const select = { id: true, sortName: true } as const;
  const listed = { record: { state: "published" } } as const;
  return client.region.findMany({
    where: { kind: "county", ...listed },
    orderBy: { code: "asc" },
    select: {
      ...select,
      children: { where: { kind: "municipality", ...listed }, orderBy: { sortName: "asc" }, select },
    },
  });
}

export type County = Awaited<ReturnType<typeof listCounties>>[number];
