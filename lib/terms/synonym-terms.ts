import { slugOf } from "@/lib/platform/slug";

type Synonyms = { uri?: string; fi: string; others: string[] };

/** Term documents for words that mean the same: KOKO's concepts with their labels, and everyday words of the portal's own. */
export function synonymTermDocuments({ koko, everyday }: { koko: Synonyms[]; everyday: Synonyms[] }): object[] {
  const kokoTerms = koko.map(({ uri, ...words }) => ({
    ...base(`koko-${uri!.slice(uri!.lastIndexOf("/") + 1)}`, words),
    uri,
    sources: [{ field: "uri", source: "source-koko", printed: uri, treatment: "asPrinted" }],
  }));
  return [...kokoTerms, ...everyday.map((words) => base(`sana-${slugOf(words.fi)}`, words))];
}

function base(slug: string, { fi, others }: Synonyms) {
  return {
    noun: "term",
    id: `term-${slug}`,
    slug,
    scheme: "synonym",
    name: { fi },
    alternativeNames: others.map((name) => ({ name, kind: "alias" })),
  };
}
