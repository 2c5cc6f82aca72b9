import "server-only";
import { db, type Database } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { splitFunding } from "@/lib/projects/money";
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

type Listed = { record: Prisma.RecordWhereInput };

/** Every gap of the public catalogue, or of its records `within`, generated from its data and from what editors have declared. */
export async function listGaps(client: Database = db, within: Prisma.RecordWhereInput = {}): Promise<Gap[]> {
  const listed: Listed = { record: { ...within, state: "published" } };
  const lists = await Promise.all([
    contactGaps(client, listed),
    projectGaps(client, listed),
    mediaAndResourceGaps(client, listed),
    articleGaps(client, listed),
    reachGaps(client, listed),
    declaredGaps(client, listed),
  ]);
  return lists.flat().sort((a, b) => a.recordId.localeCompare(b.recordId));
}

async function contactGaps(client: Database, listed: Listed): Promise<Gap[]> {
  const rows = await client.contact.findMany({
    where: listed,
    select: { id: true, personId: true, phone: true, email: true },
  });
  return rows.flatMap(({ id, personId, phone, email }) => [
    ...(phone || email ? [] : [gap(id, "contact", "contactMissing", null)]),
    ...(personId ? [] : [gap(id, "contact", "personUnnamed", "person")]),
  ]);
}

async function projectGaps(client: Database, listed: Listed): Promise<Gap[]> {
  const rows = await client.project.findMany({
    where: listed,
    select: {
      id: true,
      startEarliest: true,
      endLatest: true,
      endEdtf: true,
      budgetCents: true,
      fundings: { orderBy: { position: "asc" } },
    },
  });
  return rows.flatMap((project) => {
    const { id, fundings } = project;
    const amounts = fundings.map(({ amountCents, shareBasisPoints }) => ({
      amountCents: amountCents === null ? null : Number(amountCents),
      shareBasisPoints,
    }));
    const { remainderCents } = splitFunding(project.budgetCents === null ? null : Number(project.budgetCents), amounts);
    return [
      ...(project.startEarliest ? [] : [gap(id, "project", "startMissing", "period.start")]),
      ...(project.endLatest || project.endEdtf === ".." ? [] : [gap(id, "project", "endMissing", "period.end")]),
      ...(fundings.length > 0 ? [] : [gap(id, "project", "funderMissing", "fundings")]),
      ...amounts.flatMap(({ amountCents }, index) =>
        amountCents === null ? [gap(id, "project", "amountMissing", `fundings.${index}.amountCents`)] : [],
      ),
      ...(remainderCents
        ? [{ ...gap(id, "project", "payerUnknown", "budgetCents"), amountCents: remainderCents }]
        : []),
    ];
  });
}

async function mediaAndResourceGaps(client: Database, listed: Listed): Promise<Gap[]> {
  const record = { select: { noun: true } } as const;
  const [media, resources, facts] = await Promise.all([
    client.media.findMany({
      where: { ...listed, alt: { equals: Prisma.DbNull }, decorative: false },
      select: { recordId: true, position: true, record },
    }),
    client.resource.findMany({ where: { ...listed, url: null }, select: { recordId: true, position: true, record } }),
    client.factSource.findMany({
      where: { ...listed, treatment: "cutInSource" },
      select: { recordId: true, field: true, note: true, record },
    }),
  ]);
  return [
    ...media.map((row) => gap(row.recordId, row.record.noun, "altMissing", `images.${row.position}.alt`)),
    ...resources.map((row) => gap(row.recordId, row.record.noun, "urlMissing", `resources.${row.position}.url`)),
    ...facts.map((row) => ({ ...gap(row.recordId, row.record.noun, "cutInSource", row.field), note: row.note })),
  ];
}

async function articleGaps(client: Database, listed: Listed): Promise<Gap[]> {
  const rows = await client.article.findMany({ where: { ...listed, publishedEdtf: null }, select: { id: true } });
  return rows.map(({ id }) => gap(id, "article", "publicationDateMissing", "publishedOn"));
}

async function reachGaps(client: Database, listed: Listed): Promise<Gap[]> {
  const [locations, services] = await Promise.all([
    client.location.findMany({ where: { ...listed, street: null }, select: { id: true } }),
    client.service.findMany({
      where: { record: { ...listed.record, channels: { none: {} } } },
      select: { id: true },
    }),
  ]);
  return [
    ...locations.map(({ id }) => gap(id, "location", "addressMissing", "street")),
    ...services.map(({ id }) => gap(id, "service", "channelMissing", "channels")),
  ];
}

async function declaredGaps(client: Database, listed: Listed): Promise<Gap[]> {
  const [rows, filled] = await Promise.all([
    client.declaredGap.findMany({
      where: listed,
      orderBy: { position: "asc" },
      select: { id: true, recordId: true, field: true, note: true, record: { select: { noun: true } } },
    }),
    listFilled(client),
  ]);
  return rows.map(({ id, recordId, field, note, record: { noun } }) => ({
    ...gap(recordId, noun, filled.has(id) ? "declaredFilled" : "declared", field),
    note,
  }));
}

/**
 * The declared gaps whose field was empty when the gap stood in an earlier version and has a value in the public one. An
 * editor still decides: the note may tell of more than the field. A contact's phone and e-mail are declared as one.
 */
async function listFilled(client: Database): Promise<ReadonlySet<bigint>> {
  const isEmpty = (value: Prisma.Sql) =>
    Prisma.sql`coalesce(${value}, 'null'::jsonb) IN ('null'::jsonb, '""'::jsonb, '[]'::jsonb, '{}'::jsonb)`;
  const path = Prisma.sql`string_to_array(g."field", '.')`;
  const rows = await client.$queryRaw<{ id: bigint }[]>`
    SELECT g."id" FROM "declared_gap" g JOIN "record" r ON r."id" = g."record_id"
    JOIN "revision" p ON p."record_id" = r."id" AND p."number" = r."published_revision"
    WHERE g."field" IS NOT NULL AND NOT ${isEmpty(Prisma.sql`p."document" #> ${path}`)}
      AND NOT (r."noun" = 'contact' AND g."field" IN ('phone', 'email')
        AND (${isEmpty(Prisma.sql`p."document"->'phone'`)} OR ${isEmpty(Prisma.sql`p."document"->'email'`)}))
      AND EXISTS (SELECT 1 FROM "revision" v WHERE v."record_id" = r."id" AND v."number" < p."number"
        AND v."document"->'gaps' @> jsonb_build_array(jsonb_build_object('note', g."note"))
        AND ${isEmpty(Prisma.sql`v."document" #> ${path}`)})`;
  return new Set(rows.map(({ id }) => id));
}

function gap(recordId: string, noun: Noun, reason: GapReason, field: string | null): Gap {
  return { recordId, noun, reason, field, note: null };
}
