import "server-only";
import { db, type Database } from "@/lib/platform/db";
import { storage, type Storage, type StoredFile } from "@/lib/platform/storage";
import { contentTypes, readMediaName, type MediaExtension } from "./names";

export type OpenedMedia = StoredFile & { type: string; extension: MediaExtension; name: string | null; hash: string };

/** The file of a name in an address, with the type that the portal gives it; null when there is none. */
export async function openMedia(
  name: string,
  { client = db, from = storage() }: { client?: Database; from?: Storage } = {},
): Promise<OpenedMedia | null> {
  const asked = readMediaName(name);
  if (!asked) return null;
  const file = await client.mediaFile.findFirst({
    where: { hash: asked.hash, removedAt: null },
    select: { name: true },
  });
  const stored = file && (await from.read(name));
  return stored && { ...stored, ...asked, type: contentTypes[asked.extension], name: file.name };
}
