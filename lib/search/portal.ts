import "server-only";
import type { Noun } from "@/lib/content/document-parts";
import { pathOfRecord, paths } from "@/lib/paths";
import type { Locale } from "@/lib/platform/i18n/locales";
import { localized, localizedOrNull, otherLanguageOf } from "@/lib/platform/i18n/localized";
import { db, type Database } from "@/lib/platform/db";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { dayInFinland } from "@/lib/platform/dates/today";
import { findNamedSituations } from "@/lib/situations/queries";
import { serviceStanding, type ServiceStanding } from "@/lib/services/rules";
import { fold } from "./analysis/fold";
import { kindNames, resultKinds, type ResultKind } from "./kinds";
import { markWords, type Stretch } from "./marks";
import { countMisses } from "./misses";
import { searchRecords } from "./queries";
import type { Hit } from "./ranking";
import { isHard } from "./situation-names";

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
  const kinds = kind ? [kind] : kindNames;
  const nouns = kinds.flatMap((name): readonly Noun[] => resultKinds[name]);
  const found = await searchRecords(query, { nouns, perNoun: kind ? deepest : inOverview * 4, client });
  const { engine } = found;
  const standingOf = ({ service }: Hit) => service && serviceStanding({ ...service, period: periodOf(service) }, day);
  // A situation that the words name stands above the results.
  const isNamed = ({ noun, slug }: Hit) => noun === "term" && found.situations.some((named) => named.slug === slug);
  const offered = found.hits.filter((hit) => standingOf(hit) !== "ended" && !isNamed(hit));
  const named = offered.filter(
    ({ title }) => fold(localized(title, "fi").toLowerCase()) === fold(query.trim().toLowerCase()),
  );
  const isSensitive = found.situations.some(isHard) || tellsOfDanger(found.hits);
  const situations = await findNamedSituations(
    found.situations.map(({ slug }) => slug),
    client,
  );
  if (found.plan.unanswered.length > 0 && situations.length === 0)
    await countMisses(found.plan.unanswered).catch(() => undefined);
  const resultOf = (hit: Hit): SearchResult => ({
    id: hit.recordId,
    noun: hit.noun,
    href: addressOf(hit),
    title: markWords(localized(hit.title), found.plan, engine.analyser),
    summary: markWords(localizedOrNull(hit.summary) ?? "", found.plan, engine.analyser),
    languages: { title: otherLanguageOf(hit.title), summary: otherLanguageOf(hit.summary) },
    standing: standingOf(hit),
  });
  // What is called just so comes first; then, for somebody in danger, the situation and its numbers.
  const isFirst = (name: ResultKind) =>
    named.some(({ noun }) => isOfKind(noun, name)) ? 0 : isSensitive && name === "tilanteet" ? 1 : 2;
  const ordered = [...kinds].sort((a, b) => isFirst(a) - isFirst(b));
  const groups = ordered.flatMap((name): ResultGroup[] => {
    const nounsOfKind: readonly Noun[] = resultKinds[name];
    const hits = offered
      .filter(({ noun }) => isOfKind(noun, name))
      .sort((a, b) => Number(named.includes(b)) - Number(named.includes(a)));
    if (hits.length === 0) return [];
    const met = nounsOfKind.reduce((sum, noun) => sum + (hits.find((hit) => hit.noun === noun)?.ofKind ?? 0), 0);
    const left = found.hits.filter((hit) => isOfKind(hit.noun, name)).length - hits.length;
    const total = met - left;
    const near = hits.filter((hit) => named.includes(hit) || hit.score >= farFromBest * (found.hits[0]?.score ?? 0));
    const shown = kind ? hits : near.slice(0, inOverview);
    return [{ kind: name, total: Math.max(total, shown.length), results: shown.map(resultOf) }];
  });
  const isConfident = found.isConfident || named.length > 0 || situations.length > 0;
  return { groups, situations, repairs: found.plan.repairs, isConfident, isSensitive };
}

const isOfKind = (noun: Noun, kind: ResultKind) => (resultKinds[kind] as readonly Noun[]).includes(noun);

/** Whether the life situation that the search leads to has pages with a way out, and is an answer to it. */
function tellsOfDanger(hits: Hit[]): boolean {
  const situation = hits.find(({ noun }) => noun === "term");
  if (!situation?.discretion || situation.discretion === "none") return false;
  return situation.score >= farFromBest * hits[0]!.score;
}

export type PortalSearch = Awaited<ReturnType<typeof searchPortal>>;

function addressOf({ noun, slug }: Hit): string {
  if (noun === "term") return paths.situation(slug);
  if (noun === "helpline") return `${paths.helplines()}#${slug}`;
  return pathOfRecord(noun, slug) ?? paths.search();
}
