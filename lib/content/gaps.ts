import "server-only";
import { db, type Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Noun } from "./document-parts";

export const gapReasons = [
  "contactMissing",
  "personUnnamed",
  "startMissing",
  "endMissing",
  "funderMissing",
  "amountMissing",
  "payerUnknown",
  "altMissing",
  "urlMissing",
  "publicationDateMissing",
  "cutInSource",
  "addressMissing",
  "channelMissing",
  "declared",
  "declaredFilled",
] as const;
export type GapReason = (typeof gapReasons)[number];

/** Something that the catalogue does not know: where, why, and for a declared one the editor's own words. */
export type Gap = {
  recordId: string;
  noun: Noun;
  reason: GapReason;
  /** Path into the document, where one field is meant. */
  field: string | null;
  note: unknown;
  /** What of a budget nobody accounts for, in cents. */
  amountCents?: number;
};

type Wanted = {
  /** A condition on `record r`. */
  within?: Prisma.Sql;
  noun?: Noun | null;
  reason?: GapReason | null;
};

const wholeOrder = Prisma.sql`g.record_id, g.part, g.place, g.reason`;

/** Gaps of the public catalogue, record by record, generated from its data and from what editors have declared. */
export async function listGaps(
  { limit, offset = 0, ...wanted }: Wanted & { limit?: number; offset?: number } = {},
  client: Database = db,
): Promise<Gap[]> {
  const rows = await client.$queryRaw<(Omit<Gap, "amountCents"> & { amountCents: bigint | null })[]>`
    SELECT g.record_id AS "recordId", g.noun, g.reason, g.field, g.note, g.amount_cents AS "amountCents"
    FROM (${wantedGaps(wanted, limit === undefined ? null : Prisma.sql`ORDER BY g.record_id, g.place LIMIT ${offset + limit}`)}) g
    ORDER BY ${wholeOrder} LIMIT ${limit ?? null}::int OFFSET ${offset}`;
  return rows.map(({ amountCents, ...gap }) => ({
    ...gap,
    ...(amountCents === null ? {} : { amountCents: Number(amountCents) }),
  }));
}

/** How many gaps there are of each reason; of those of one finding, no more than `most` are counted. */
export async function countGaps(
  { most, ...wanted }: Wanted & { most: number },
  client: Database = db,
): Promise<{ reason: GapReason; count: number }[]> {
  return client.$queryRaw`
    SELECT g.reason, count(*)::int AS count FROM (${wantedGaps(wanted, Prisma.sql`LIMIT ${most}`)}) g
    GROUP BY 1 ORDER BY 1`;
}

const nothing = { field: Prisma.sql`NULL::text`, note: Prisma.sql`NULL::jsonb`, cents: Prisma.sql`NULL::bigint` };

type Finding = {
  reasons: readonly GapReason[];
  id?: Prisma.Sql;
  reason?: Prisma.Sql;
  place?: Prisma.Sql;
  field?: Prisma.Sql;
  note?: Prisma.Sql;
  cents?: Prisma.Sql;
  from: Prisma.Sql;
};

/**
 * The rows of every way in which something is missing, in the order in which a record's gaps are told. `bound` ends each way's
 * own select, so that a page of the list reads a page of each.
 */
function wantedGaps({ within = Prisma.sql`TRUE`, noun = null, reason = null }: Wanted, bound: Prisma.Sql | null) {
  const selects = findings.flatMap((finding, part) => {
    const { reasons, id = Prisma.sql`t.id`, place = Prisma.sql`0`, from } = finding;
    if (reason && !reasons.includes(reason)) return [];
    const { field, note, cents } = { ...nothing, ...finding };
    return Prisma.sql`(SELECT g.*, r.noun::text AS noun FROM (
        SELECT ${id} AS record_id, ${finding.reason ?? Prisma.sql`${reasons[0]}`}::text AS reason,
          ${part}::int AS part, ${place}::int AS place, ${field} AS field, ${note} AS note, ${cents} AS amount_cents
        FROM ${from}) g JOIN record r ON r.id = g.record_id
      WHERE r.state = 'published' AND ${within}
        ${noun ? Prisma.sql`AND r.noun = ${noun}::"Noun"` : Prisma.empty}
        ${reason && reasons.length > 1 ? Prisma.sql`AND g.reason = ${reason}` : Prisma.empty}
      ${bound ?? Prisma.empty})`;
  });
  return Prisma.join(selects, " UNION ALL ");
}

const ofRecord = Prisma.sql`t.record_id`;

/** What of a budget nobody accounts for: `splitFunding` as SQL. */
const remainders = Prisma.sql`(
  SELECT p.id, CASE WHEN abs(p.budget_cents - m.accounted) <= m.count AND m.some_unknown THEN 0
    ELSE greatest(0, p.budget_cents - m.accounted) END::bigint AS cents
  FROM project p CROSS JOIN LATERAL (
    SELECT count(*) AS count, coalesce(bool_or(f.amount_cents IS NULL), FALSE) AS some_unknown,
      coalesce(sum(coalesce(f.amount_cents, round(p.budget_cents * f.share_basis_points / 10000.0), 0)), 0) AS accounted
    FROM funding f WHERE f.project_id = p.id) m
  WHERE p.budget_cents IS NOT NULL) t`;

const findings: readonly Finding[] = [
  { reasons: ["contactMissing"], from: Prisma.sql`contact t WHERE t.phone IS NULL AND t.email IS NULL` },
  {
    reasons: ["personUnnamed"],
    field: Prisma.sql`'person'`,
    from: Prisma.sql`contact t WHERE t.person_id IS NULL`,
  },
  {
    reasons: ["startMissing"],
    field: Prisma.sql`'period.start'`,
    from: Prisma.sql`project t WHERE t.start_earliest IS NULL`,
  },
  {
    reasons: ["endMissing"],
    field: Prisma.sql`'period.end'`,
    from: Prisma.sql`project t WHERE t.end_latest IS NULL AND t.end_edtf IS DISTINCT FROM '..'`,
  },
  {
    reasons: ["funderMissing"],
    field: Prisma.sql`'fundings'`,
    from: Prisma.sql`project t WHERE NOT EXISTS (SELECT 1 FROM funding f WHERE f.project_id = t.id)`,
  },
  {
    reasons: ["amountMissing"],
    id: Prisma.sql`t.project_id`,
    place: Prisma.sql`t.position`,
    field: Prisma.sql`'fundings.' || t.position || '.amountCents'`,
    from: Prisma.sql`funding t WHERE t.amount_cents IS NULL`,
  },
  {
    reasons: ["payerUnknown"],
    field: Prisma.sql`'budgetCents'`,
    cents: Prisma.sql`t.cents`,
    from: Prisma.sql`${remainders} WHERE t.cents > 0`,
  },
  {
    reasons: ["altMissing"],
    id: ofRecord,
    place: Prisma.sql`t.position`,
    field: Prisma.sql`'images.' || t.position || '.alt'`,
    from: Prisma.sql`media t WHERE t.alt IS NULL AND NOT t.decorative`,
  },
  {
    reasons: ["urlMissing"],
    id: ofRecord,
    place: Prisma.sql`t.position`,
    field: Prisma.sql`'resources.' || t.position || '.url'`,
    from: Prisma.sql`resource t WHERE t.url IS NULL`,
  },
  {
    reasons: ["cutInSource"],
    id: ofRecord,
    place: Prisma.sql`t.position`,
    field: Prisma.sql`t.field`,
    note: Prisma.sql`t.note`,
    from: Prisma.sql`fact_source t WHERE t.treatment = 'cutInSource'`,
  },
  {
    reasons: ["publicationDateMissing"],
    field: Prisma.sql`'publishedOn'`,
    from: Prisma.sql`article t WHERE t.published_edtf IS NULL`,
  },
  { reasons: ["addressMissing"], field: Prisma.sql`'street'`, from: Prisma.sql`location t WHERE t.street IS NULL` },
  {
    reasons: ["channelMissing"],
    field: Prisma.sql`'channels'`,
    from: Prisma.sql`service t WHERE NOT EXISTS (SELECT 1 FROM channel c WHERE c.record_id = t.id)`,
  },
  {
    reasons: ["declared", "declaredFilled"],
    id: ofRecord,
    place: Prisma.sql`t.position`,
    reason: Prisma.sql`CASE WHEN t.is_filled THEN 'declaredFilled' ELSE 'declared' END`,
    field: Prisma.sql`t.field`,
    note: Prisma.sql`t.note`,
    from: Prisma.sql`(SELECT d.*, d.field IS NOT NULL AND ${isFilled()} AS is_filled FROM declared_gap d) t`,
  },
];

/**
 * Whether the field of a declared gap was empty when the gap stood in an earlier version and has a value in the public one.
 * An editor still decides: the note may tell of more than the field. A contact's phone and e-mail are declared as one.
 */
function isFilled(): Prisma.Sql {
  const isEmpty = (value: Prisma.Sql) =>
    Prisma.sql`coalesce(${value}, 'null'::jsonb) IN ('null'::jsonb, '""'::jsonb, '[]'::jsonb, '{}'::jsonb)`;
  const path = Prisma.sql`string_to_array(d.field, '.')`;
  return Prisma.sql`EXISTS (
    SELECT 1 FROM record r JOIN revision p ON p.record_id = r.id AND p.number = r.published_revision
    WHERE r.id = d.record_id AND NOT ${isEmpty(Prisma.sql`p.document #> ${path}`)}
      AND NOT (r.noun = 'contact' AND d.field IN ('phone', 'email')
        AND (${isEmpty(Prisma.sql`p.document->'phone'`)} OR ${isEmpty(Prisma.sql`p.document->'email'`)}))
      AND EXISTS (SELECT 1 FROM revision v WHERE v.record_id = r.id AND v.number < p.number
        AND v.document->'gaps' @> jsonb_build_array(jsonb_build_object('note', d.note))
        AND ${isEmpty(Prisma.sql`v.document #> ${path}`)}))`;
}
