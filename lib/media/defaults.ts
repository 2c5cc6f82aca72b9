import type { Draft } from "@/lib/content/revisions";
import { isEmpty } from "@/lib/content/form/read-form";
import { db, type Database } from "@/lib/platform/db";

type Row = Record<string, unknown>;

/** Gives a picture that a draft has just taken into use what is known of its file; what has been said of it here stands. */
export async function withImageDefaults(document: Draft, client: Database = db): Promise<Draft> {
  const images = Array.isArray(document.images) ? (document.images as Row[]) : [];
  const fresh = images.filter((row) => typeof row?.file === "string" && isUntouched(row));
  if (fresh.length === 0) return document;
  const files = await client.mediaFile.findMany({
    where: { hash: { in: fresh.map(({ file }) => String(file)) }, deletedAt: null },
    select: { hash: true, alt: true, credit: true, licence: true },
  });
  const known = new Map(files.map(({ hash, ...said }) => [hash, said]));
  const filled = images.map((row) => (fresh.includes(row) ? { ...row, ...known.get(String(row.file)) } : row));
  return { ...document, images: filled };
}

function isUntouched({ alt, decorative, caption, credit, licence }: Row): boolean {
  return [alt, decorative, caption, credit, licence].every(isEmpty);
}
