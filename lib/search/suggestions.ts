import "server-only";
import type { Noun } from "@/lib/content/document-parts";
import { localized } from "@/lib/platform/i18n/localized";
import { db, type Database } from "@/lib/platform/db";
import { tokensOf } from "./analysis/tokens";
import { loadEngine, type Engine } from "./queries";

const fewestLetters = 2;
const mostSuggested = 8;
const completions = 24;
const suggestedNouns: Noun[] = ["service", "term", "location", "project", "organization", "person", "region"];

/** The beginnings of words are few, and everybody types them: what they lead to is kept as long as the engine stands. */
const kept = new WeakMap<Engine, Map<string, string[]>>();
const mostKept = 2_000;

/** Names of records whose words begin as the last word typed does and which hold the words before it; the shortest first. */
export async function suggestNames(typed: string, { client = db }: { client?: Database } = {}): Promise<string[]> {
  const words = tokensOf(typed.slice(0, 60)).map(({ word }) => word);
  const last = words.pop();
  if (!last || last.length < fewestLetters) return [];
  const engine = await loadEngine(client);
  const answers = kept.get(engine) ?? new Map<string, string[]>();
  kept.set(engine, answers);
  const key = [...words, last].join(" ");
  const known = answers.get(key);
  if (known) return known;
  const names = await findNames(engine, { words, last, client });
  if (answers.size >= mostKept) answers.clear();
  answers.set(key, names);
  return names;
}

type Typed = { words: string[]; last: string; client: Database };

async function findNames({ vocabulary, analyser }: Engine, { words, last, client }: Typed): Promise<string[]> {
  const ending = vocabulary.wordsBeginning(last, completions);
  if (ending.length === 0) return [];
  // A name with one of the words has the word's first term among its own.
  const named = [...new Set(ending.flatMap((word) => analyser.analyse(word)[0]?.term ?? []))];
  const before = words.map((word) => analyser.analyse(word).map(({ term }) => term));
  const docs = await client.searchDoc.findMany({
    where: {
      noun: { in: suggestedNouns },
      AND: [named, ...before].map((terms) => ({ titleTerms: { hasSome: terms } })),
    },
    select: { title: true, noun: true, recordId: true },
    take: 200,
  });
  const names = docs.map(({ title }) => localized(title));
  const begins = (name: string) => tokensOf(name).some(({ word }) => ending.includes(word));
  return [...new Set(names.filter(begins))]
    .sort((a, b) => a.length - b.length || a.localeCompare(b, "fi"))
    .slice(0, mostSuggested);
}
