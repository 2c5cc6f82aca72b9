import "server-only";
import { db, type Database } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/partial-date";
import { firstDayInSql, lastDayInSql } from "@/lib/platform/dates/phase-sql";
import { dayInFinland } from "@/lib/platform/dates/today";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { OrganizationFilters } from "./filters";
import { listOrganizations } from "./queries";

/** `organizationStanding` as SQL: its time is over, or its whole work has gone to another or stopped. */
export const hasEnded = (day: Day) => Prisma.sql`(
  coalesce(${lastDayInSql(Prisma.sql`o.end_edtf`)} < ${day}::date, FALSE)
  OR EXISTS (SELECT 1 FROM organization_succession x WHERE x.predecessor_id = o.id
    AND (x.kind = 'ended' OR (x.kind <> 'partTransferred' AND x.successor_id IS NOT NULL))
    AND coalesce(${firstDayInSql(Prisma.sql`x.on_edtf`)} <= ${day}::date, TRUE)))`;

type Where = Partial<Pick<OrganizationFilters, "nimi" | "laji">> & {
  /** Organizations of any of these; null for all. */
  regionIds?: readonly string[] | null;
  /** And of none of these. */
  notRegionIds?: readonly string[];
};

function whereOrganizations({ nimi, laji, regionIds = null, notRegionIds = [] }: Where): Prisma.Sql {
  const words = (nimi ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const names = Prisma.sql`lower(concat_ws(' ', o.name->>'fi', o.official_name,
    (SELECT string_agg(a.name, ' ') FROM alternative_name a WHERE a.record_id = o.id)))`;
  const inRegions = (ids: readonly string[]) => Prisma.sql`EXISTS (
    SELECT 1 FROM organization_region x WHERE x.organization_id = o.id AND x.region_id = ANY(${ids}::text[]))`;
  const conditions = [
    Prisma.sql`r.state = 'published'`,
    ...(laji ? [Prisma.sql`o.kind::text = ${laji}`] : []),
    ...(regionIds ? [inRegions(regionIds)] : []),
    ...(notRegionIds.length > 0 ? [Prisma.sql`NOT ${inRegions(notRegionIds)}`] : []),
    ...words.map((word) => Prisma.sql`strpos(${names}, ${word}) > 0`),
  ];
  return Prisma.sql`organization o JOIN record r ON r.id = o.id WHERE ${Prisma.join(conditions, " AND ")}`;
}

type Paging = { page?: number; perPage: number; day?: Day; client?: Database };

/** A page of the organizations that pass every filter, by name, those that have ended last; a page beyond the end is the last. */
export async function findOrganizations(
  filters: Where,
  { page = 1, perPage, day = dayInFinland(), client = db }: Paging,
) {
  const from = whereOrganizations(filters);
  const [counted] = await client.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${from}`;
  const { total } = counted!;
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const nearest = Math.min(Math.max(1, page), pageCount);
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM ${from} ORDER BY ${hasEnded(day)}, o.sort_name, o.id
    LIMIT ${perPage} OFFSET ${(nearest - 1) * perPage}`;
  const organizations = rows.length > 0 ? await listOrganizations({ ids: rows.map(({ id }) => id), day, client }) : [];
  const byId = new Map(organizations.map((organization) => [organization.id, organization]));
  return { items: rows.flatMap(({ id }) => byId.get(id) ?? []), total, page: nearest, pageCount };
}

/** What organizations can be narrowed by, each choice with how many have it. */
export async function listOrganizationChoices(client: Database = db) {
  const [kinds, regions] = await Promise.all([
    client.organization.groupBy({ by: ["kind"], where: { record: { state: "published" } }, _count: true }),
    client.$queryRaw<{ slug: string; name: unknown; count: number }[]>`
      SELECT g.slug, g.name, count(*)::int AS count FROM organization_region x JOIN region g ON g.id = x.region_id
      JOIN record r ON r.id = x.organization_id AND r.state = 'published' GROUP BY g.id`,
  ]);
  return { kinds: new Map(kinds.map(({ kind, _count }) => [kind, _count])), regions };
}

export type OrganizationChoices = Awaited<ReturnType<typeof listOrganizationChoices>>;
