import { Prisma, type PrismaClient } from "@/lib/platform/generated/prisma/client";
import { may, scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { slugScope } from "@/lib/paths";
import { command, type Change } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import { slugOf } from "@/lib/platform/slug";
import type { Noun } from "./document-parts";
import { mergeDrafts } from "./merge";
import { guardedCommand, type Denied } from "./guarded";
import { admits, ownersOf } from "./owners";
import { findRevision, lockRecord, saveWithin, titleOf, type Draft, type SaveOutcome } from "./revisions";

type Create = { actor: EditorActor; noun: Noun; name: string; fields?: Record<string, unknown> };

/** Makes a record with its first revision, a draft of what is known; its id and address come of its name. */
export async function createRecord(create: Create, client?: PrismaClient): Promise<{ id: string }> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await command<{ id: string }>(create.actor, (tx) => createWithin(tx, create), { client });
    } catch (error) {
      // Others of the same name at once have taken the address: this one takes the next.
      if (!isTaken(error) || attempt === 5) throw error;
    }
  }
}

class Taken extends Error {}

const isTaken = (error: unknown) =>
  error instanceof Taken || (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002");

/** The same as a part of a greater change. */
export async function createWithin(
  tx: Database,
  { actor, noun, name, fields = {} }: Create,
): Promise<Change<{ id: string }>> {
  const slug = await freeSlug(tx, noun, slugOf(name).slice(0, 80) || noun);
  const id = `${noun}-${slug}`;
  const document: Draft = { noun, id, slug, ...namedAs(noun, name), ...fields };
  const scope = scopeOf(actor, "record.create");
  const madeFor = scope === "everywhere" ? [] : scope;
  const change = await saveWithin(tx, { actor, document, baseNumber: null, madeFor });
  if (!(await isKeptBy(tx, actor, id))) throw new Forbidden("record.create");
  if ("refused" in change) throw new Taken(`a new record ${id} met ${change.refused.status}`);
  return { ...change, result: { id } };
}

const titled: Noun[] = ["article", "contact", "page", "source"];

function namedAs(noun: Noun, name: string): Record<string, unknown> {
  if (noun === "person") return { name };
  return titled.includes(noun) ? { title: { fi: name } } : { name: { fi: name } };
}

/** The slug itself, or with the first number that makes it free: as an address, and as the end of an id. */
async function freeSlug(tx: Database, noun: Noun, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const taken =
      (await tx.record.count({ where: { id: `${noun}-${slug}` } })) +
      (await tx.slug.count({ where: { scope: slugScope(noun), slug } }));
    if (taken === 0) return slug;
  }
}

export async function isKeptBy(tx: Database, actor: EditorActor, recordId: string): Promise<boolean> {
  return may(actor, "record.save", await ownersOf(tx, recordId));
}

export type DraftOutcome = SaveOutcome | Denied | { status: "unchanged"; number: number };

type SaveDraft = { actor: EditorActor; document: Draft; baseNumber: number };

/**
 * Keeps what was typed as the next revision. When another has been saved meanwhile, the text is kept as the editor's
 * working copy and the outcome is a conflict: nothing is lost and nothing is overwritten. A draft that would take the
 * record away from the editor's own organizations is kept likewise, and not saved.
 */
export async function saveDraft(
  { actor, document, baseNumber }: SaveDraft,
  client: PrismaClient = db,
): Promise<DraftOutcome> {
  const recordId = document.id;
  const outcome = await guardedCommand<DraftOutcome>(
    { actor, what: "record.save", recordId },
    async (tx) => {
      const latest = await lockRecord(tx, recordId);
      const current = latest === null ? null : await findRevision(tx, recordId, latest);
      // Also when the same was sent twice: the first sending has made the version that the second asks for.
      if (current && isSame(current.document, document))
        return { refused: { status: "unchanged", number: current.number } };
      return saveWithin(tx, { actor, document, baseNumber });
    },
    client,
  );
  if (outcome.status === "saved" || outcome.status === "unchanged") await dropWorkingCopy(actor, recordId, client);
  if (outcome.status === "conflict" || outcome.status === "ownersLost")
    await keepWorkingCopy({ actor, document, baseNumber }, client);
  return outcome;
}

function isSame(a: Draft, b: Draft): boolean {
  return titleOf(a) === titleOf(b) && stable(a) === stable(b);
}

/** JSON with its keys in order: jsonb keeps none of its own. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const noneIsLate: (latest: { authorId: string }) => boolean = () => false;

/**
 * Keeps what a form's script sends. What arrives after the editor's own saving of the same text is late: the version that
 * was saved stands, and nothing comes back as a conflict with oneself.
 */
export function keepAutosaved(saving: SaveDraft, client?: PrismaClient): Promise<Date | null> {
  return keepWorkingCopy({ ...saving, isLate: ({ authorId }) => authorId === saving.actor.id }, client);
}

/**
 * Keeps what an editor has typed so far, for that editor alone; no version is made of it and the audit log does not tell of
 * it. Returns when it was kept, null when there is no such record for the editor.
 */
export async function keepWorkingCopy(
  { actor, document, baseNumber, isLate = noneIsLate }: SaveDraft & { isLate?: typeof noneIsLate },
  client: PrismaClient = db,
): Promise<Date | null> {
  return client.$transaction(async (tx) => {
    // Typing is no event of the catalogue's history, the revision that comes of it is: no command, no audit event.
    if (!(await admits(tx, actor, "record.save", document.id))) return null;
    const latest = await lockRecord(tx, document.id);
    if (latest !== null && latest > baseNumber && isLate((await findRevision(tx, document.id, latest))!)) return null;
    const typed = { baseNumber, document: document as Prisma.InputJsonObject };
    const { updatedAt } = await tx.workingCopy.upsert({
      where: { recordId_editorId: { recordId: document.id, editorId: actor.id } },
      create: { recordId: document.id, editorId: actor.id, ...typed },
      update: typed,
    });
    return updatedAt;
  });
}

export async function dropWorkingCopy(actor: EditorActor, recordId: string, client: PrismaClient = db): Promise<void> {
  await client.workingCopy.deleteMany({ where: { recordId, editorId: actor.id } });
}

/** True when the editor has typed something into the record that is not in its latest version. */
export async function hasUnsavedText(
  { actor, recordId }: { actor: EditorActor; recordId: string },
  client: Database = db,
): Promise<boolean> {
  const copy = await client.workingCopy.findUnique({ where: { recordId_editorId: { recordId, editorId: actor.id } } });
  if (!copy) return false;
  const record = await client.record.findUnique({ where: { id: recordId }, select: { latestRevision: true } });
  const latest = record && (await findRevision(client, recordId, record.latestRevision));
  return latest !== null && !isSame(latest.document, copy.document as Draft);
}

/**
 * Takes an editor's text over the version that was saved meanwhile: as it is, or together with what the other changed. It
 * stays a working copy, to be looked at and saved. Returns the fields that both changed, which are the editor's own now; null
 * when there is nothing to bring together.
 */
export async function rebaseWorkingCopy(
  { actor, recordId, how }: { actor: EditorActor; recordId: string; how: "mine" | "merge" },
  client: PrismaClient = db,
): Promise<{ both: string[] } | null> {
  return client.$transaction(async (tx) => {
    if (!(await admits(tx, actor, "record.save", recordId))) return null;
    const latest = await lockRecord(tx, recordId);
    const key = { recordId_editorId: { recordId, editorId: actor.id } };
    const copy = await tx.workingCopy.findUnique({ where: key });
    if (!copy || latest === null) return null;
    const [base, theirs] = [
      await findRevision(tx, recordId, copy.baseNumber),
      await findRevision(tx, recordId, latest),
    ];
    const mine = copy.document as Draft;
    const { document, both } =
      how === "mine" || !base || !theirs
        ? { document: mine, both: [] }
        : mergeDrafts(base.document, theirs.document, mine);
    await tx.workingCopy.update({
      where: key,
      data: { baseNumber: latest, document: document as Prisma.InputJsonObject },
    });
    return { both };
  });
}
