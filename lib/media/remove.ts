import "server-only";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { command } from "@/lib/platform/command";
import { db, type Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { storage, type Storage } from "@/lib/platform/storage";
import { lockFile } from "./lock";
import { namesOf } from "./names";
import { admitsToFile, mayLetGo } from "./owned";
import { isPublishedMedia } from "./usage";

export type RemoveOutcome = { status: "deleted" } | { status: "used" } | { status: "notFound" };

/**
 * Deletes a file that no published record shows: of the actor's organizations, and altogether when it was nobody else's.
 * The row stays; the bytes go as soon as no draft refers to them.
 */
export async function deleteMedia(
  actor: EditorActor,
  hash: string,
  { client = db, now = new Date(), from = storage() }: { client?: PrismaClient; now?: Date; from?: Storage } = {},
): Promise<RemoveOutcome> {
  const outcome = await command<RemoveOutcome, RemoveOutcome>(
    actor,
    async (tx) => {
      await lockFile(tx, hash);
      const file = await tx.mediaFile.findFirst({ where: { hash, deletedAt: null }, include: { owners: true } });
      if (!file || !admitsToFile(actor, file.owners, mayLetGo)) return { refused: { status: "notFound" } };
      if (await isPublishedMedia(tx, hash)) return { refused: { status: "used" } };
      const scope = scopeOf(actor, "media.upload");
      const isOthersToo =
        scope !== "everywhere" && file.owners.some(({ organizationId }) => !scope.includes(organizationId));
      if (isOthersToo) await letGo(tx, hash, scope);
      else await tx.mediaFile.update({ where: { hash }, data: { deletedAt: now, deletedById: actor.id } });
      return {
        result: { status: "deleted" },
        audit: [{ action: "media.deleted", recordId: null, detail: { hash } }],
        touched: [],
      };
    },
    { client },
  );
  if (outcome.status === "deleted") await clearAway(hash, { client, now, from });
  return outcome;
}

/** What its keepers let go is kept by those who use it. */
async function letGo(tx: Database, hash: string, organizations: string[]): Promise<void> {
  await tx.mediaOwner.deleteMany({ where: { hash, organizationId: { in: organizations } } });
  if ((await tx.mediaOwner.count({ where: { hash, isKeeper: true } })) > 0) return;
  await tx.mediaOwner.updateMany({ where: { hash }, data: { isKeeper: true } });
}

/** Removes the bytes of deleted files to which nothing refers any more; for the worker. Returns how many went. */
export async function clearDeletedMedia(
  now: Date,
  { client = db, from = storage() }: { client?: PrismaClient; from?: Storage } = {},
): Promise<number> {
  const rows = await client.mediaFile.findMany({
    where: { deletedAt: { not: null }, removedAt: null },
    select: { hash: true },
    take: 200,
  });
  let cleared = 0;
  for (const { hash } of rows) if (await clearAway(hash, { client, now, from })) cleared += 1;
  return cleared;
}

type Clearing = { client: PrismaClient; now: Date; from: Storage };

const worker = { id: "worker" };

async function clearAway(hash: string, { client, now, from }: Clearing): Promise<boolean> {
  return command<boolean, boolean>(
    worker,
    async (tx) => {
      await lockFile(tx, hash);
      const file = await tx.mediaFile.findFirst({ where: { hash, deletedAt: { not: null }, removedAt: null } });
      if (!file || (await isPublishedMedia(tx, hash)) || (await isInDraft(tx, hash))) return { refused: false };
      for (const name of namesOf(file)) await from.remove(name);
      await tx.mediaFile.update({ where: { hash }, data: { removedAt: now } });
      return {
        result: true,
        audit: [{ action: "media.removed", recordId: null, detail: { hash } }],
        touched: [],
      };
    },
    { client },
  );
}

/** True when the latest text of a record, a planned one or one that is being typed names the file. */
async function isInDraft(tx: Database, hash: string): Promise<boolean> {
  const named = `%${hash}%`;
  const [row] = await tx.$queryRaw<{ used: boolean }[]>`
    SELECT EXISTS (
      SELECT 1 FROM "record" r JOIN "revision" v ON v."record_id" = r."id"
      WHERE (v."number" IN (r."latest_revision", r."published_revision") OR EXISTS (
          SELECT 1 FROM "schedule" s WHERE s."record_id" = r."id" AND s."revision_number" = v."number"
            AND s."done_at" IS NULL AND s."cancelled_at" IS NULL))
        AND v."document"::text LIKE ${named}
    ) OR EXISTS (SELECT 1 FROM "working_copy" WHERE "document"::text LIKE ${named}) AS "used"`;
  return row!.used;
}
