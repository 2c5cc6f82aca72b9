import type { Noun } from "@/lib/content/document-parts";
import type { PeriodColumns } from "@/lib/platform/dates/period-columns";
import type { Database } from "@/lib/platform/db";
import type { AfterlifeState, TermDiscretion } from "@/lib/platform/generated/prisma/enums";
import type { QueryGroup } from "./query-plan";
import type { Vocabulary } from "./vocabulary";

/** A record found, with its score between 0 and 1 of what a perfect match of the query would have. */
export type Hit = {
  recordId: string;
  noun: Noun;
  score: number;
  /** The share of what was asked for that the record meets. */
  coverage: number;
  ofKind: number;
  title: unknown;
  summary: unknown;
  slug: string;
  /** Of a service: what its standing is reckoned of. */
  service: (PeriodColumns & { afterlifeState: AfterlifeState | null }) | null;
  /** Of a life situation: how its pages guard their reader. */
  discretion: TermDiscretion | null;
  /** Of the content that the record was found in. */
  version: bigint;
};

/** A group beyond this many postings only adds to records that the rarer groups have found. */
const postingsRead = 10_000;
const candidatesKept = 1_000;
const judgedByTitle = 100;
const secondTerm = 0.35;
const titleBonus = 0.3;
const saturated = 2.2;

type WeighedGroup = { terms: { term: string; weight: number }[]; postings: number; most: number };

/**
 * Ranks the records of the index by BM25F over the groups of a query, in one statement: within a group the best term and a
 * share of the others, times how many of the groups a record meets, times how many of them stand in its title.
 */
export async function rankRecords(
  client: Database,
  groups: QueryGroup[],
  vocabulary: Vocabulary,
  { nouns, perNoun }: { nouns: readonly Noun[]; perNoun: number },
): Promise<Hit[]> {
  const weighed = groups.map((group) => weigh(group, vocabulary)).filter(({ terms }) => terms.length > 0);
  if (weighed.length === 0) return [];
  const driving = drivingGroups(weighed);
  const judged = Math.max(judgedByTitle, perNoun);
  const rows = weighed.flatMap(({ terms }, group) =>
    terms.map((term) => ({ ...term, group, drives: driving.has(group) })),
  );
  // A group that no record meets still counts: it was asked for.
  const asked = groups.length;
  const perfect =
    weighed.reduce((sum, { most }) => sum + most, 0) * saturated * (1 + titleBonus) * (asked / weighed.length);
  return client.$queryRaw<Hit[]>`
    WITH q AS (
      SELECT * FROM unnest(
        ${rows.map(({ group }) => group)}::int[],
        ${rows.map(({ term }) => term)}::text[],
        ${rows.map(({ weight }) => weight)}::real[],
        ${rows.map(({ drives }) => drives)}::boolean[]) AS q (g, term, w, drives)
    ),
    first_hits AS (
      SELECT p.doc_id, p.noun, q.g, max(q.w * p.impact) AS best, sum(q.w * p.impact) AS total
      FROM q JOIN search_post p ON p.term = q.term COLLATE "C"
      WHERE q.drives AND p.noun = ANY(${[...nouns]}::"Noun"[]) GROUP BY p.doc_id, p.noun, q.g
    ),
    first_scores AS (
      SELECT doc_id, noun, sum(best + ${secondTerm}::real * least(total - best, best)) AS score, count(*) AS met
      FROM first_hits GROUP BY doc_id, noun
    ),
    kinds AS (SELECT noun, count(*) AS of_kind FROM first_scores GROUP BY noun),
    candidates AS (
      SELECT * FROM first_scores
      ORDER BY score * met DESC, doc_id LIMIT ${driving.size === weighed.length ? judged : candidatesKept}
    ),
    later_scores AS (
      SELECT doc_id, sum(best + ${secondTerm}::real * least(total - best, best)) AS score, count(*) AS met
      FROM (
        SELECT c.doc_id, q.g, max(q.w * p.impact) AS best, sum(q.w * p.impact) AS total
        FROM candidates c CROSS JOIN q JOIN search_post p ON p.term = q.term COLLATE "C" AND p.doc_id = c.doc_id
        WHERE NOT q.drives GROUP BY c.doc_id, q.g
      ) later_hits GROUP BY doc_id
    ),
    placed AS (
      SELECT c.doc_id AS id, c.noun, (c.met + coalesce(l.met, 0)) / ${asked}::real AS coverage,
        (c.score + coalesce(l.score, 0)) * (0.5 + 0.5 * (c.met + coalesce(l.met, 0)) / ${asked}::real) AS score
      FROM candidates c LEFT JOIN later_scores l ON l.doc_id = c.doc_id
    ),
    judged AS (
      SELECT p.*, d.record_id, d.slug, d.title, d.summary,
        p.score * (1 + ${titleBonus}::real * titled.groups / ${asked}::real) AS final
      FROM (SELECT * FROM placed ORDER BY score DESC, id LIMIT ${judged}) p
      JOIN search_doc d ON d.id = p.id
      CROSS JOIN LATERAL (SELECT count(DISTINCT q.g) AS groups FROM q WHERE q.term = ANY(d.title_terms)) titled
    ),
    numbered AS (
      SELECT j.*, row_number() OVER (PARTITION BY noun ORDER BY final DESC, record_id) AS place FROM judged j
    )
    SELECT n.record_id AS "recordId", n.noun::text AS noun, n.slug, n.title, n.summary, k.of_kind::int AS "ofKind",
      n.coverage::float8 AS coverage,
      (n.final / ${perfect}::real)::float8 AS score,
      s.facts AS service, t.discretion::text AS discretion, (SELECT v.version FROM content_version v) AS version
    FROM numbered n JOIN kinds k ON k.noun = n.noun
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('afterlifeState', afterlife_state, 'startEdtf', start_edtf, 'startPrinted', start_printed,
        'endEdtf', end_edtf, 'endPrinted', end_printed) AS facts
      FROM service WHERE n.noun = 'service' AND id = n.record_id LIMIT 1) s ON TRUE
    LEFT JOIN LATERAL (SELECT discretion FROM term WHERE n.noun = 'term' AND id = n.record_id LIMIT 1) t ON TRUE
    WHERE n.place <= ${perNoun} ORDER BY n.final DESC, n.record_id`;
}

function weigh({ terms }: QueryGroup, vocabulary: Vocabulary): WeighedGroup {
  const weighed = terms.map(({ term, weight }) => ({ term, weight: weight * vocabulary.rarity(term) }));
  return {
    terms: weighed,
    postings: terms.reduce((sum, { term }) => sum + vocabulary.frequency(term), 0),
    most: Math.max(0, ...weighed.map(({ weight }) => weight)),
  };
}

/** The rarest groups, as many as may be read whole; always the rarest. */
function drivingGroups(groups: WeighedGroup[]): Set<number> {
  const order = groups.map((_, index) => index).sort((a, b) => groups[a]!.postings - groups[b]!.postings);
  let read = 0;
  return new Set(
    order.filter((index, place) => {
      read += groups[index]!.postings;
      return place === 0 || read <= postingsRead;
    }),
  );
}
