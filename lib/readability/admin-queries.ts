import "server-only";
import { withinScope } from "@/lib/content/owners";
import { parseDocument } from "@/lib/content/obstacles";
import type { EditorActor } from "@/lib/editors/roles";
import { db, type Database } from "@/lib/platform/db";
import { listRecordNames } from "@/lib/worklist/record-names";
import { readabilityHints, type Hint } from "./hints";
import { proseOf } from "./texts";

export const hardTextsPerPage = 15;
const hintsShown = 6;

/** The public records whose texts have most hints for a hundred words, with some of the hints and the fields they are in. */
export async function listHardTexts(actor: EditorActor, page: number, client: Database = db) {
  const where = { hardness: { gt: 0 }, record: { state: "published" as const, ...withinScope(actor, "record.read") } };
  const [total, rows] = await Promise.all([
    client.recordMeasure.count({ where }),
    client.recordMeasure.findMany({
      where,
      orderBy: [{ hardness: "desc" }, { recordId: "asc" }],
      skip: (page - 1) * hardTextsPerPage,
      take: hardTextsPerPage,
      select: { recordId: true, revisionNumber: true, hardness: true, words: true },
    }),
  ]);
  const names = await listRecordNames(
    client,
    rows.map(({ recordId }) => recordId),
    actor,
  );
  const items = await Promise.all(
    rows.map(async ({ recordId, revisionNumber, hardness, words }) => ({
      record: names.get(recordId)!,
      hardness: hardness!,
      words,
      ...(await hintsOf(client, recordId, revisionNumber)),
    })),
  );
  return { items, total, pageCount: Math.max(1, Math.ceil(total / hardTextsPerPage)) };
}

export type HardText = Awaited<ReturnType<typeof listHardTexts>>["items"][number];

async function hintsOf(client: Database, recordId: string, number: number) {
  const revision = await client.revision.findUniqueOrThrow({
    where: { recordId_number: { recordId, number } },
    select: { document: true },
  });
  const { document } = parseDocument(revision.document);
  const found = (document ? proseOf(document) : []).flatMap(({ field, text }) =>
    readabilityHints(text).map((hint) => ({ ...hint, field })),
  );
  const counts = { longSentence: 0, longWord: 0, passive: 0 } satisfies Record<Hint["kind"], number>;
  for (const { kind } of found) counts[kind] += 1;
  return { counts, hints: found.slice(0, hintsShown) };
}
