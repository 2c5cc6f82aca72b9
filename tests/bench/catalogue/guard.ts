import { db } from "@/lib/platform/db";
import { seedDocuments } from "@/scripts/content/catalogue-files";
import { author } from "./publish";

const localHosts = ["localhost", "127.0.0.1", "[::1]"];

/** Why this database must not be filled with made-up help; null when nobody's work and no reader's words are in it. */
export async function reasonToRefuse(url: string): Promise<string | null> {
  if (!localHosts.includes(new URL(url).hostname)) return "the database is on another machine";
  const [editors, feedback, others, made] = await Promise.all([
    db.editor.count(),
    db.feedback.count(),
    db.auditEvent.count({ where: { actorId: { notIn: ["seed", author] } } }),
    db.revision.count({ where: { authorId: author } }),
  ]);
  if (editors + feedback + others > 0) return "somebody has used the portal of this database";
  if (made > 0) return "the database has been filled already; begin with `npm run db:reset`";
  const seeded = new Set(seedDocuments().map(({ content }) => (content as { id: string }).id));
  const records = await db.record.findMany({ select: { id: true } });
  return records.every(({ id }) => seeded.has(id)) ? null : "the database holds other content than the seed";
}
