import "server-only";
import { slugScope } from "@/lib/paths";
import { db, type Database } from "@/lib/platform/db";
import type { Noun } from "./document-parts";

/** The slug that a record has now, when `slug` is one that it had before; null for an unknown one. */
export async function findCurrentSlug(noun: Noun, slug: string, client: Database = db): Promise<string | null> {
  const former = await client.slug.findUnique({
    where: { scope_slug: { scope: slugScope(noun), slug } },
    select: { isCurrent: true, record: { select: { slugs: { where: { isCurrent: true }, select: { slug: true } } } } },
  });
  if (!former || former.isCurrent) return null;
  return former.record.slugs[0]?.slug ?? null;
}
