import { randomUUID } from "node:crypto";
import { lockRecord, restoreWithin } from "@/lib/content/revisions";
import { deleteWithin } from "@/lib/content/life";
import { shownState, stateColumns } from "@/lib/content/admin-queries";
import { nouns, type Noun } from "@/lib/content/document-parts";
import { listReferring } from "@/lib/content/referring";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type AuditEntry } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import type { ImportKind, Prisma, PrismaClient } from "@/lib/platform/generated/prisma/client";

export type RunItem = { recordId: string; numberBefore: number | null; numberAfter: number };
export type Counts = { created: number; changed: number; unchanged: number; faulty: number };

/** What was left lying is dropped when the next is begun. */
const keptDays = 14;

/** An editor sees the runs of one's own; those who may undo anywhere see all. */
function visible(actor: EditorActor): Prisma.ImportRunWhereInput {
  return scopeOf(actor, "import.undo") === "everywhere" ? {} : { createdById: actor.id };
}

type Open = { kind: ImportKind; name: string; content: string; options?: Prisma.InputJsonObject };

/** Keeps what was brought until its editor has looked through it. Returns the run's id. Throws `Forbidden`. */
export async function openRun(actor: EditorActor, { kind, name, content, options = {} }: Open, client?: PrismaClient) {
  const scope = scopeOf(actor, "import.run");
  if (scope !== "everywhere" && scope.length === 0) throw new Forbidden("import.run");
  const id = randomUUID();
  return command<string>(
    actor,
    async (tx) => {
      const before = new Date(Date.now() - keptDays * 86_400_000);
      await tx.importRun.deleteMany({ where: { state: "open", createdAt: { lt: before } } });
      // PostgreSQL keeps no NUL in a text.
      const kept = content.replaceAll("\0", "");
      await tx.importRun.create({
        data: { id, kind, name: name.slice(0, 300), content: kept, options, createdById: actor.id },
      });
      return {
        result: id,
        audit: [{ action: "import.opened", recordId: null, detail: { kind, run: id } }],
        touched: [],
      };
    },
    { client },
  );
}

type Placed = { record: { noun: Noun; title: string } };

/** A record is published after what it refers to: the nouns stand in that order. */
const byPublishing = ({ record: a }: Placed, { record: b }: Placed) =>
  nouns.indexOf(a.noun) - nouns.indexOf(b.noun) || a.title.localeCompare(b.title, "fi");

/** A run with the records that came of it, in the order in which they can be published. */
export async function findRun(actor: EditorActor, id: string, client: Database = db) {
  const run = await client.importRun.findFirst({
    where: { AND: [{ id }, visible(actor)] },
    include: { items: { include: { record: { select: stateColumns } } } },
  });
  if (!run) return null;
  const items = run.items.map((item) => ({ ...item, record: { ...item.record, shown: shownState(item.record) } }));
  return { ...run, items: items.toSorted(byPublishing) };
}
export type FoundRun = NonNullable<Awaited<ReturnType<typeof findRun>>>;

export async function listRuns(actor: EditorActor, client: Database = db) {
  return client.importRun.findMany({
    where: visible(actor),
    select: { id: true, kind: true, state: true, name: true, counts: true, createdAt: true },
    orderBy: { createdAt: "desc" },
    take: 50,
  });
}
export type ListedRun = Awaited<ReturnType<typeof listRuns>>[number];

/** Forgets what was brought and not yet taken in. */
export async function dropRun(actor: EditorActor, id: string, client: PrismaClient = db): Promise<void> {
  await client.importRun.deleteMany({ where: { AND: [{ id, state: "open" }, visible(actor)] } });
}

export async function setRunOptions(actor: EditorActor, id: string, options: Prisma.InputJsonObject): Promise<boolean> {
  const { count } = await db.importRun.updateMany({
    where: { AND: [{ id, state: "open" }, visible(actor)] },
    data: { options },
  });
  return count > 0;
}

/** Takes the run for this transaction alone; null when it is not open (any more): a form sent twice makes nothing twice. */
export async function claimRun(tx: Database, actor: EditorActor, id: string) {
  await tx.$executeRaw`SELECT 1 FROM "import_run" WHERE "id" = ${id} FOR UPDATE`;
  return tx.importRun.findFirst({ where: { AND: [{ id, state: "open" }, visible(actor)] } });
}

/** Says what came of a run, and lets what was brought go. */
export async function finishRun(tx: Database, id: string, items: RunItem[], counts: Counts): Promise<AuditEntry> {
  await tx.importItem.createMany({ data: items.map((item) => ({ runId: id, ...item })) });
  await tx.importRun.update({ where: { id }, data: { state: "done", content: null, counts, doneAt: new Date() } });
  return { action: "import.done", recordId: null, detail: { run: id, ...counts } };
}

export type KeptBack = { recordId: string; reason: "editedSince" | "published" | "referred" };
export type UndoOutcome = { status: "undone"; keptBack: KeptBack[] } | { status: "notFound" };

/** A run is undone as one, so its undoing asks the right to every record that came of it. */
export async function mayUndo(tx: Database, actor: EditorActor, items: readonly { recordId: string }[]) {
  const scope = scopeOf(actor, "import.undo");
  if (scope === "everywhere" || scope.length === 0) return scope === "everywhere";
  const recordIds = [...new Set(items.map(({ recordId }) => recordId))];
  const own = await tx.recordOwner.findMany({
    where: { recordId: { in: recordIds }, organizationId: { in: scope } },
    select: { recordId: true },
    distinct: ["recordId"],
  });
  return own.length === recordIds.length;
}

/**
 * Undoes a run as one: new records are deleted softly, changed ones get their former version as a draft. What somebody has
 * edited or published since stays, and is told. Throws `Forbidden`, and then nothing has changed.
 */
export async function undoRun(actor: EditorActor, id: string, client?: PrismaClient): Promise<UndoOutcome> {
  return command<UndoOutcome, UndoOutcome>(
    actor,
    async (tx) => {
      await tx.$executeRaw`SELECT 1 FROM "import_run" WHERE "id" = ${id} FOR UPDATE`;
      const run = await tx.importRun.findFirst({
        where: { AND: [{ id, state: "done" }, visible(actor)] },
        include: { items: true },
      });
      if (!run) return { refused: { status: "notFound" } };
      if (!(await mayUndo(tx, actor, run.items))) throw new Forbidden("import.undo");
      const keptBack: KeptBack[] = [];
      const audit: AuditEntry[] = [];
      const ids = new Set(run.items.map(({ recordId }) => recordId));
      for (const item of run.items.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1))) {
        const outcome = await undoItem(tx, actor, item, ids);
        if ("reason" in outcome) keptBack.push({ recordId: item.recordId, reason: outcome.reason });
        else audit.push(...outcome.audit);
      }
      await tx.importRun.update({ where: { id }, data: { state: "undone", undoneAt: new Date() } });
      const summary = { run: id, undone: audit.length, keptBack: keptBack.length };
      return {
        result: { status: "undone", keptBack },
        audit: [{ action: "import.undone", recordId: null, detail: summary }, ...audit],
        touched: [],
      };
    },
    { client, timeoutMs: 300_000 },
  );
}

async function undoItem(
  tx: Database,
  actor: EditorActor,
  { recordId, numberBefore, numberAfter }: RunItem,
  sameRun: ReadonlySet<string>,
): Promise<{ reason: KeptBack["reason"] } | { audit: AuditEntry[] }> {
  const latest = await lockRecord(tx, recordId);
  const record = await tx.record.findUniqueOrThrow({ where: { id: recordId } });
  if (record.state === "deleted") return { audit: [] };
  if (latest !== numberAfter || (await tx.workingCopy.count({ where: { recordId } })) > 0)
    return { reason: "editedSince" };
  if (numberBefore !== null) {
    if (record.publishedRevision === numberAfter) return { reason: "published" };
    const change = await restoreWithin(tx, { actor, recordId, number: numberBefore, baseNumber: numberAfter });
    return "refused" in change ? { reason: "editedSince" } : { audit: change.audit };
  }
  if (record.publishedRevision !== null) return { reason: "published" };
  if ((await listReferring(tx, recordId)).some(({ id }) => !sameRun.has(id))) return { reason: "referred" };
  return { audit: [await deleteWithin(tx, { actor, recordId, state: record.state })] };
}
