import "server-only";
import { channelOpeningSelect, recordOpeningSelect } from "@/lib/hours/selects";
import { isListed } from "@/lib/content/visibility";
import type { Database } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { versioned } from "@/lib/platform/versioned";
import { listRegionTree } from "@/lib/regions/queries";
import type { FinderService } from "./finder";
import { serviceStanding } from "./rules";

const point = { select: { longitude: true, latitude: true } } as const;

const finderSelect = {
  id: true,
  sortName: true,
  price: true,
  ageMin: true,
  ageMax: true,
  languages: true,
  delivery: true,
  afterlifeState: true,
  ...periodSelect,
  record: { select: { ...recordOpeningSelect, channels: { select: { kind: true, ...channelOpeningSelect } } } },
  organizations: { where: { role: "provider" }, select: { organization: { select: { slug: true } } } },
  regions: { select: { regionId: true, region: { select: { kind: true, ...point.select } } } },
  locations: {
    where: { location: isListed },
    select: { location: { select: { ...point.select, regionId: true, accessibilityFeatures: true } } },
  },
  terms: { where: { term: { scheme: "situation" } }, select: { term: { select: { slug: true } } } },
} as const;

/** Services and regions as the finder judges them; kept in memory between publications. */
export const loadFinder = versioned(async (client: Database) => {
  const [rows, regions] = await Promise.all([
    client.service.findMany({ where: isListed, select: finderSelect }),
    listRegionTree(client),
  ]);
  return { regions, services: rows.map(factsOf) };
});

type ServiceRow = Prisma.ServiceGetPayload<{ select: typeof finderSelect }>;

function factsOf({ record, organizations, regions, locations, terms, ...row }: ServiceRow) {
  const places = [
    ...locations.map(({ location }) => location),
    // Without a location one goes somewhere in the municipality.
    ...(locations.length === 0
      ? regions.map(({ region }) => region).filter(({ kind }) => kind === "municipality")
      : []),
  ];
  return {
    ...row,
    period: periodOf(row),
    regionIds: [
      ...regions.map(({ regionId }) => regionId),
      ...locations.flatMap(({ location }) => location.regionId ?? []),
    ],
    points: places.flatMap(({ longitude, latitude }) =>
      longitude === null || latitude === null ? [] : [{ longitude, latitude }],
    ),
    situationSlugs: terms.map(({ term }) => term.slug),
    providerSlugs: organizations.map(({ organization }) => organization.slug),
    delivery: deliveryOf(row, record.channels, locations.length > 0),
    hasStepFreeEntrance: locations.some(({ location }) => location.accessibilityFeatures.includes("stepFreeEntrance")),
    openings: [
      { hours: record.openingHours, exceptions: record.openingExceptions },
      ...record.channels.map(({ hours, exceptions }) => ({ hours, exceptions })),
    ],
  };
}

/** A number to call, a chat or a location tells by itself how the help comes. */
function deliveryOf(
  { delivery }: Pick<ServiceRow, "delivery">,
  channels: { kind: string }[],
  hasLocation: boolean,
): FinderService["delivery"] {
  const has = (kind: string) => channels.some((channel) => channel.kind === kind);
  return [
    ...new Set([
      ...delivery,
      ...(hasLocation ? (["onSite"] as const) : []),
      ...(has("phone") ? (["phone"] as const) : []),
      ...(has("chat") ? (["online"] as const) : []),
    ]),
  ];
}

/** The services of the finder with their standing on a day. */
export function standingOn(services: Awaited<ReturnType<typeof loadFinder>>["services"], day: Day): FinderService[] {
  return services.map((service) => ({ ...service, standing: serviceStanding(service, day) }));
}
