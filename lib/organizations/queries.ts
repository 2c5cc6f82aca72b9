import "server-only";
import { checkColumns } from "@/lib/content/checks";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { dayInFinland } from "@/lib/platform/dates/today";
import { organizationStanding } from "./rules";
import { retentionSelect, withoutFormerPeople } from "@/lib/retention/former-staff";

const byPosition = { orderBy: { position: "asc" } } as const;
const bySortName = { orderBy: { sortName: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;
const source = { select: { slug: true, title: true, publisher: true, url: true } } as const;
const successions = {
  ...byPosition,
  select: { kind: true, onEdtf: true, onPrinted: true, note: true, successor: named, source },
} as const;
const project = { select: { ...named.select, kind: true, ...periodSelect } } as const;
const service = {
  select: {
    ...named.select,
    summary: true,
    sortName: true,
    afterlifeState: true,
    afterlifeNote: true,
    ...periodSelect,
  },
} as const;

/** Listed organizations of some ids, as lists show them; `day` decides which have ended. */
export async function listOrganizations({
  ids,
  day = dayInFinland(),
  client = db,
}: {
  ids: string[];
  day?: string;
  client?: Database;
}) {
  const rows = await client.organization.findMany({
    where: { id: { in: ids }, ...isListed },
    select: {
      id: true,
      ...named.select,
      officialName: true,
      kind: true,
      summary: true,
      ...periodSelect,
      regions: { ...byPosition, select: { region: named } },
      successions,
    },
  });
  return rows.map((row) => {
    const period = periodOf(row);
    return { ...row, period, standing: organizationStanding({ period, successions: row.successions }, day) };
  });
}

export type OrganizationListItem = Awaited<ReturnType<typeof listOrganizations>>[number];

/** Of what hangs on an organization its page shows so many; the lists have the rest. */
const firstShown = 60;
const first = { take: firstShown } as const;

/** An organization with everything its page shows; null when no readable organization has the slug. */
export async function findOrganization(
  slug: string,
  { day = dayInFinland(), client = db }: { day?: string; client?: Database } = {},
) {
  const row = await client.organization.findFirst({
    where: { slug, ...isReadable },
    select: {
      id: true,
      ...named.select,
      officialName: true,
      kind: true,
      summary: true,
      businessId: true,
      ...periodSelect,
      parent: named,
      children: { where: isListed, ...bySortName, ...first, select: named.select },
      regions: { ...byPosition, select: { region: named } },
      successions,
      precededBy: {
        where: { predecessor: isListed },
        orderBy: { predecessorId: "asc" },
        select: { kind: true, onEdtf: true, onPrinted: true, note: true, source, predecessor: named },
      },
      roles: {
        where: { project: isListed },
        orderBy: { project: { endLatest: { sort: "desc", nulls: "first" } } },
        ...first,
        select: { role: true, note: true, ...periodSelect, project },
      },
      fundings: {
        where: { project: isListed },
        orderBy: { project: { startEarliest: { sort: "desc", nulls: "last" } } },
        ...first,
        select: { instrument: true, amountCents: true, shareBasisPoints: true, project },
      },
      coordinated: { where: isListed, ...bySortName, select: { ...named.select, ...periodSelect } },
      programmes: {
        where: { programme: isListed },
        select: { programme: { select: { ...named.select, ...periodSelect } } },
      },
      services: {
        where: { service: isListed },
        orderBy: [{ role: "asc" }, { service: { sortName: "asc" } }],
        ...first,
        select: { role: true, service },
      },
      locations: {
        where: isListed,
        ...bySortName,
        ...first,
        select: { ...named.select, street: true, postalCode: true, city: true, region: named },
      },
      contacts: { where: isListed, ...bySortName, ...first, select: contactSelect },
      published: { where: isListed, ...bySortName, ...first, select: { slug: true, title: true } },
      articles: {
        where: { article: isListed },
        ...first,
        select: { article: { select: { slug: true, title: true } } },
      },
      events: {
        where: { event: isListed },
        orderBy: { event: { startEarliest: "desc" } },
        ...first,
        select: { event: { select: { ...named.select, ...periodSelect } } },
      },
      record: {
        select: {
          ...recordFacts.select,
          channels: { ...byPosition, select: { kind: true, value: true, label: true, printed: true, note: true } },
        },
      },
    },
  });
  if (!row) return null;
  const period = periodOf(row);
  return {
    ...row,
    totals: await countOfOrganization(row.id, client),
    period,
    standing: organizationStanding({ period, successions: row.successions }, day),
    contacts: withoutFormerPeople(row.contacts, day),
    fundings: row.fundings.map((funding) => ({
      ...funding,
      amountCents: funding.amountCents === null ? null : Number(funding.amountCents),
    })),
  };
}

/** How much hangs on an organization in all, by index and not table by table as `_count` would. */
async function countOfOrganization(id: string, client: Database) {
  const ofServices = { organizationId: id, service: isListed };
  const [roles, fundings, services, provided, locations, contacts] = await Promise.all([
    client.projectRole.count({ where: { organizationId: id, project: isListed } }),
    client.funding.count({ where: { funderId: id, project: isListed } }),
    client.serviceOrganization.count({ where: ofServices }),
    client.serviceOrganization.count({ where: { ...ofServices, role: "provider" } }),
    client.location.count({ where: { organizationId: id, ...isListed } }),
    client.contact.count({ where: { organizationId: id, ...isListed } }),
  ]);
  return { roles, fundings, services, provided, locations, contacts };
}

const contactSelect = {
  id: true,
  slug: true,
  title: true,
  phone: true,
  email: true,
  note: true,
  ...periodSelect,
  person: named,
  organization: { select: { ...named.select, successions, ...retentionSelect } },
  project: { select: { ...named.select, ...periodSelect } },
  record: { select: checkColumns },
} as const;

export type OrganizationDetails = NonNullable<Awaited<ReturnType<typeof findOrganization>>>;
