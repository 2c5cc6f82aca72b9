import { admits } from "@/lib/content/owners";
import type { EditorActor } from "@/lib/editors/roles";
import { command } from "@/lib/platform/command";
import { Forbidden } from "@/lib/platform/errors";
import type { Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";

/**
 * Lets a link be as it is, with the reason, or (a reason of null) takes it among the checked ones again. The editor must keep
 * one of the records that use it. Returns false when there is no such link.
 */
export async function exceptLink(
  actor: EditorActor,
  { url, reason }: { url: string; reason: string | null },
  { client, now = new Date() }: { client?: PrismaClient; now?: Date } = {},
): Promise<boolean> {
  return command<boolean, boolean>(
    actor,
    async (tx) => {
      const recordId = await keptUse(tx, actor, url);
      if (recordId === null) return { refused: false };
      await tx.link.update({
        where: { url },
        data: {
          exceptReason: reason,
          exceptById: reason && actor.id,
          exceptAt: reason === null ? null : now,
          ...(reason === null && { failedOn: [], nextAt: now }),
        },
      });
      const action = reason === null ? "link.checkedAgain" : "link.excepted";
      return { result: true, audit: [{ action, recordId, detail: { host: new URL(url).hostname } }], touched: [] };
    },
    { client },
  );
}

async function keptUse(tx: Database, actor: EditorActor, url: string): Promise<string | null> {
  const uses = await tx.linkUse.findMany({ where: { url }, select: { recordId: true }, distinct: ["recordId"] });
  let forbidden: Forbidden | null = null;
  for (const { recordId } of uses) {
    try {
      if (await admits(tx, actor, "links.except", recordId)) return recordId;
    } catch (error) {
      if (!(error instanceof Forbidden)) throw error;
      forbidden = error;
    }
  }
  if (forbidden) throw forbidden;
  return null;
}
