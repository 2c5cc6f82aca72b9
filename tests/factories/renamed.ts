import { db } from "@/lib/platform/db";
import { publish, saveRevision } from "./unguarded";

const actor = { id: "editor-koe" };

/** Saves a new version of a record under another Finnish name. Returns the version's number. */
export async function saveRenamed(recordId: string, name: string): Promise<number> {
  const { latestRevision } = await db.record.findUniqueOrThrow({ where: { id: recordId } });
  const where = { recordId_number: { recordId, number: latestRevision } };
  const { document } = await db.revision.findUniqueOrThrow({ where });
  const renamed = { ...(document as object), name: { fi: name } };
  const saved = await saveRevision({ actor, document: renamed, baseNumber: latestRevision } as never);
  if (saved.status !== "saved") throw new Error(`saving: ${saved.status}`);
  return latestRevision + 1;
}

export async function publishVersion(recordId: string, number: number): Promise<void> {
  const published = await publish({ actor, recordId, number });
  if (published.status !== "published") throw new Error(`publishing: ${published.status}`);
}

export const publishRenamed = async (recordId: string, name: string): Promise<void> =>
  publishVersion(recordId, await saveRenamed(recordId, name));
