import "server-only";
import { ownersOf, withinScope } from "@/lib/content/owners";
import { valueAt } from "@/lib/content/fact-value";
import { assertMay, scopeOf, type EditorCommand, type Owners } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import type { FeedbackKind, FeedbackStatus, Prisma } from "@/lib/platform/generated/prisma/client";
import { listRecordNames as listNamesOfValues } from "@/lib/sources/queries";
import { listRecordNames } from "@/lib/worklist/record-names";

export const feedbackPerPage = 30;

/** What the editor may read: of records that the editor keeps; what is about none of them, of the whole portal only. */
export const feedbackInScope = (actor: EditorActor) => messagesWithin(actor, "feedback.read");

const messagesWithin = (actor: EditorActor, command: EditorCommand): Prisma.FeedbackWhereInput =>
  scopeOf(actor, command) === "everywhere" ? {} : { record: withinScope(actor, command) };

export const isWaiting = { status: { in: ["received", "inProgress"] as FeedbackStatus[] } };

type Filters = { status: FeedbackStatus | "waiting" | null; kind: FeedbackKind | null; page: number };

/** Readers' reports, feedback and comments: those that wait first, the oldest of them first. */
export async function listFeedback(actor: EditorActor, { status, kind, page }: Filters, client: Database = db) {
  const where: Prisma.FeedbackWhereInput = {
    ...feedbackInScope(actor),
    ...(kind && { kind }),
    ...(status === "waiting" ? isWaiting : status && { status }),
  };
  const [total, rows] = await Promise.all([
    client.feedback.count({ where }),
    client.feedback.findMany({
      where,
      orderBy: [{ handledAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }],
      skip: (page - 1) * feedbackPerPage,
      take: feedbackPerPage,
      select: { id: true, kind: true, status: true, field: true, recordId: true, message: true, createdAt: true },
    }),
  ]);
  const names = await listRecordNames(
    client,
    rows.flatMap(({ recordId }) => recordId ?? []),
    actor,
  );
  const items = rows.map((row) => ({ ...row, record: (row.recordId && names.get(row.recordId)) || null }));
  return { items, total, pageCount: Math.max(1, Math.ceil(total / feedbackPerPage)) };
}

export type QueuedFeedback = Awaited<ReturnType<typeof listFeedback>>["items"][number];

/**
 * A message with what it is about as it stands now; null when there is none, or none about what the editor may see. Throws
 * `Forbidden` when the record may be seen and its messages not.
 */
export async function findFeedbackOf(actor: EditorActor, id: bigint, client: Database = db) {
  const where = { id, ...messagesWithin(actor, "record.read") };
  const row = await client.feedback.findFirst({ where, omit: { secretHash: true } });
  if (!row) return null;
  assertMay(actor, "feedback.read", await ownersOfMessage(row.recordId, client));
  const record = row.recordId
    ? ((await listRecordNames(client, [row.recordId], actor)).get(row.recordId) ?? null)
    : null;
  const latest =
    row.recordId &&
    (await client.revision.findFirst({
      where: { recordId: row.recordId },
      orderBy: { number: "desc" },
      select: { document: true },
    }));
  const value = latest && row.field ? valueAt(latest.document as object, row.field) : undefined;
  return { ...row, record, value, names: await listNamesOfValues([value], client) };
}

export type FeedbackDetails = NonNullable<Awaited<ReturnType<typeof findFeedbackOf>>>;

/** Whose a message is: its record's keepers', or the portal's when it is about none. */
export async function ownersOfMessage(recordId: string | null, client: Database = db): Promise<Owners> {
  return recordId === null ? "portal" : ownersOf(client, recordId);
}
