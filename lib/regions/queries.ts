import "server-only";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { findOrganizations } from "@/lib/organizations/finding";
import { db, type Database } from "@/lib/platform/db";
import { dayInFinland } from "@/lib/platform/dates/today";
import { localized } from "@/lib/platform/i18n/localized";
import { countProjectsIn, findProjects } from "@/lib/projects/finding";
import { countServicesIn, listServicesAround } from "@/lib/services/in-regions";
import { areaMapOf } from "./area-map";
import { regionsBeyond, regionsCovered } from "./reach";
import { listRegionTree } from "./tree";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true, kind: true } } as const;

type Moment = { day?: string; client?: Database };

/** The counties with how many services and projects the portal knows in each, by name. Ended services are not counted. */
export async function listCountiesWithCounts({ day = dayInFinland(), client = db }: Moment = {}) {
  const regions = await listRegionTree(client);
  const counties = regions.filter(({ kind }) => kind === "county");
  const covered = new Map(counties.map(({ id }) => [id, regionsCovered(regions, id)]));
  const [services, projects] = await Promise.all([
    countServicesIn(covered, { day, client }),
    countProjectsIn(covered, client),
  ]);
  return counties.map(({ id, slug, name }) => ({
    slug,
    name: localized(name),
    serviceCount: services.get(id) ?? 0,
    projectCount: projects.get(id) ?? 0,
  }));
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

/** More of them are in the lists of projects and organizations. */
const firstShown = 20;
const locationsShown = 60;

/** The first of what the portal knows in a region, and how much there is in all; what is of wider regions apart. */
export async function findRegionContents(regionId: string, { day = dayInFinland(), client = db }: Moment = {}) {
  const regions = await listRegionTree(client);
  const covered = regionsCovered(regions, regionId);
  const beyond = regionsBeyond(regions, regionId);
  const inCovered = { regionId: { in: covered }, ...isListed };
  const paging = { perPage: firstShown, day, client };
  const [services, projects, widerProjects, organizations, widerOrganizations, total, locations] = await Promise.all([
    listServicesAround({ covered, beyond }, { day, client }),
    findProjects({ regionIds: covered }, paging),
    findProjects({ regionIds: beyond, notRegionIds: covered }, paging),
    findOrganizations({ regionIds: covered }, paging),
    findOrganizations({ regionIds: beyond, notRegionIds: covered }, paging),
    client.location.count({ where: inCovered }),
    client.location.findMany({
      where: inCovered,
      orderBy: { sortName: "asc" },
      take: locationsShown,
      select: { slug: true, name: true, summary: true, street: true, postalCode: true, city: true },
    }),
  ]);
  return {
    services,
    projects: { here: projects, wider: widerProjects },
    organizations: { here: organizations, wider: widerOrganizations },
    locations: { items: locations, total },
    map: areaMapOf(regions, regionId),
    wayOn: regions.filter(({ id }) => beyond.includes(id)),
  };
}

export type RegionContents = Awaited<ReturnType<typeof findRegionContents>>;
