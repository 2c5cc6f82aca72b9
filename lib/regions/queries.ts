import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { listOrganizations } from "@/lib/organizations/queries";
import { db, type Database } from "@/lib/platform/db";
import { dayInFinland } from "@/lib/platform/dates/today";
import { localized } from "@/lib/platform/i18n/localized";
import { filterProjects, projectFilterSchema } from "@/lib/projects/filters";
import { listProjects } from "@/lib/projects/queries";
import { listServices } from "@/lib/services/queries";
import { areaMapOf } from "./area-map";
import { regionsBeyond, regionsCovered } from "./reach";
import { touches } from "./rules";
import { listRegionTree } from "./tree";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true, kind: true } } as const;

type Moment = { day?: string; client?: Database };

/** The counties with how many services and projects the portal knows in each, by name. Ended services are not counted. */
export async function listCountiesWithCounts({ day = dayInFinland(), client = db }: Moment = {}) {
  const [regions, services, projects] = await Promise.all([
    listRegionTree(client),
    listServices({ day, client }),
    listProjects({ day, client }),
  ]);
  return regions
    .filter(({ kind }) => kind === "county")
    .map((county) => {
      const covered = regionsCovered(regions, county.id);
      return {
        slug: county.slug,
        name: localized(county.name),
        serviceCount: services.filter((service) => touches(service, covered)).length,
        projectCount: projects.filter((project) => touches(project, covered)).length,
      };
    });
}

export type CountyWithCounts = Awaited<ReturnType<typeof listCountiesWithCounts>>[number];

/** A region with its place in the tree and its groups; null when no readable region has the slug. */
export async function findRegion(slug: string, client: Database = db) {
  return client.region.findFirst({
    where: { slug, ...isReadable },
    select: {
      id: true,
      slug: true,
      kind: true,
      code: true,
      name: true,
      inessive: true,
      genitive: true,
      validFrom: true,
      validTo: true,
      successor: named,
      predecessors: { where: isListed, orderBy: { sortName: "asc" }, select: named.select },
      parent: { select: { ...named.select, parent: named } },
      children: { where: isListed, orderBy: { sortName: "asc" }, select: named.select },
      memberOf: { ...byPosition, select: { validFrom: true, validTo: true, group: named } },
      members: {
        where: { member: isListed },
        orderBy: { member: { sortName: "asc" } },
        select: { validFrom: true, validTo: true, member: { select: { ...named.select, parent: named } } },
      },
      record: {
        select: {
          ...recordFacts.select,
          factSources: {
            ...byPosition,
            distinct: ["sourceId"],
            select: { source: { select: { slug: true, title: true, publisher: true, url: true } } },
          },
        },
      },
    },
  });
}

export type RegionDetails = NonNullable<Awaited<ReturnType<typeof findRegion>>>;

/** What the portal knows in a region: services and projects, organizations and places; those of wider regions apart. */
export async function findRegionContents(regionId: string, { day = dayInFinland(), client = db }: Moment = {}) {
  const [regions, services, projects, organizations] = await Promise.all([
    listRegionTree(client),
    listServices({ day, client }),
    listProjects({ day, client }),
    listOrganizations({ day, client }),
  ]);
  const covered = regionsCovered(regions, regionId);
  const beyond = regionsBeyond(regions, regionId);
  const split = <R extends { regionIds: string[] }>(rows: R[]) => ({
    here: rows.filter((row) => touches(row, covered)),
    wider: rows.filter((row) => touches(row, beyond) && !touches(row, covered)),
  });
  const locations = await client.location.findMany({
    where: { regionId: { in: covered }, ...isListed },
    orderBy: { sortName: "asc" },
    select: { slug: true, name: true, summary: true, street: true, postalCode: true, city: true },
  });
  return {
    services: split(services),
    projects: split(filterProjects(projects, projectFilterSchema.parse({}), null)),
    organizations: split(organizations),
    locations,
    map: areaMapOf(regions, regionId),
    wayOn: regions.filter(({ id }) => beyond.includes(id)),
  };
}

export type RegionContents = Awaited<ReturnType<typeof findRegionContents>>;
