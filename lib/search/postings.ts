import type { Noun } from "@/lib/content/document-parts";
import type { LocalizedText } from "@/lib/content/document-parts";
import type { Database } from "@/lib/platform/db";
import type { Analyser } from "./analysis/analyser";
import { analyseText, impactOf, type Analysed, type SearchText } from "./fields";

/** A record as the index takes it. */
export type IndexEntry = {
  recordId: string;
  noun: Noun;
  slug: string;
  title: LocalizedText;
  summary: LocalizedText | null;
  text: SearchText;
  /** Records whose names are in the text. */
  nameIds: string[];
};

/** A record is as long as this while there is nothing to compare with. */
const usualLength = 80;
const rowsAtOnce = 20_000;

/**
 * Puts entries in place of what the index holds of their records; a record among `recordIds` without an entry leaves it.
 * Counts of terms are written in the order of the terms, so that two writers never wait for each other in a ring.
 */
export async function replaceInIndex(
  tx: Database,
  recordIds: string[],
  entries: IndexEntry[],
  analyser: Analyser,
): Promise<void> {
  const before = await removeFromIndex(tx, recordIds);
  const analysed = entries.map((entry) => analyseText(entry.text, analyser));
  const added = analysed.reduce((sum, { length }) => sum + length, 0);
  const change = { docCount: entries.length - before.docCount, totalLength: added - before.totalLength };
  const { docCount, totalLength } = await tx.searchIndex.upsert({
    where: { id: 1 },
    create: { id: 1, analyser: analyser.id, ...change },
    update: { docCount: { increment: change.docCount }, totalLength: { increment: change.totalLength } },
  });
  await insertEntries(tx, entries, analysed, docCount > 0 ? totalLength / docCount : usualLength);
  const terms = analysed.flatMap(({ frequencies }) => [...frequencies.keys()]);
  await countTerms(tx, before.terms, terms);
  const words = analysed.flatMap((one) => one.words);
  await countWords(tx, before.words, words);
}

async function removeFromIndex(tx: Database, recordIds: string[]) {
  const old = await tx.searchDoc.findMany({
    where: { recordId: { in: recordIds } },
    select: { id: true, words: true, length: true },
  });
  const ids = old.map(({ id }) => id);
  const posts =
    ids.length === 0
      ? []
      : await tx.$queryRaw<{ term: string }[]>`DELETE FROM search_post WHERE doc_id = ANY(${ids}) RETURNING term`;
  if (ids.length > 0) await tx.searchDoc.deleteMany({ where: { id: { in: ids } } });
  return {
    docCount: old.length,
    totalLength: old.reduce((sum, { length }) => sum + length, 0),
    terms: posts.map(({ term }) => term),
    words: old.flatMap(({ words }) => words),
  };
}

async function insertEntries(tx: Database, entries: IndexEntry[], analysed: Analysed[], averageLength: number) {
  if (entries.length === 0) return;
  const docs = await tx.searchDoc.createManyAndReturn({
    data: entries.map(({ recordId, noun, slug, title, summary, nameIds }, index) => ({
      ...{ recordId, noun, slug, title, nameIds },
      ...(summary ? { summary } : {}),
      length: analysed[index]!.length,
      titleTerms: analysed[index]!.titleTerms,
      words: analysed[index]!.words,
    })),
    select: { id: true, recordId: true },
  });
  const idOf = new Map(docs.map(({ id, recordId }) => [recordId, id]));
  const posts = entries.flatMap(({ recordId, noun }, index) => {
    const { frequencies, length } = analysed[index]!;
    return [...frequencies].map(([term, frequency]) => ({
      term,
      docId: idOf.get(recordId)!,
      noun,
      impact: impactOf(frequency, length, averageLength),
    }));
  });
  for (let from = 0; from < posts.length; from += rowsAtOnce) {
    const some = posts.slice(from, from + rowsAtOnce);
    await tx.$executeRaw`
      INSERT INTO search_post (term, doc_id, impact, noun)
      SELECT term, doc_id, impact, noun::"Noun" FROM unnest(
        ${some.map(({ term }) => term)}::text[],
        ${some.map(({ docId }) => docId)}::bigint[],
        ${some.map(({ impact }) => impact)}::real[],
        ${some.map(({ noun }) => noun)}::text[]) AS p (term, doc_id, impact, noun)`;
  }
}

async function countTerms(tx: Database, gone: string[], come: string[]) {
  const { keys, changes } = changesOf(gone, come);
  if (keys.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO search_term (term, doc_count)
    SELECT * FROM unnest(${keys}::text[], ${changes}::int[])
    ON CONFLICT (term) DO UPDATE SET doc_count = search_term.doc_count + excluded.doc_count`;
}

async function countWords(tx: Database, gone: string[], come: string[]) {
  const { keys, changes } = changesOf(gone, come);
  if (keys.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO search_word (word, doc_count)
    SELECT * FROM unnest(${keys}::text[], ${changes}::int[])
    ON CONFLICT (word) DO UPDATE SET doc_count = search_word.doc_count + excluded.doc_count`;
}

/** How the count of each key changes, in the order of the keys. */
function changesOf(gone: string[], come: string[]) {
  const changes = new Map<string, number>();
  for (const key of gone) changes.set(key, (changes.get(key) ?? 0) - 1);
  for (const key of come) changes.set(key, (changes.get(key) ?? 0) + 1);
  const changed = [...changes].filter(([, change]) => change !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { keys: changed.map(([key]) => key), changes: changed.map(([, change]) => change) };
}
