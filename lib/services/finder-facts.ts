import "server-only";
import type { OpeningException, OpeningRule } from "@/lib/hours/opening-times";
import { isListed } from "@/lib/content/visibility";
import { db, type Database } from "@/lib/platform/db";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf } from "@/lib/platform/dates/period-columns";
import { dayInFinland } from "@/lib/platform/dates/today";
import { noteReads } from "@/lib/platform/page-trace";
import { outsidePreview } from "@/lib/platform/preview-context";
import { listRegionTree, type RegionTreeNode } from "@/lib/regions/tree";

import { readFinderChanges, readFinderRows, type FinderRow } from "./finder-rows";
import type { FinderService } from "./judging";
import { serviceStanding } from "./rules";

const rowsAtOnce = 5_000;
/** A transaction that was open when the facts were read may yet bring a change with an earlier time. */
const longestTransaction = 360_000;
/** So many changes at once are read anew whole. */
const mostChanges = 20_000;

type Place = {
  regionId: string | null;
  longitude: number | null;
  latitude: number | null;
  accessibilityFeatures: string[];
};

export type ServiceFacts = FinderService & {
  /** Without those of its locations. */
  ownRegionIds: string[];
} & Pick<FinderRow, "afterlifeState"> & { period: ReturnType<typeof periodOf> };

type Finder = {
  version: bigint;
  readAt: Date;
  regions: RegionTreeNode[];
  /** In the order of their names. */
  services: ServiceFacts[];
  changedAt: Map<string, number>;
  /** Values that many services have, one of each. */
  shared: Shared;
  /** The day of the services' standings. */
  day: Day;
};

/** What a page that asks the finder depends on, whether or not it is the one for which the tables are read. */
const readFor = ["Service", "Region", "Organization", "Location", "Project", "Term"];

const kept = new WeakMap<object, { version: bigint; value: Promise<Finder> }>();

/**
 * Services and regions as the finder judges them, kept in memory: after a publication only the services that it touched are
 * read again. A preview gets what everybody gets.
 */
export function loadFinder(client: Database = db): Promise<Finder> {
  noteReads(readFor);
  return outsidePreview(async () => {
    const { version } = await client.contentVersion.findUniqueOrThrow({ where: { id: 1 }, select: { version: true } });
    const known = kept.get(client);
    if (known?.version === version) return known.value;
    const value = known
      ? known.value.then(
          (before) => refresh(client, before, version),
          () => readAll(client, version),
        )
      : readAll(client, version);
    kept.set(client, { version, value });
    value.catch(() => kept.delete(client));
    return value;
  });
}

async function readAll(client: Database, version: bigint): Promise<Finder> {
  const readAt = await startOfReading(client);
  const changes = await readFinderChanges(client, new Date(readAt.getTime() - longestTransaction));
  const [regions, places] = [await listRegionTree(client), await readPlaces(client)];
  const shared = new Shared();
  const day = dayInFinland();
  const means = { regions: byId(regions), places, shared, day };
  const services: ServiceFacts[] = [];
  for (let after = ""; ;) {
    const rows = await readFinderRows(client, { after, limit: rowsAtOnce });
    for (const row of rows) services.push(factsOf(row, means));
    if (rows.length < rowsAtOnce) break;
    after = rows.reduce((last, { id }) => (id > last ? id : last), after);
  }
  services.sort(byName);
  return { version, readAt, regions, services, changedAt: timesOf(changes), shared, day };
}

async function refresh(client: Database, before: Finder, version: bigint): Promise<Finder> {
  const readAt = await startOfReading(client);
  const since = new Date(before.readAt.getTime() - longestTransaction);
  const changes = await readFinderChanges(client, since);
  const [regions, listed] = [await listRegionTree(client), await client.service.count({ where: isListed })];
  const fresh = changes.filter(({ id, at }) => before.changedAt.get(id) !== at.getTime());
  if (fresh.length > mostChanges) return readAll(client, version);
  const ids = fresh.map(({ id }) => id);
  const rows = ids.length > 0 ? await readFinderRows(client, { ids }) : [];
  const places = await readPlaces(client, [...new Set(rows.flatMap(({ locationIds }) => locationIds))]);
  const { day } = before;
  const means = { regions: byId(regions), places, shared: before.shared, day };
  const gone = new Set(ids);
  const services = merge(
    before.services.filter(({ id }) => !gone.has(id)),
    rows.map((row) => factsOf(row, means)).sort(byName),
  );
  // Content that was restored or moved by hand has no times of its own.
  if (services.length !== listed) return readAll(client, version);
  return { version, readAt, regions, services, changedAt: timesOf(changes), shared: before.shared, day };
}

const timesOf = (changes: { id: string; at: Date }[]) => new Map(changes.map(({ id, at }) => [id, at.getTime()]));

async function startOfReading(client: Database): Promise<Date> {
  const [row] = await client.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row!.now;
}

async function readPlaces(client: Database, ids?: string[]): Promise<Map<string, Place>> {
  const rows = await client.location.findMany({
    where: ids ? { id: { in: ids } } : isListed,
    select: { id: true, regionId: true, longitude: true, latitude: true, accessibilityFeatures: true },
  });
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

const byId = (regions: RegionTreeNode[]) => new Map(regions.map((region) => [region.id, region]));

const collator = new Intl.Collator("fi");
const byName = (a: ServiceFacts, b: ServiceFacts) =>
  collator.compare(a.sortName, b.sortName) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Two lists in order as one. */
function merge(old: ServiceFacts[], fresh: ServiceFacts[]): ServiceFacts[] {
  if (fresh.length === 0) return old;
  const merged: ServiceFacts[] = [];
  let at = 0;
  for (const service of fresh) {
    while (at < old.length && byName(old[at]!, service) <= 0) merged.push(old[at++]!);
    merged.push(service);
  }
  while (at < old.length) merged.push(old[at++]!);
  return merged;
}

type Opening = FinderService["openings"][number];

/** One copy of each value: services share few regions, languages and opening times among them. */
class Shared {
  private readonly lists = new Map<string, unknown[]>();
  private readonly openings = new Map<string, Opening>();

  list<T extends string>(values: T[]): T[] {
    const key = values.join(" ");
    const known = this.lists.get(key);
    if (known) return known as T[];
    this.lists.set(key, values);
    return values;
  }

  opening(text: string): Opening {
    const known = this.openings.get(text) ?? readOpening(text);
    this.openings.set(text, known);
    return known;
  }
}

function readOpening(text: string): Opening {
  const { hours, exceptions } = JSON.parse(text) as { hours: RuleText[]; exceptions: ExceptionText[] };
  const dayOf = (day: string | null) => (day === null ? null : new Date(`${day}T00:00:00Z`));
  return {
    hours: hours.map((rule) => ({
      ...rule,
      validFrom: dayOf(rule.validFrom),
      validTo: dayOf(rule.validTo),
      note: null,
    })),
    exceptions: exceptions.map((exception) => ({ ...exception, day: dayOf(exception.day)!, note: null })),
  };
}
type RuleText = Omit<OpeningRule, "validFrom" | "validTo" | "note"> & {
  validFrom: string | null;
  validTo: string | null;
};
type ExceptionText = Omit<OpeningException, "day" | "note"> & { day: string };

type Means = { regions: Map<string, RegionTreeNode>; places: Map<string, Place>; shared: Shared; day: Day };

function factsOf(row: FinderRow, { regions, places, shared, day }: Means): ServiceFacts {
  const locations = row.locationIds.flatMap((id) => places.get(id) ?? []);
  const goesTo =
    locations.length > 0
      ? locations
      : // Without a location one goes somewhere in the municipality.
        row.regionIds.flatMap((id) => regions.get(id) ?? []).filter(({ kind }) => kind === "municipality");
  const ownRegionIds = shared.list(row.regionIds);
  const period = periodOf(row);
  return {
    id: row.id,
    sortName: row.sortName,
    price: row.price,
    ageMin: row.ageMin,
    ageMax: row.ageMax,
    languages: shared.list([...new Set(row.languages)]),
    afterlifeState: row.afterlifeState,
    period,
    standing: serviceStanding({ afterlifeState: row.afterlifeState, period }, day),
    ownRegionIds,
    regionIds: shared.list([...row.regionIds, ...locations.flatMap(({ regionId }) => regionId ?? [])]),
    points: goesTo.flatMap(({ longitude, latitude }) =>
      longitude === null || latitude === null ? [] : [{ longitude, latitude }],
    ),
    situationSlugs: shared.list(row.situationSlugs),
    providerSlugs: shared.list(row.providerSlugs),
    delivery: shared.list(deliveryOf(row, locations.length > 0)),
    hasStepFreeEntrance: locations.some(({ accessibilityFeatures }) =>
      accessibilityFeatures.includes("stepFreeEntrance"),
    ),
    openings: row.openings.map((text) => shared.opening(text)),
  };
}

/** A number to call, a chat or a location tells by itself how the help comes. */
function deliveryOf({ delivery, channelKinds }: FinderRow, hasLocation: boolean): FinderService["delivery"] {
  return [
    ...new Set([
      ...delivery,
      ...(hasLocation ? (["onSite"] as const) : []),
      ...(channelKinds.includes("phone") ? (["phone"] as const) : []),
      ...(channelKinds.includes("chat") ? (["online"] as const) : []),
    ]),
  ];
}

/** The services of the finder with their standing on a day, in the order of their names. */
export function standingOn(finder: Finder, day: Day): ServiceFacts[] {
  if (finder.day !== day) {
    finder.services = finder.services.map((service) => {
      const standing = serviceStanding(service, day);
      return standing === service.standing ? service : { ...service, standing };
    });
    finder.day = day;
  }
  return finder.services;
}
