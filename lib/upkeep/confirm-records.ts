import { admits, ownKeeper } from "@/lib/content/owners";
import { may } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command, type AuditEntry } from "@/lib/platform/command";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { Database } from "@/lib/platform/db";
import { Forbidden } from "@/lib/platform/errors";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { changeRecord } from "./change-record";

export type NotConfirmed = {
  id: string;
  reason: "notFound" | "forbidden" | "notPublic" | "openCorrection" | "obstacles";
};

export type ConfirmOutcome = { confirmed: string[]; refused: NotConfirmed[] };

/** More at once would hold the records for too long; a list is confirmed a page at a time. */
export const mostConfirmed = 200;

type Confirming = {
  /** Whose check it is: an organization that the actor may check for. Left out: the actor's own among the record's keepers. */
  checkedBy?: string | null;
};

/**
 * "Tiedot ovat oikein": the public version of each record gets today's check and is published at once; a draft on top stays
 * one. Records to whom the actor may not do this are left and told of; the others are done, in one transaction.
 */
export async function confirmRecords(
  actor: EditorActor,
  ids: string[],
  { checkedBy }: Confirming = {},
  { client, now = new Date() }: { client?: PrismaClient; now?: Date } = {},
): Promise<ConfirmOutcome> {
  const checkedOn = dayInFinland(now);
  if (typeof checkedBy === "string" && !may(actor, "record.check", [checkedBy])) throw new Forbidden("record.check");
  // Always in one order, so that two editors with the same list do not wait for each other for ever.
  const wanted = [...new Set(ids)].sort().slice(0, mostConfirmed);
  return command<ConfirmOutcome, ConfirmOutcome>(
    actor,
    async (tx) => {
      const outcome: ConfirmOutcome = { confirmed: [], refused: [] };
      const audit: AuditEntry[] = [];
      const touched: string[] = [];
      for (const id of wanted) {
        const reason = await refusalOf(tx, actor, id);
        if (reason) {
          outcome.refused.push({ id, reason });
          continue;
        }
        const organization = checkedBy === undefined ? await ownKeeper(tx, actor, "record.check", id) : checkedBy;
        const change = await recordCheck(tx, { actor, recordId: id, checkedOn, checkedBy: organization });
        if (change.status !== "changed") outcome.refused.push({ id, reason: change.status });
        else {
          outcome.confirmed.push(id);
          touched.push(...change.touched);
          audit.push({
            action: "record.checked",
            recordId: id,
            detail: { number: change.number, checkedBy: organization },
          });
        }
      }
      const [first, ...others] = audit;
      if (!first) return { refused: outcome };
      return { result: outcome, audit: [first, ...others], touched };
    },
    { client, timeoutMs: 60_000 },
  );
}

type Check = { actor: { id: string }; recordId: string; checkedOn: string; checkedBy: string | null };

/** Writes a check into a record's public version, within a command. */
export function recordCheck(tx: Database, { actor, recordId, checkedOn, checkedBy }: Check) {
  return changeRecord(tx, {
    actor,
    recordId,
    note: "check",
    change: (document) => ({ ...document, checkedOn, checkedBy }),
  });
}

async function refusalOf(tx: Database, actor: EditorActor, id: string): Promise<NotConfirmed["reason"] | null> {
  try {
    if (!(await admits(tx, actor, "record.check", id))) return "notFound";
  } catch (error) {
    if (error instanceof Forbidden) return "forbidden";
    throw error;
  }
  const record = await tx.record.findUniqueOrThrow({ where: { id }, select: { state: true } });
  if (record.state !== "published") return "notPublic";
  // The contact has said that the public version is wrong.
  const corrections = await tx.contactCorrection.count({ where: { contactId: id, handledAt: null } });
  return corrections > 0 ? "openCorrection" : null;
}
