import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { hashToken, newToken } from "@/lib/platform/secret-token";
import { guardedCommand, type Denied } from "./guarded";

/** How long a shared preview can be read. */
export const sharedPreviewDays = 7;

/** Makes a link by which anybody can read one revision of a record as its page would be, for seven days. */
export function sharePreview(
  { actor, recordId, number, now = new Date() }: { actor: EditorActor; recordId: string; number: number; now?: Date },
  client?: PrismaClient,
): Promise<{ status: "shared"; token: string } | Denied> {
  const token = newToken();
  return guardedCommand<{ status: "shared"; token: string } | Denied>(
    { actor, what: "preview.share", recordId },
    async (tx) => {
      if ((await tx.revision.count({ where: { recordId, number } })) === 0) return { refused: { status: "notFound" } };
      const expiresAt = new Date(now.getTime() + sharedPreviewDays * 24 * 60 * 60 * 1_000);
      await tx.previewLink.create({
        data: { tokenHash: hashToken(token), recordId, revisionNumber: number, createdById: actor.id, expiresAt },
      });
      const detail = { number, expiresAt: expiresAt.toISOString() };
      return {
        result: { status: "shared", token },
        audit: [{ action: "preview.shared", recordId, detail }],
        touched: [],
      };
    },
    client,
  );
}

/** The revision that a shared link shows; null when the link is unknown or its time is over. */
export async function findSharedPreview(token: string, now = new Date(), client: Database = db) {
  const link = await client.previewLink.findUnique({
    where: { tokenHash: hashToken(token), record: { state: { not: "deleted" } } },
  });
  return link && link.expiresAt > now ? { recordId: link.recordId, number: link.revisionNumber } : null;
}
