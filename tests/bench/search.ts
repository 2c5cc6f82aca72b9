import { db } from "@/lib/platform/db";
import { remembering } from "@/lib/search/analysis/analyser";
import { createLiteAnalyser } from "@/lib/search/analysis/lite";
import { clearIndex } from "@/lib/search/indexing";
import { replaceInIndex, type IndexEntry } from "@/lib/search/postings";
import { searchRecords } from "@/lib/search/queries";
import { everydayWords, municipalityNames, randomFrom } from "./words";

// `npm run bench`: server time of a search as the catalogue grows, in a throw-away database. The median of each size is
// printed beside its ratio to the smallest, which is what may be compared between machines.

const sizes = (process.env.BENCH_SIZES ?? "100,1000,10000,100000").split(",").map(Number);
const batch = 1_000;
const searches = 200;
const random = randomFrom(20261122);
const words = everydayWords();
const places = municipalityNames();
const analyser = remembering(createLiteAnalyser());

/** Few words are common and most are rare, as in any language. */
const word = () => words[Math.floor(words.length * random() ** 3)]!;
const sentence = (length: number) => Array.from({ length }, word).join(" ");

await db.$transaction((tx) => clearIndex(tx));
const results: { records: number; medianMs: number; p95Ms: number; ratio: number }[] = [];
let filled = 0;
for (const size of sizes) {
  while (filled < size) {
    const entries = Array.from({ length: Math.min(batch, size - filled) }, (_, index) => entryOf(filled + index));
    await db.record.createMany({ data: entries.map(({ recordId }) => ({ id: recordId, noun: "service" as const })) });
    await db.$transaction((tx) => replaceInIndex(tx, [], entries, analyser), { timeout: 120_000 });
    filled += entries.length;
  }
  await db.contentVersion.update({ where: { id: 1 }, data: { version: { increment: 1 } } });
  await db.$executeRaw`VACUUM ANALYZE search_post, search_doc`;
  const times: number[] = [];
  for (let number = 0; number < searches; number += 1) {
    const query = `${sentence(1 + (number % 3))} ${number % 2 ? places[number % places.length] : ""}`;
    const started = performance.now();
    await searchRecords(query, { nouns: ["service"], perNoun: 30 });
    // The first searches of a size read the vocabulary into memory.
    if (number >= searches / 10) times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const medianMs = times[Math.floor(times.length / 2)]!;
  const p95Ms = times[Math.floor(times.length * 0.95)]!;
  results.push({ records: size, medianMs, p95Ms, ratio: medianMs / (results[0]?.medianMs ?? medianMs) });
  console.error(JSON.stringify(results.at(-1)));
}
console.log(JSON.stringify({ searchesPerSize: searches, results }, null, 2));
await db.$disconnect();

function entryOf(number: number): IndexEntry {
  const title = sentence(2);
  const summary = sentence(8);
  return {
    recordId: `service-koe-${number}`,
    noun: "service",
    slug: `koe-${number}`,
    title: { fi: title },
    summary: { fi: summary },
    nameIds: [],
    text: {
      title: [title],
      summary: [summary],
      places: [places[Math.floor(random() * places.length)]!],
      organizations: [sentence(3)],
      body: [sentence(30)],
    },
  };
}
