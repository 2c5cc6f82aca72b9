import "server-only";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { titlesOf } from "./form/references";
import { compareDocuments } from "./compare";
import { withinScope } from "./owners";
import { findRevision, type Draft } from "./revisions";

/** Who the actors of revisions and events are, by id; programs and readers keep their own names. */
export async function listActorNames(ids: string[], client: Database = db): Promise<ReadonlyMap<string, string>> {
  const editors = await client.editor.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(editors.map(({ id, name }) => [id, name]));
}

/** The versions of a record, the newest first; at most 200. Null when the actor may not see it. */
export async function listVersions(actor: EditorActor, recordId: string, client: Database = db) {
  const record = await client.record.findFirst({
    where: { AND: [{ id: recordId }, withinScope(actor, "record.read")] },
    select: { id: true, noun: true, title: true, publishedRevision: true, latestRevision: true, state: true },
  });
  if (!record) return null;
  const versions = await client.revision.findMany({
    where: { recordId },
    orderBy: { number: "desc" },
    take: 200,
    select: {
      number: true,
      baseNumber: true,
      authorId: true,
      createdAt: true,
      note: true,
      publications: { select: { startedAt: true, endedAt: true }, orderBy: { startedAt: "asc" } },
    },
  });
  const names = await listActorNames(
    versions.map(({ authorId }) => authorId),
    client,
  );
  return { record, versions, names };
}

export type Versions = NonNullable<Awaited<ReturnType<typeof listVersions>>>;

/** Two versions of a record beside each other, with the names of what they refer to; null when either is not to be seen. */
export async function compareVersions(
  actor: EditorActor,
  { recordId, from, to }: { recordId: string; from: number; to: number },
  client: Database = db,
) {
  const found = await listVersions(actor, recordId, client);
  const [before, after] = await Promise.all([findRevision(client, recordId, from), findRevision(client, recordId, to)]);
  if (!found || !before || !after) return null;
  const changes = compareDocuments(before.document, after.document);
  return { ...found, before, after, changes, titles: await titlesIn(actor, [before.document, after.document], client) };
}

/** What two editors have made of the same version: the one that was saved, and the one that was not. */
export async function findConflict(actor: EditorActor, recordId: string, client: Database = db) {
  const found = await listVersions(actor, recordId, client);
  const copy = await client.workingCopy.findUnique({ where: { recordId_editorId: { recordId, editorId: actor.id } } });
  if (!found || !copy) return null;
  const [base, latest] = await Promise.all([
    findRevision(client, recordId, copy.baseNumber),
    findRevision(client, recordId, found.record.latestRevision),
  ]);
  if (!base || !latest) return null;
  const yours = copy.document as Draft;
  return {
    ...found,
    latest,
    yours: { document: yours, at: copy.updatedAt, baseNumber: copy.baseNumber },
    theirChanges: compareDocuments(base.document, latest.document),
    yourChanges: compareDocuments(base.document, yours),
    titles: await titlesIn(actor, [base.document, latest.document, yours], client),
  };
}

export type Conflict = NonNullable<Awaited<ReturnType<typeof findConflict>>>;

function titlesIn(actor: EditorActor, documents: Draft[], client: Database): Promise<ReadonlyMap<string, string>> {
  const ids = JSON.stringify(documents).match(/"[a-z]+-[a-z0-9-]+"/g) ?? [];
  return titlesOf(
    client,
    actor,
    ids.map((id) => id.slice(1, -1)),
  );
}
