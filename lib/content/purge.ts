import { command } from "@/lib/platform/command";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { undeleteDays } from "./admin-list";
import { listReferring } from "./referring";

/**
 * Removes for good what was deleted more than 30 days ago, with all its versions; the audit log keeps that it was. What a
 * public record has begun to refer to again stays. Returns how many went.
 */
export async function purgeDeleted(now = new Date(), client: PrismaClient = db): Promise<number> {
  const before = new Date(now.getTime() - undeleteDays * 24 * 60 * 60 * 1_000);
  const due = await client.record.findMany({
    where: { state: "deleted", deletedAt: { lt: before } },
    select: { id: true },
  });
  let purged = 0;
  for (const { id } of due)
    purged += await command<number, number>(
      { id: "worker" },
      async (tx) => {
        if ((await listReferring(tx, id)).length > 0) return { refused: 0 };
        await tx.feedback.deleteMany({ where: { recordId: id } });
        const { count } = await tx.record.deleteMany({ where: { id, state: "deleted", deletedAt: { lt: before } } });
        if (count === 0) return { refused: 0 };
        return { result: 1, audit: [{ action: "record.purged", recordId: id, detail: {} }], touched: [] };
      },
      { client },
    );
  return purged;
}
