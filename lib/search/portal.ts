import "server-only";
import type { Noun } from "@/lib/content/document-parts";
import { pathOfRecord, paths } from "@/lib/paths";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localized, localizedOrNull, otherLanguageOf } from "@/lib/platform/i18n/localized";
import { db, type Database } from "@/lib/platform/db";
import { dayInFinland } from "@/lib/platform/dates/today";
import { listServiceStandings } from "@/lib/services/queries";
import type { ServiceStanding } from "@/lib/services/rules";
import { kindNames, resultKinds, type ResultKind } from "./kinds";
import { markWords, type Stretch } from "./marks";
import { countMisses } from "./misses";
import { loadEngine, searchWith } from "./queries";
import type { Hit } from "./ranking";

export type SearchResult = {
  id: string;
  href: string;
  noun: Noun;
  title: Stretch[];
  summary: Stretch[];
  /** Of the title and the summary, where it is not the reader's. */
  languages: { title?: Locale; summary?: Locale };
  /** For a service: whether it is certain that it goes on. */
  standing: ServiceStanding | null;
};

export type ResultGroup = { kind: ResultKind; total: number; results: SearchResult[] };

/** How deep a list of one kind goes; the ranking itself looks no further. */
const deepest = 300;
const inOverview = 5;
/** In the overview, what answers this much worse than the best is only counted. */
const farFromBest = 0.4;

type Options = { kind?: ResultKind | null; day?: string; client?: Database };

/**
 * Searches every public record. Results come grouped by kind, services first; ended services are never among them. With a
 * `kind`, only that group, as deep as the ranking goes.
 */
export async function searchPortal(query: string, { kind = null, day = dayInFinland(), client = db }: Options = {}) {
  const engine = await loadEngine(client);
  const kinds = kind ? [kind] : kindNames;
  const nouns = kinds.flatMap((name): readonly Noun[] => resultKinds[name]);
  const found = await searchWith(engine, query, { nouns, perNoun: kind ? deepest : inOverview * 4, client });
  const services = found.hits.filter(({ noun }) => noun === "service").map(({ recordId }) => recordId);
  const standings = services.length > 0 ? await listServiceStandings(services, { day, client }) : new Map();
  const offered = found.hits.filter(({ noun, recordId }) => noun !== "service" || standings.has(recordId));
  if (found.plan.unanswered.length > 0) await countMisses(found.plan.unanswered).catch(() => undefined);
  const resultOf = (hit: Hit): SearchResult => ({
    id: hit.recordId,
    noun: hit.noun,
    href: addressOf(hit),
    title: markWords(localized(hit.title), found.plan, engine.analyser),
    summary: markWords(localizedOrNull(hit.summary) ?? "", found.plan, engine.analyser),
    languages: { title: otherLanguageOf(hit.title), summary: otherLanguageOf(hit.summary) },
    standing: standings.get(hit.recordId) ?? null,
  });
  const groups = kinds.flatMap((name): ResultGroup[] => {
    const nounsOfKind: readonly Noun[] = resultKinds[name];
    const hits = offered.filter(({ noun }) => nounsOfKind.includes(noun));
    if (hits.length === 0) return [];
    const met = nounsOfKind.reduce((sum, noun) => sum + (hits.find((hit) => hit.noun === noun)?.ofKind ?? 0), 0);
    const ended = services.length - standings.size;
    const total = name === "palvelut" ? met - ended : met;
    const near = hits.filter(({ score }) => score >= farFromBest * (found.hits[0]?.score ?? 0));
    const shown = kind ? hits : near.slice(0, inOverview);
    return [{ kind: name, total: Math.max(total, shown.length), results: shown.map(resultOf) }];
  });
  return { groups, repairs: found.plan.repairs, isConfident: found.isConfident };
}

export type PortalSearch = Awaited<ReturnType<typeof searchPortal>>;

function addressOf({ noun, slug }: Hit): string {
  if (noun === "term") return paths.situation(slug);
  if (noun === "helpline") return `${paths.helplines()}#${slug}`;
  return pathOfRecord(noun, slug) ?? paths.search();
}
