import type { Database } from "@/lib/platform/db";

/** True when a published or withdrawn record, whose page is read, shows the picture or links to the document. */
export async function isPublishedMedia(tx: Database, hash: string): Promise<boolean> {
  const shown = await tx.media.count({ where: { file: hash } });
  return shown > 0 || (await tx.resource.count({ where: { url: { endsWith: `/media/${hash}.pdf` } } })) > 0;
}
