import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type Change, type Refusal } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import type { LocalizedText } from "./document-parts";
import { guardedCommand, type Denied } from "./guarded";
import { listObstacles, type Obstacle } from "./obstacles";
import { publishWithin, withdrawWithin } from "./publishing";
import { findRevision, lockRecord } from "./revisions";

type Wanted =
  | { kind: "publish"; number: number; at: Date }
  | { kind: "withdraw"; reason: LocalizedText; successorId: string | null; at: Date };

export type ScheduleOutcome =
  | { status: "scheduled"; id: bigint }
  | { status: "past" }
  | { status: "stale"; latestNumber: number }
  | { status: "obstacles"; obstacles: Obstacle[] }
  | Denied;

/** Leaves a publication or its end to be done at a time. The page stays as it is until then; an earlier plan gives way. */
export function scheduleRecord(
  { actor, recordId, wanted, now = new Date() }: { actor: EditorActor; recordId: string; wanted: Wanted; now?: Date },
  client?: PrismaClient,
): Promise<ScheduleOutcome> {
  return guardedCommand<ScheduleOutcome>(
    { actor, what: "record.schedule", recordId },
    async (tx): Promise<Change<ScheduleOutcome> | Refusal<ScheduleOutcome>> => {
      const latest = await lockRecord(tx, recordId);
      if (wanted.at <= now) return { refused: { status: "past" } };
      const record = await tx.record.findUniqueOrThrow({ where: { id: recordId } });
      if (record.state === "deleted") return { refused: { status: "notFound" } };
      if (wanted.kind === "publish") {
        if (latest !== wanted.number) return { refused: { status: "stale", latestNumber: latest! } };
        const revision = await findRevision(tx, recordId, wanted.number);
        const obstacles = await listObstacles(revision?.document, tx);
        if (obstacles.length > 0) return { refused: { status: "obstacles", obstacles } };
      }
      await tx.schedule.updateMany({ where: { ...pending(recordId), kind: wanted.kind }, data: { cancelledAt: now } });
      const { id } = await tx.schedule.create({
        data: {
          recordId,
          kind: wanted.kind,
          at: wanted.at,
          createdById: actor.id,
          ...(wanted.kind === "publish"
            ? { revisionNumber: wanted.number }
            : { reason: wanted.reason as Prisma.InputJsonObject, successorId: wanted.successorId }),
        },
        select: { id: true },
      });
      const detail = { kind: wanted.kind, at: wanted.at.toISOString() };
      return {
        result: { status: "scheduled", id },
        audit: [{ action: "record.scheduled", recordId, detail }],
        touched: [],
      };
    },
    client,
  );
}

const pending = (recordId: string) => ({ recordId, doneAt: null, cancelledAt: null });

export function cancelSchedule(
  { actor, recordId, id, now = new Date() }: { actor: EditorActor; recordId: string; id: bigint; now?: Date },
  client?: PrismaClient,
): Promise<{ status: "cancelled" } | Denied> {
  return guardedCommand<{ status: "cancelled" } | Denied>(
    { actor, what: "record.schedule", recordId },
    async (tx) => {
      const { count } = await tx.schedule.updateMany({
        where: { id, ...pending(recordId) },
        data: { cancelledAt: now },
      });
      if (count === 0) return { refused: { status: "notFound" } };
      return {
        result: { status: "cancelled" },
        audit: [{ action: "record.scheduleCancelled", recordId, detail: { id: String(id) } }],
        touched: [],
      };
    },
    client,
  );
}

/**
 * Does what is due: each plan in a transaction of its own, once, however many ask at the same time. A plan that cannot be
 * done (a record it refers to has gone) is marked with the reason for the worklist. Returns how many were done.
 */
export async function runDueSchedules(now = new Date(), client: PrismaClient = db): Promise<number> {
  const due = await client.schedule.findMany({
    where: { doneAt: null, cancelledAt: null, at: { lte: now } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { id: true, createdById: true },
  });
  let done = 0;
  for (const { id, createdById } of due) {
    try {
      done += await command<number, number>({ id: createdById }, (tx) => runWithin(tx, id, now), { client });
    } catch (error) {
      // One that breaks waits for its next turn, and the others get theirs.
      console.error("schedule:", String(id), error instanceof Error ? error.name : typeof error);
    }
  }
  return done;
}

async function runWithin(tx: Database, id: bigint, now: Date): Promise<Change<number> | Refusal<number>> {
  // The record first, as every other writer locks it; then the plan, which another process may have done meanwhile.
  const plan = await tx.schedule.findUniqueOrThrow({ where: { id } });
  await lockRecord(tx, plan.recordId);
  const { count } = await tx.schedule.updateMany({
    where: { id, doneAt: null, cancelledAt: null },
    data: { doneAt: now },
  });
  if (count === 0) return { refused: 0 };
  const { recordId, kind, revisionNumber, reason, successorId, createdById } = plan;
  const change =
    kind === "publish"
      ? await publishWithin(tx, { actor: { id: createdById }, recordId, number: revisionNumber!, mayBeOlder: true })
      : await withdrawWithin(tx, { recordId, reason: reason as LocalizedText, successorId });
  if (!("refused" in change)) {
    const [event, ...events] = change.audit;
    return {
      ...change,
      result: 1,
      audit: [{ ...event, detail: { ...event.detail, schedule: String(id) } }, ...events],
    };
  }
  const failure = { status: change.refused.status };
  await tx.schedule.update({ where: { id }, data: { failure } });
  return {
    result: 0,
    audit: [{ action: "record.scheduleFailed", recordId, detail: { id: String(id), ...failure } }],
    touched: [],
  };
}
