import { db, type Database } from "./db";
import type { AuditAction } from "./audit-actions";
import { noteContentVersion } from "./content-version";
import type { Prisma, PrismaClient } from "./generated/prisma/client";

export type Actor = { id: string };

export type AuditEntry = { action: AuditAction; recordId: string | null; detail: Prisma.InputJsonObject };

/** What a change must say of itself: its result, what to enter in the audit log, and which addresses now read otherwise. */
export type Change<T> = { result: T; audit: [AuditEntry, ...AuditEntry[]]; touched: string[] };

/** A change that was not made, with the reason as its result; nothing is written. */
export type Refusal<R> = { refused: R };

type Options = { client?: PrismaClient; timeoutMs?: number };

class Refused<R> {
  constructor(readonly reason: R) {}
}

/**
 * The only way to write: one transaction that holds the change and its audit events. When public addresses read otherwise
 * by it, it also raises the content version, keeps what changed with it, and notifies every front as it commits.
 */
export async function command<T, R = never>(
  actor: Actor,
  change: (tx: Database) => Promise<Change<T> | Refusal<R>>,
  { client = db, timeoutMs = 15_000 }: Options = {},
): Promise<T | R> {
  try {
    return await client.$transaction(
      async (tx) => {
        const outcome = await change(tx);
        if ("refused" in outcome) throw new Refused(outcome.refused);
        await tx.auditEvent.createMany({ data: outcome.audit.map((entry) => ({ ...entry, actorId: actor.id })) });
        if (outcome.touched.length > 0) await announce(tx, outcome);
        return outcome.result;
      },
      { timeout: timeoutMs, maxWait: 10_000 },
    );
  } catch (error) {
    if (error instanceof Refused) return error.reason as R;
    throw error;
  }
}

async function announce(tx: Database, { audit, touched }: Pick<Change<unknown>, "audit" | "touched">): Promise<void> {
  const { version } = await tx.contentVersion.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
  const recordIds = [...new Set(audit.flatMap(({ recordId }) => recordId ?? []))];
  await tx.contentChange.create({ data: { version, recordIds, addresses: [...new Set(touched)] } });
  await tx.$executeRaw`SELECT pg_notify('content', ${String(version)})`;
  noteContentVersion(version);
}
