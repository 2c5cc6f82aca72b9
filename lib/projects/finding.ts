import "server-only";
import { db, type Database } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/partial-date";
import { phaseInSql } from "@/lib/platform/dates/phase-sql";
import { dayInFinland } from "@/lib/platform/dates/today";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { phaseOrder, type ProjectFilters } from "./filters";
import { listProjects } from "./queries";

const phase = (day: Day) => phaseInSql({ startEdtf: Prisma.sql`p.start_edtf`, endEdtf: Prisma.sql`p.end_edtf` }, day);

type Where = Partial<Omit<ProjectFilters, "jarjestys" | "sivu" | "alue">> & {
  /** Projects of any of these; null for all. */
  regionIds?: readonly string[] | null;
  /** And of none of these. */
  notRegionIds?: readonly string[];
};

function whereProjects(where: Where, day: Day): Prisma.Sql {
  const { regionIds = null, notRegionIds = [], vaihe, rahoittaja, ohjelma, organisaatio, teema } = where;
  const has = (rows: Prisma.Sql) => Prisma.sql`AND EXISTS (SELECT 1 FROM ${rows})`;
  const inRegions = (ids: readonly string[]) =>
    Prisma.sql`SELECT 1 FROM project_region x WHERE x.project_id = p.id AND x.region_id = ANY(${ids}::text[])`;
  return Prisma.sql`project p JOIN record r ON r.id = p.id WHERE r.state = 'published'
    ${vaihe ? Prisma.sql`AND ${phase(day)} = ${vaihe}` : Prisma.empty}
    ${regionIds ? Prisma.sql`AND EXISTS (${inRegions(regionIds)})` : Prisma.empty}
    ${notRegionIds.length > 0 ? Prisma.sql`AND NOT EXISTS (${inRegions(notRegionIds)})` : Prisma.empty}
    ${rahoittaja ? has(Prisma.sql`funding x JOIN organization o ON o.id = x.funder_id WHERE x.project_id = p.id AND o.slug = ${rahoittaja}`) : Prisma.empty}
    ${ohjelma ? has(Prisma.sql`project_programme x JOIN programme o ON o.id = x.programme_id WHERE x.project_id = p.id AND o.slug = ${ohjelma}`) : Prisma.empty}
    ${organisaatio ? has(Prisma.sql`project_role x JOIN organization o ON o.id = x.organization_id WHERE x.project_id = p.id AND o.slug = ${organisaatio}`) : Prisma.empty}
    ${teema ? has(Prisma.sql`project_term x JOIN term o ON o.id = x.term_id WHERE x.project_id = p.id AND o.slug = ${teema} AND o.scheme = 'theme'`) : Prisma.empty}`;
}

/** Running projects first, then what ends last; what is not known goes last. */
const orders = (day: Day): Record<ProjectFilters["jarjestys"], Prisma.Sql> => ({
  tila: Prisma.sql`array_position(${phaseOrder}::text[], ${phase(day)}), p.end_latest DESC NULLS LAST, p.sort_name, p.id`,
  nimi: Prisma.sql`p.sort_name, p.id`,
  alku: Prisma.sql`p.start_earliest DESC NULLS LAST, p.sort_name, p.id`,
  loppu: Prisma.sql`p.end_latest DESC NULLS LAST, p.sort_name, p.id`,
});

type Paging = { page?: number; perPage: number; day?: Day; client?: Database };

/** A page of the projects that pass every filter, in order, and how many there are; a page beyond the end is the last. */
export async function findProjects(
  filters: Where & Partial<Pick<ProjectFilters, "jarjestys">>,
  { page = 1, perPage, day = dayInFinland(), client = db }: Paging,
) {
  const from = whereProjects(filters, day);
  const [counted] = await client.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${from}`;
  const { total } = counted!;
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const nearest = Math.min(Math.max(1, page), pageCount);
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM ${from} ORDER BY ${orders(day)[filters.jarjestys ?? "tila"]}
    LIMIT ${perPage} OFFSET ${(nearest - 1) * perPage}`;
  const projects = rows.length > 0 ? await listProjects({ ids: rows.map(({ id }) => id), day, client }) : [];
  const byId = new Map(projects.map((project) => [project.id, project]));
  return { items: rows.flatMap(({ id }) => byId.get(id) ?? []), total, page: nearest, pageCount };
}

export type ProjectChoice = { slug: string; name: unknown; count: number };

/** Choices beyond the commonest are found by search. */
const mostChoices = 100;

/** What projects can be narrowed by, each choice with how many have it: the commonest, and the one in use. */
export async function listProjectChoices(
  filters: ProjectFilters,
  { day = dayInFinland(), client = db }: { day?: Day; client?: Database } = {},
) {
  const choices = (link: Prisma.Sql, other: Prisma.Sql, chosen: string | null, where = Prisma.empty) =>
    client.$queryRaw<ProjectChoice[]>`
      SELECT o.slug, o.name, count(DISTINCT x.project_id)::int AS count
      FROM ${link} JOIN ${other} JOIN record r ON r.id = x.project_id AND r.state = 'published' ${where}
      GROUP BY o.id ORDER BY o.slug = ${chosen ?? ""} DESC, count DESC, o.id LIMIT ${mostChoices}`;
  const [phases, regions, funders, programmes, organizations, themes] = await Promise.all([
    client.$queryRaw<{ phase: string; count: number }[]>`
      SELECT ${phase(day)} AS phase, count(*)::int AS count
      FROM project p JOIN record r ON r.id = p.id WHERE r.state = 'published' GROUP BY 1`,
    choices(Prisma.sql`project_region x`, Prisma.sql`region o ON o.id = x.region_id`, filters.alue),
    choices(Prisma.sql`funding x`, Prisma.sql`organization o ON o.id = x.funder_id`, filters.rahoittaja),
    choices(Prisma.sql`project_programme x`, Prisma.sql`programme o ON o.id = x.programme_id`, filters.ohjelma),
    choices(Prisma.sql`project_role x`, Prisma.sql`organization o ON o.id = x.organization_id`, filters.organisaatio),
    choices(
      Prisma.sql`project_term x`,
      Prisma.sql`term o ON o.id = x.term_id`,
      filters.teema,
      Prisma.sql`WHERE o.scheme = 'theme'`,
    ),
  ]);
  const phaseCounts = new Map(phases.map((row) => [row.phase, row.count]));
  return { phases: phaseCounts, regions, funders, programmes, organizations, themes };
}

export type ProjectChoices = Awaited<ReturnType<typeof listProjectChoices>>;

/** How many listed projects touch each set of regions, by the set's key. */
export async function countProjectsIn(
  sets: ReadonlyMap<string, readonly string[]>,
  client: Database = db,
): Promise<Map<string, number>> {
  const pairs = [...sets].flatMap(([key, ids]) => ids.map((id) => [key, id] as const));
  const rows = await client.$queryRaw<{ key: string; count: number }[]>`
    SELECT s.key, count(DISTINCT x.project_id)::int AS count
    FROM unnest(${pairs.map(([key]) => key)}::text[], ${pairs.map(([, id]) => id)}::text[]) AS s (key, region_id)
    JOIN project_region x ON x.region_id = s.region_id JOIN record r ON r.id = x.project_id AND r.state = 'published'
    GROUP BY s.key`;
  return new Map(rows.map(({ key, count }) => [key, count]));
}
