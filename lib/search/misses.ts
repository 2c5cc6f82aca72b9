import "server-only";
import { db } from "@/lib/platform/db";

/** A term is stored only when it has brought nothing this many times; until then its count is in memory only. */
const countedFrom = 5;
const longestTerm = 60;
const mostWaiting = 2_000;

const waiting = new Map<string, number>();

/**
 * Counts terms that brought nothing, for the editors' synonyms. No time, no person, no other word of the search is kept,
 * which is why this writes no audit event (docs/decisions/0015-search-in-postgresql.md).
 */
export async function countMisses(words: string[]): Promise<void> {
  for (const term of words.filter(isTerm)) {
    const count = (waiting.get(term) ?? 0) + 1;
    if (count < countedFrom) {
      if (waiting.size >= mostWaiting) waiting.clear();
      waiting.set(term, count);
      continue;
    }
    waiting.delete(term);
    await db.searchMiss.upsert({
      where: { term },
      create: { term, count },
      update: { count: { increment: count } },
    });
  }
}

/** Letters only: numbers, addresses and names of files are nobody's synonym, and may be somebody's. */
const isTerm = (word: string) => word.length >= 2 && word.length <= longestTerm && /^\p{L}+$/u.test(word);
