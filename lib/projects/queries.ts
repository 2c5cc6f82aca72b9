import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dayInFinland } from "@/lib/platform/dates/today";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { phaseOn } from "@/lib/platform/dates/phase";
import { dayOfColumn } from "@/lib/platform/format/dates";
import { localized } from "@/lib/platform/i18n/localized";
import { db, type Database } from "@/lib/platform/db";
import { sourceSelect } from "@/lib/sources/selects";
import { contactSelect } from "@/lib/contacts/selects";
import { withoutFormerPeople } from "@/lib/retention/former-staff";
import { successionSelect } from "@/lib/organizations/selects";
import { inOrderOfTime } from "./lineage";

const organizationName = { select: { slug: true, name: true } } as const;
const projectName = { select: { slug: true, name: true, shortName: true, kind: true, ...periodSelect } } as const;
const byPosition = { orderBy: { position: "asc" } } as const;

/** Listed projects of some ids, as lists show them; `day` decides the phase. */
export async function listProjects({
  ids,
  day = dayInFinland(),
  client = db,
}: {
  ids: string[];
  day?: string;
  client?: Database;
}) {
  const rows = await client.project.findMany({
    where: { id: { in: ids }, ...isListed },
    select: {
      ...projectName.select,
      id: true,
      summary: true,
      startEarliest: true,
      endLatest: true,
      parent: projectName,
      regions: {
        ...byPosition,
        select: { regionId: true, part: true, region: { select: { name: true, slug: true } } },
      },
      roles: { ...byPosition, select: { role: true, organization: organizationName } },
      fundings: { ...byPosition, select: { funder: organizationName } },
      programmes: { ...byPosition, select: { programme: { select: { slug: true, name: true } } } },
      terms: {
        where: { term: { scheme: "theme" } },
        ...byPosition,
        select: { term: { select: { slug: true, name: true } } },
      },
    },
  });
  return rows.map((row) => {
    const period = periodOf(row);
    return {
      ...row,
      name: localized(row.name),
      period,
      phase: phaseOn(period, day),
      regionIds: row.regions.map(({ regionId }) => regionId),
      funderSlugs: row.fundings.flatMap(({ funder }) => funder?.slug ?? []),
      programmeSlugs: row.programmes.map(({ programme }) => programme.slug),
      organizationSlugs: row.roles.map(({ organization }) => organization.slug),
      themeSlugs: row.terms.map(({ term }) => term.slug),
      startEarliest: row.startEarliest ? dayOfColumn(row.startEarliest) : "",
      endLatest: row.endLatest ? dayOfColumn(row.endLatest) : "",
    };
  });
}

/** More than any project has of a kind. */
const first = { take: 200 } as const;

/** A project with everything its page shows; null when no readable project has the slug. */
export async function findProject(slug: string, client: Database = db) {
  const row = await client.project.findFirst({
    where: { slug, ...isReadable },
    select: {
      ...projectName.select,
      id: true,
      summary: true,
      description: true,
      periodNote: true,
      budgetCents: true,
      record: recordFacts,
      parent: projectName,
      children: { where: isListed, orderBy: { sortName: "asc" }, ...first, select: projectName.select },
      programmes: { ...byPosition, select: { programme: { select: { slug: true, name: true } } } },
      terms: { ...byPosition, select: { term: { select: { slug: true, name: true, scheme: true, uri: true } } } },
      statements: { ...byPosition, select: { kind: true, text: true } },
      regions: {
        ...byPosition,
        select: {
          part: true,
          note: true,
          region: {
            select: { slug: true, name: true, kind: true, parent: { select: { name: true, genitive: true } } },
          },
        },
      },
      roles: {
        ...byPosition,
        select: {
          role: true,
          note: true,
          ...periodSelect,
          organization: { select: { ...organizationName.select, successions: successionSelect } },
        },
      },
      fundings: {
        ...byPosition,
        select: {
          instrument: true,
          amountCents: true,
          shareBasisPoints: true,
          note: true,
          ...periodSelect,
          funder: organizationName,
          programme: { select: { slug: true, name: true } },
        },
      },
      staffing: {
        ...byPosition,
        select: { fullTime: true, partTime: true, total: true, note: true, organization: organizationName },
      },
      relations: {
        where: { kind: "cooperatesWith", earlier: isListed },
        ...byPosition,
        select: { locator: true, note: true, source: sourceSelect, earlier: projectName },
      },
      relatedBy: {
        where: { kind: "cooperatesWith", project: isListed },
        select: { locator: true, note: true, source: sourceSelect, project: projectName },
      },
      socialAccounts: { ...byPosition, select: { service: true, handle: true, url: true } },
      contacts: { where: isListed, orderBy: { sortName: "asc" }, ...first, select: contactSelect },
      services: {
        where: { service: isListed },
        orderBy: { service: { sortName: "asc" } },
        ...first,
        select: {
          service: { select: { slug: true, name: true, summary: true, afterlifeState: true, afterlifeNote: true } },
        },
      },
      events: {
        where: { event: isListed },
        ...first,
        select: { event: { select: { slug: true, name: true, ...periodSelect } } },
      },
      articles: {
        where: { article: isListed },
        ...first,
        select: { article: { select: { slug: true, title: true, lead: true } } },
      },
    },
  });
  if (!row) return null;
  return {
    ...row,
    contacts: withoutFormerPeople(row.contacts, dayInFinland()),
    period: periodOf(row),
    budgetCents: row.budgetCents === null ? null : Number(row.budgetCents),
    fundings: row.fundings.map((funding) => ({
      ...funding,
      amountCents: funding.amountCents === null ? null : Number(funding.amountCents),
    })),
  };
}

export type ProjectListItem = Awaited<ReturnType<typeof listProjects>>[number];
export type ProjectDetails = NonNullable<Awaited<ReturnType<typeof findProject>>>;

/** A project's name and open questions for the page of its sources; null when no readable project has the slug. */
export async function findProjectSources(slug: string, client: Database = db) {
  return client.project.findFirst({
    where: { slug, ...isReadable },
    select: {
      id: true,
      slug: true,
      name: true,
      record: { select: { declaredGaps: { ...byPosition, select: { kind: true, field: true, note: true } } } },
    },
  });
}

/** The projects before and after one, over any number of steps, earliest first, each with the edges to the ones before it. */
export async function listLineage(projectId: string, client: Database = db) {
  const ids = await listConnected(projectId, client);
  const edges = await client.projectRelation.findMany({
    where: { kind: { not: "cooperatesWith" }, project: isListed, earlier: isListed, projectId: { in: ids } },
    orderBy: [{ projectId: "asc" }, { position: "asc" }],
    select: {
      projectId: true,
      earlierId: true,
      kind: true,
      locator: true,
      note: true,
      source: sourceSelect,
      earlier: projectName,
    },
  });
  const projects = await client.project.findMany({
    where: { id: { in: ids } },
    select: { ...projectName.select, id: true, startEarliest: true, endLatest: true },
  });
  return inOrderOfTime(
    projects.map((project) => ({
      ...project,
      period: periodOf(project),
      isThis: project.id === projectId,
      edges: edges.filter((edge) => edge.projectId === project.id),
    })),
    edges,
  );
}

/** A family of projects may be large; beyond this many it is cut. */
const mostConnected = 60;

/** The projects that can be reached from one by succession, in either direction; itself first. */
async function listConnected(projectId: string, client: Database): Promise<string[]> {
  const rows = await client.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE edge AS NOT MATERIALIZED (
      SELECT x.project_id, x.earlier_id FROM project_relation x
      JOIN record a ON a.id = x.project_id AND a.state = 'published'
      JOIN record b ON b.id = x.earlier_id AND b.state = 'published' WHERE x.kind <> 'cooperatesWith'
    ), found AS (
      SELECT ${projectId}::text AS id
      UNION SELECT e.id FROM found f CROSS JOIN LATERAL (
        SELECT earlier_id AS id FROM edge WHERE project_id = f.id UNION SELECT project_id FROM edge WHERE earlier_id = f.id) e
    ) SELECT id FROM found LIMIT ${mostConnected}`;
  return rows.map(({ id }) => id);
}

export type LineageStep = Awaited<ReturnType<typeof listLineage>>[number];
