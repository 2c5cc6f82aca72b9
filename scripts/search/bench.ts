import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/platform/db";
import type { Analyser } from "@/lib/search/analysis/analyser";
import { createLiteAnalyser } from "@/lib/search/analysis/lite";
import { createVoikkoAnalyser, findVoikkoDictionary } from "@/lib/search/analysis/voikko";
import { remembering } from "@/lib/search/analysis/analyser";
import { clearIndex } from "@/lib/search/indexing";
import { replaceInIndex, type IndexEntry } from "@/lib/search/postings";
import { makeEngine, searchWith } from "@/lib/search/queries";
import { judge, type JudgedQuery } from "./judgement";

type CorpusDocument = {
  id: string;
  title: string;
  summary: string;
  body: string;
  organisation?: string;
  municipalities?: string[];
};

const folder = process.argv[2]!;
const read = (name: string) => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
const optional = (name: string) => (existsSync(path.join(folder, name)) ? read(name) : []);
const documents: CorpusDocument[] = [...read("corpus.json"), ...optional("distractors.json")];
const queries: JudgedQuery[] = read("queries.json");
const shown = 10;

await db.record.createMany({
  data: documents.map(({ id }) => ({ id: recordIdOf(id), noun: "service" as const })),
  skipDuplicates: true,
});

const dictionary = findVoikkoDictionary();
const analysers: Analyser[] = [
  ...(dictionary ? [remembering(createVoikkoAnalyser(dictionary))] : []),
  remembering(createLiteAnalyser()),
];
const results: Record<string, unknown> = {};
for (const analyser of analysers) {
  await indexCorpus(analyser);
  const engine = await makeEngine(db, analyser);
  results[analyser.id] = await judge(queries, async (query) => {
    const { hits } = await searchWith(engine, query, { nouns: ["service"], perNoun: shown, client: db });
    return hits.map(({ recordId }) => recordId.slice("service-".length));
  });
}
results["postgresql-finnish"] = await judge(queries, searchByPostgres);
console.log(JSON.stringify({ documents: documents.length, queries: queries.length, analysers: results }, null, 2));
if (!dictionary) console.error("voikko: no dictionary (VOIKKO_DICT or the package voikko-fi)");
await db.$disconnect();

async function indexCorpus(analyser: Analyser) {
  await db.$transaction(
    async (tx) => {
      await clearIndex(tx);
      const entries = documents.map(entryOf);
      await replaceInIndex(
        tx,
        entries.map(({ recordId }) => recordId),
        entries,
        analyser,
      );
    },
    { timeout: 60_000 },
  );
}

function recordIdOf(id: string) {
  return `service-${id.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
}

function entryOf(document: CorpusDocument): IndexEntry {
  return {
    recordId: recordIdOf(document.id),
    noun: "service",
    slug: document.id,
    title: { fi: document.title },
    summary: { fi: document.summary },
    nameIds: [],
    text: {
      title: [document.title],
      summary: [document.summary],
      places: document.municipalities ?? [],
      organizations: document.organisation ? [document.organisation] : [],
      body: [document.body],
    },
  };
}

/** What PostgreSQL's own Finnish configuration finds of the same texts, all words asked for, ranked by `ts_rank`. */
async function searchByPostgres(query: string): Promise<string[]> {
  const texts = documents.map((document) =>
    [
      document.title,
      document.summary,
      document.body,
      document.organisation ?? "",
      ...(document.municipalities ?? []),
    ].join(" "),
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM unnest(${documents.map(({ id }) => id)}::text[], ${texts}::text[]) AS d (id, body),
      websearch_to_tsquery('finnish', ${query}) AS q
    WHERE to_tsvector('finnish', body) @@ q
    ORDER BY ts_rank(to_tsvector('finnish', body), q) DESC, id LIMIT ${shown}`;
  return rows.map(({ id }) => id);
}
