import { publishWithin, withdrawWithin, type PublishOutcome, type WithdrawOutcome } from "@/lib/content/publishing";
import { restoreWithin, saveWithin, type SaveOutcome } from "@/lib/content/revisions";
import { command } from "@/lib/platform/command";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";

/*
 * What becomes of documents, without asking whose they are: for tests of documents. The portal writes through the guarded
 * commands of lib/content/drafts.ts and lib/content/life.ts only.
 */

export const saveRevision = (save: Parameters<typeof saveWithin>[1], client?: PrismaClient) =>
  command<SaveOutcome, SaveOutcome>(save.actor, (tx) => saveWithin(tx, save), { client });

export const restore = (restoring: Parameters<typeof restoreWithin>[1], client?: PrismaClient) =>
  command<SaveOutcome, SaveOutcome>(restoring.actor, (tx) => restoreWithin(tx, restoring), { client });

export const publish = (publishing: Parameters<typeof publishWithin>[1], client?: PrismaClient) =>
  command<PublishOutcome, PublishOutcome>(publishing.actor, (tx) => publishWithin(tx, publishing), { client });

export const withdraw = (
  withdrawal: Parameters<typeof withdrawWithin>[1] & { actor: { id: string } },
  client?: PrismaClient,
) => command<WithdrawOutcome, WithdrawOutcome>(withdrawal.actor, (tx) => withdrawWithin(tx, withdrawal), { client });
