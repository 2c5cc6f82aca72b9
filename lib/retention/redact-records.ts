import { changeRecord } from "@/lib/upkeep/change-record";
import type { Draft } from "@/lib/content/revisions";
import type { Actor } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { indexRecords } from "@/lib/search/indexing";
import { isNamedIn, redacted, type Redaction } from "./redaction";
import { lettersOf } from "./redaction-words";

/** Records of which some version, or somebody's unsaved copy, has the person or one of the words in it. */
export async function recordsWith(tx: Database, redaction: Redaction) {
  const { personId, words } = redaction;
  const needles = [...words.map(lettersOf), ...(personId ? [`"${personId}"`] : [])].map(
    (word) => `%${likeText(word)}%`,
  );
  if (needles.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string; document: Draft }[]>`
    SELECT "record_id" AS "id", "document" FROM "revision" WHERE "document"::text ILIKE ANY(${needles})
    UNION ALL SELECT "record_id", "document" FROM "working_copy" WHERE "document"::text ILIKE ANY(${needles})`;
  // The database finds the letters; whether they are the person's, and not a part of another's name, is judged here.
  const named = rows.filter(({ document }) => isNamedIn(document, redaction));
  return [...new Set(named.map(({ id }) => id))].filter((id) => id !== personId).sort();
}

const likeText = (word: string) => word.replace(/[\\%_]/g, "\\$&");

export type Redacted =
  { status: "redacted"; revisions: number; touched: string[] } | { status: "obstacles"; recordId: string };

/**
 * Takes a person and words out of records: a new version without them is published where one is public, drafts lose them
 * too, and every version that is kept is written over. Versions are otherwise never changed; this is what the right to be
 * forgotten asks for (docs/decisions/0022-people-who-leave.md).
 */
export async function redactRecords(
  tx: Database,
  { actor, recordIds, redaction }: { actor: Actor; recordIds: string[]; redaction: Redaction },
): Promise<Redacted> {
  const change = (document: Draft) => redacted(document, redaction);
  const touched: string[] = [];
  let revisions = 0;
  for (const recordId of recordIds) {
    const outcome = await changeRecord(tx, { actor, recordId, change, note: "redaction" });
    if (outcome.status === "obstacles") return { status: "obstacles", recordId };
    if (outcome.status === "changed") touched.push(...outcome.touched);
    const kept = await tx.revision.findMany({ where: { recordId }, select: { number: true, document: true } });
    for (const { number, document } of kept) {
      if (!isNamedIn(document as Draft, redaction)) continue;
      const clean = change(document as Draft);
      revisions += 1;
      await tx.revision.update({
        where: { recordId_number: { recordId, number } },
        data: { document: clean as Prisma.InputJsonObject },
      });
    }
    const copies = await tx.workingCopy.findMany({ where: { recordId } });
    for (const { editorId, document } of copies)
      await tx.workingCopy.update({
        where: { recordId_editorId: { recordId, editorId } },
        data: { document: change(document as Draft) as Prisma.InputJsonObject },
      });
  }
  await indexRecords(tx, recordIds);
  return { status: "redacted", revisions, touched };
}
