import "server-only";
import { db, type Database } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/partial-date";
import { lastDayInSql, phaseInSql } from "@/lib/platform/dates/phase-sql";
import { dayInFinland } from "@/lib/platform/dates/today";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ContactFilters } from "./filters";
import { listContacts } from "./queries";
import { standingOrder } from "./rules";

const phaseOf = (table: "c" | "p", day: Day) => {
  const column = (name: "start_edtf" | "end_edtf") => Prisma.raw(`${table}.${name}`);
  return phaseInSql({ startEdtf: column("start_edtf"), endEdtf: column("end_edtf") }, day);
};

/** `contactStanding` as SQL. */
const standing = (day: Day) => Prisma.sql`CASE
  WHEN ${phaseOf("c", day)} = 'ended' THEN 'roleEnded'
  WHEN p.id IS NOT NULL AND ${phaseOf("p", day)} = 'ended' THEN 'duringProject'
  WHEN EXISTS (SELECT 1 FROM organization_succession x WHERE x.predecessor_id = c.organization_id
    AND x.kind <> 'partTransferred' AND x.successor_id IS NOT NULL) THEN 'organizationEnded'
  WHEN ${phaseOf("c", day)} <> 'unknown' OR (p.id IS NOT NULL AND ${phaseOf("p", day)} <> 'unknown')
    OR r.checked_on + r.check_interval_days >= ${day}::date THEN 'current'
  ELSE 'unconfirmed' END`;

/** `isPersonHidden` as SQL: neither found nor sorted by a name that is not shown. */
const isHidden = (day: Day) => Prisma.sql`coalesce(
  (${lastDayInSql(Prisma.sql`c.end_edtf`)} + (SELECT s.staff_retention_months FROM organization_settings s
    WHERE s.organization_id = c.organization_id) * interval '1 month')::date < ${day}::date, FALSE)`;

type Wanted = ContactFilters & {
  /** Those that concern the chosen region; null for all. */ regionIds: string[] | null;
};

function whereContacts({ nimi, organisaatio, hanke, regionIds }: Wanted, day: Day): Prisma.Sql {
  const words = (nimi ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const shown = Prisma.sql`lower(concat_ws(' ', CASE WHEN NOT ${isHidden(day)} THEN n.name END,
    c.title->>'fi', c.title->>'sv', c.title->>'en'))`;
  const conditions = [
    Prisma.sql`r.state = 'published'`,
    ...(organisaatio ? [Prisma.sql`o.slug = ${organisaatio}`] : []),
    ...(hanke ? [Prisma.sql`p.slug = ${hanke}`] : []),
    ...(regionIds
      ? [
          Prisma.sql`(EXISTS (SELECT 1 FROM organization_region x WHERE x.organization_id = o.id AND x.region_id = ANY(${regionIds}::text[]))
            OR EXISTS (SELECT 1 FROM project_region x WHERE x.project_id = p.id AND x.region_id = ANY(${regionIds}::text[])))`,
        ]
      : []),
    ...words.map((word) => Prisma.sql`strpos(${shown}, ${word}) > 0`),
  ];
  return Prisma.sql`contact c JOIN record r ON r.id = c.id LEFT JOIN person n ON n.id = c.person_id
    LEFT JOIN organization o ON o.id = c.organization_id LEFT JOIN project p ON p.id = c.project_id
    WHERE ${Prisma.join(conditions, " AND ")}`;
}

type Paging = { page: number; perPage: number; day?: Day; client?: Database };

/**
 * A page of the contacts that pass every filter: those that answer first, in order of the person's family name; a page
 * beyond the end is the last.
 */
export async function findContacts(wanted: Wanted, { page, perPage, day = dayInFinland(), client = db }: Paging) {
  const from = whereContacts(wanted, day);
  const [counted] = await client.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM ${from}`;
  const { total } = counted!;
  const pageCount = Math.max(1, Math.ceil(total / perPage));
  const nearest = Math.min(Math.max(1, page), pageCount);
  const rows = await client.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM ${from}
    ORDER BY array_position(${[...standingOrder]}::text[], ${standing(day)}),
      CASE WHEN n.id IS NOT NULL AND NOT ${isHidden(day)} THEN n.sort_name ELSE c.sort_name END, c.id
    LIMIT ${perPage} OFFSET ${(nearest - 1) * perPage}`;
  const contacts = rows.length > 0 ? await listContacts({ ids: rows.map(({ id }) => id), day, client }) : [];
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  return { items: rows.flatMap(({ id }) => byId.get(id) ?? []), total, page: nearest, pageCount };
}

/** Choices beyond the commonest are found by search. */
const mostChoices = 100;

/** What contacts can be narrowed by: the organizations and projects of most contacts, those in use, and the regions. */
export async function listContactChoices({ organisaatio, hanke }: ContactFilters, client: Database = db) {
  const choices = (other: Prisma.Sql, chosen: string | null) => client.$queryRaw<{ slug: string; name: unknown }[]>`
    SELECT o.slug, o.name FROM contact c JOIN record r ON r.id = c.id AND r.state = 'published' JOIN ${other}
    GROUP BY o.id ORDER BY o.slug = ${chosen ?? ""} DESC, count(*) DESC, o.id LIMIT ${mostChoices}`;
  const [organizations, projects, regions] = await Promise.all([
    choices(Prisma.sql`organization o ON o.id = c.organization_id`, organisaatio),
    choices(Prisma.sql`project o ON o.id = c.project_id`, hanke),
    client.$queryRaw<{ slug: string; name: unknown }[]>`
      SELECT g.slug, g.name FROM region g WHERE g.id IN (
        SELECT x.region_id FROM contact c JOIN record r ON r.id = c.id AND r.state = 'published'
          JOIN organization_region x ON x.organization_id = c.organization_id
        UNION SELECT x.region_id FROM contact c JOIN record r ON r.id = c.id AND r.state = 'published'
          JOIN project_region x ON x.project_id = c.project_id)
      ORDER BY g.sort_name`,
  ]);
  return { organizations, projects, regions };
}

export type ContactChoices = Awaited<ReturnType<typeof listContactChoices>>;
