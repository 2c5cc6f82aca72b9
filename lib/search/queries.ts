import "server-only";
import type { LocalizedText, Noun } from "@/lib/content/document-parts";
import { db, type Database } from "@/lib/platform/db";
import { versioned } from "@/lib/platform/versioned";
import { localized } from "@/lib/platform/i18n/localized";
import type { Analyser } from "./analysis/analyser";
import { analyserOf } from "./analysis/installed";
import { Knowledge, type Area, type NameSet } from "./knowledge";
import { longestQuery, planQuery, type QueryPlan } from "./query-plan";
import { rankRecords, type Hit } from "./ranking";
import { linesOf } from "./record-text";
import { SituationNames, type NamedSituation, type RecognisedSituation } from "./situation-names";
import { Vocabulary } from "./vocabulary";

/** What answers searches of one version of the content. */
export type Engine = { analyser: Analyser; vocabulary: Vocabulary; knowledge: Knowledge; situations: SituationNames };

/** The engine of what is public now, kept in memory between publications. */
export const loadEngine = versioned((client) => makeEngine(client));

/** An engine for the index as it is, read with a given analyser. */
export async function makeEngine(client: Database, asked?: Analyser): Promise<Engine> {
  const [index, terms, words, names, areas, situations] = await Promise.all([
    client.searchIndex.findUnique({ where: { id: 1 } }),
    client.searchTerm.findMany({ where: { docCount: { gt: 0 } } }),
    client.searchWord.findMany({ where: { docCount: { gt: 0 } } }),
    listNameSets(client),
    listAreas(client),
    listNamedSituations(client),
  ]);
  const analyser = asked ?? analyserOf(index?.analyser);
  return {
    analyser,
    vocabulary: new Vocabulary({
      docCount: index?.docCount ?? 0,
      terms: new Map(terms.map(({ term, docCount }) => [term, docCount])),
      words: new Map(words.map(({ word, docCount }) => [word, docCount])),
    }),
    knowledge: new Knowledge({ names, areas }, analyser),
    situations: new SituationNames(situations, analyser),
  };
}

/** Acronyms, former names and synonyms: the names of each record that has others, and organizations with their successors. */
async function listNameSets(client: Database): Promise<NameSet[]> {
  const [organizations, programmes, projects, terms] = await Promise.all(
    (["organization", "programme", "project", "term"] as const).map((noun) =>
      client.alternativeName.findMany({
        // What a situation is also called leads to the situation; it does not make its words mean the same.
        where: { record: { noun, state: "published", ...(noun === "term" ? { term: { scheme: "synonym" } } : {}) } },
        select: { recordId: true, name: true },
      }),
    ),
  );
  const others = [...organizations!, ...programmes!, ...projects!, ...terms!];
  const ids = [...new Set(others.map(({ recordId }) => recordId))];
  const where = { where: { id: { in: ids } }, select: { id: true, name: true } };
  const named = (
    await Promise.all([
      client.organization.findMany(where),
      client.programme.findMany(where),
      client.project.findMany(where),
      client.term.findMany(where),
    ])
  ).flat();
  const successions = await client.organizationSuccession.findMany({
    where: { successorId: { not: null }, predecessor: { record: { state: "published" } } },
    select: { predecessor: { select: { name: true } }, successor: { select: { name: true } } },
  });
  return [
    ...named.map(({ id, name }) => ({
      labels: [localized(name, "fi"), ...others.filter(({ recordId }) => recordId === id).map((other) => other.name)],
    })),
    // Whoever asks for an organization that has ended means the help that its successor gives.
    ...successions.map(({ predecessor, successor }) => ({
      labels: [localized(predecessor.name, "fi"), localized(successor?.name, "fi")],
    })),
  ];
}

async function listAreas(client: Database): Promise<Area[]> {
  const regions = await client.region.findMany({
    where: { record: { state: "published" } },
    select: {
      id: true,
      name: true,
      inessive: true,
      genitive: true,
      kind: true,
      parentId: true,
      memberOf: { select: { groupId: true } },
    },
  });
  const nameOf = new Map(regions.map(({ id, name }) => [id, localized(name, "fi")]));
  const parts = new Map<string, string[]>();
  for (const { id, kind, parentId, memberOf } of regions) {
    if (kind !== "municipality" && kind !== "district") continue;
    for (const whole of [parentId, ...memberOf.map(({ groupId }) => groupId)])
      if (whole) parts.set(whole, [...(parts.get(whole) ?? []), nameOf.get(id)!]);
  }
  return regions.map(({ id, name, inessive, genitive, parentId, memberOf }) => ({
    names: [...new Set([localized(name, "fi"), inessive, genitive])],
    within: parts.get(id) ?? [],
    around: [
      ...new Set([parentId, ...memberOf.map(({ groupId }) => groupId)].flatMap((whole) => nameOf.get(whole!) ?? [])),
    ],
  }));
}

async function listNamedSituations(client: Database): Promise<NamedSituation[]> {
  const rows = await client.term.findMany({
    where: { scheme: "situation", record: { state: "published" } },
    orderBy: { position: "asc" },
    select: { slug: true, name: true, discretion: true, record: { select: { alternativeNames: true } } },
  });
  return rows.map(({ slug, name, discretion, record }) => ({
    slug,
    discretion,
    names: [...linesOf(name as LocalizedText), ...record.alternativeNames.map((other) => other.name)],
  }));
}

/** A record that meets this share of a perfect match is an answer, as is a lesser one that meets most of what was asked. */
const goodScore = 0.35;
const fairScore = 0.12;
const mostAsked = 0.6;

const answers = ({ score, coverage }: Hit) => score >= goodScore || (score >= fairScore && coverage >= mostAsked);

export type Found = {
  plan: QueryPlan;
  hits: Hit[];
  isConfident: boolean;
  /** Life situations that the words name, the hard ones first. */
  situations: RecognisedSituation[];
};

type Wanted = { nouns: readonly Noun[]; perNoun: number; client?: Database };

/**
 * Records for a query by how well they answer it, the best first, and the engine that found them; `ofKind` tells how many of
 * its noun were met. The engine in memory is asked first: its hits tell whether it was of today's content, which saves
 * asking beforehand.
 */
export async function searchRecords(query: string, wanted: Wanted): Promise<Found & { engine: Engine }> {
  const kept = loadEngine.kept(wanted.client);
  if (kept) {
    const engine = await kept.value;
    const found = await searchWith(engine, query, wanted);
    if (found.hits[0]?.version === kept.version) return { ...found, engine };
  }
  const engine = await loadEngine(wanted.client);
  return { ...(await searchWith(engine, query, wanted)), engine };
}

export async function searchWith(
  engine: Engine,
  query: string,
  { nouns, perNoun, client = db }: Wanted,
): Promise<Found> {
  const plan = planQuery(query, engine);
  const hits = await rankRecords(client, plan.groups, engine.vocabulary, { nouns, perNoun });
  // A mended word tells what it would have told.
  const said = [query.slice(0, longestQuery), ...plan.repairs.map(({ used }) => used)].join(" ");
  return {
    ...{ plan, hits },
    isConfident: hits[0] !== undefined && answers(hits[0]),
    situations: engine.situations.recognise(said),
  };
}
