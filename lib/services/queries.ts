import "server-only";
import { contactSelect } from "@/lib/contacts/selects";
import { withoutFormerPeople } from "@/lib/retention/former-staff";
import { successionSelect } from "@/lib/organizations/selects";
import { channelOpeningSelect, recordOpeningSelect } from "@/lib/hours/selects";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dayInFinland } from "@/lib/platform/dates/today";
import { dateOf, periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { db, type Database } from "@/lib/platform/db";
import { serviceStanding } from "./rules";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;
const placed = { select: { slug: true, name: true, inessive: true } } as const;

export const channelSelect = {
  ...byPosition,
  select: { kind: true, value: true, label: true, printed: true, note: true, ...channelOpeningSelect },
} as const;

/** Services of some ids that may be offered as help, with what lists show of them, by name. Ended ones are left out. */
export async function listServices({
  ids,
  day = dayInFinland(),
  client = db,
}: {
  ids: string[];
  day?: string;
  client?: Database;
}) {
  const rows = await client.service.findMany({
    where: { ...isListed, id: { in: ids } },
    orderBy: { sortName: "asc" },
    select: {
      id: true,
      slug: true,
      name: true,
      summary: true,
      groupHeading: true,
      afterlifeState: true,
      ...periodSelect,
      record: { select: { ...recordOpeningSelect, channels: { select: channelOpeningSelect } } },
      ageMin: true,
      ageMax: true,
      price: true,
      audience: true,
      organizations: { where: { role: "provider" }, ...byPosition, select: { organization: named } },
      regions: { ...byPosition, select: { regionId: true, region: placed } },
      terms: { ...byPosition, select: { term: { select: { slug: true, scheme: true, name: true } } } },
    },
  });
  return rows
    .map((row) => {
      const terms = row.terms.map(({ term }) => term);
      return {
        ...row,
        standing: serviceStanding({ ...row, period: periodOf(row) }, day),
        regionIds: row.regions.map(({ regionId }) => regionId),
        situationSlugs: terms.filter(({ scheme }) => scheme === "situation").map(({ slug }) => slug),
      };
    })
    .filter(({ standing }) => standing !== "ended");
}

/** A service with everything its page shows; null when no readable service has the slug. */
export async function findService(
  slug: string,
  { day = dayInFinland(), client = db }: { day?: string; client?: Database } = {},
) {
  const row = await client.service.findFirst({
    where: { slug, ...isReadable },
    select: {
      id: true,
      slug: true,
      name: true,
      summary: true,
      description: true,
      groupHeading: true,
      audience: true,
      ageMin: true,
      ageMax: true,
      price: true,
      priceNote: true,
      languages: true,
      referral: true,
      howToBegin: true,
      accessibility: true,
      availability: true,
      ...periodSelect,
      afterlifeState: true,
      afterlifeNote: true,
      afterlifeOnEdtf: true,
      afterlifeOnPrinted: true,
      afterlifeOrganization: named,
      afterlifeService: named,
      record: {
        select: {
          ...recordFacts.select,
          channels: channelSelect,
          ...recordOpeningSelect,
        },
      },
      organizations: {
        orderBy: [{ role: "asc" }, { position: "asc" }],
        select: {
          role: true,
          organization: {
            select: { ...named.select, successions: successionSelect, record: { select: { channels: channelSelect } } },
          },
        },
      },
      projects: { where: { project: isListed }, ...byPosition, select: { project: named } },
      regions: { ...byPosition, select: { regionId: true, region: placed } },
      locations: {
        where: { location: isListed },
        ...byPosition,
        select: { location: { select: { ...named.select, street: true, postalCode: true, city: true } } },
      },
      terms: {
        ...byPosition,
        select: { term: { select: { slug: true, scheme: true, name: true, code: true, uri: true, discretion: true } } },
      },
      contacts: { where: isListed, select: contactSelect },
    },
  });
  if (!row) return null;
  return {
    ...row,
    contacts: withoutFormerPeople(row.contacts, day),
    standing: serviceStanding({ ...row, period: periodOf(row) }, day),
    afterlifeOn: dateOf(row.afterlifeOnEdtf, row.afterlifeOnPrinted),
  };
}

/** Organizations that provide services, by name. */
export async function listProviders(slugs: string[], client: Database = db) {
  return client.organization.findMany({
    where: { ...isListed, slug: { in: slugs } },
    orderBy: { sortName: "asc" },
    select: { slug: true, name: true },
  });
}

export type ServiceListItem = Awaited<ReturnType<typeof listServices>>[number];
export type ServiceDetails = NonNullable<Awaited<ReturnType<typeof findService>>>;

/** The portal's life situations, in the order in which the front page shows them. */
export async function listSituations(client: Database = db) {
  return client.term.findMany({
    where: { scheme: "situation", ...isListed },
    orderBy: { position: "asc" },
    select: { slug: true, name: true, description: true },
  });
}

export type Situation = Awaited<ReturnType<typeof listSituations>>[number];
