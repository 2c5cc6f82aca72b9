/** A query with the documents that answer it, graded 1 or 2; none for a query that nothing answers. */
export type JudgedQuery = { id: string; query: string; category?: string; relevant: Record<string, number> };

/** How well an engine answers, over the queries that have an answer; times are medians of single queries. */
export type Judgement = {
  recallAt5: number;
  mrr10: number;
  success1: number;
  /** Answerable queries that brought nothing. */
  empty: number;
  /** Unanswerable queries that brought something. */
  falseAnswers: number;
  msPerQuery: number;
};

export async function judge(queries: JudgedQuery[], search: (query: string) => Promise<string[]>): Promise<Judgement> {
  const judged: { relevant: Set<string>; found: string[]; milliseconds: number }[] = [];
  for (const { query, relevant } of queries) {
    await search(query);
    const started = performance.now();
    const found = await search(query);
    judged.push({ relevant: new Set(Object.keys(relevant)), found, milliseconds: performance.now() - started });
  }
  const answerable = judged.filter(({ relevant }) => relevant.size > 0);
  const mean = (value: (one: (typeof judged)[number]) => number) =>
    round(answerable.reduce((sum, one) => sum + value(one), 0) / Math.max(1, answerable.length));
  return {
    recallAt5: mean(
      ({ relevant, found }) => found.slice(0, 5).filter((id) => relevant.has(id)).length / Math.min(5, relevant.size),
    ),
    mrr10: mean(({ relevant, found }) => {
      const place = found.slice(0, 10).findIndex((id) => relevant.has(id));
      return place === -1 ? 0 : 1 / (place + 1);
    }),
    success1: mean(({ relevant, found }) => (found[0] !== undefined && relevant.has(found[0]) ? 1 : 0)),
    empty: answerable.filter(({ found }) => found.length === 0).length,
    falseAnswers: judged.filter(({ relevant, found }) => relevant.size === 0 && found.length > 0).length,
    msPerQuery: round(median(judged.map(({ milliseconds }) => milliseconds))),
  };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
