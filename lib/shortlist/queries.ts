import "server-only";
import { contactSelect } from "@/lib/contacts/selects";
import { withoutFormerPeople } from "@/lib/retention/former-staff";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import { checkColumns } from "@/lib/content/checks";
import { isReadable } from "@/lib/content/visibility";
import { helplineSelect } from "@/lib/helplines/selects";
import { recordOpeningSelect } from "@/lib/hours/selects";
import { pathOfRecord, slugScope } from "@/lib/paths";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { dayInFinland } from "@/lib/platform/dates/today";
import { db, type Database } from "@/lib/platform/db";
import { localized } from "@/lib/platform/i18n/localized";
import { channelSelect } from "@/lib/services/queries";
import { serviceStanding } from "@/lib/services/rules";
import { needsNeutralTitle } from "@/lib/situations/rules";
import { readShortlistText, shortlistNouns, type ShortlistItem } from "./address";

const named = { select: { slug: true, name: true } } as const;
const byPosition = { orderBy: { position: "asc" } } as const;
const address = { slug: true, name: true, street: true, postalCode: true, city: true } as const;
const terms = {
  ...byPosition,
  select: { term: { select: { slug: true, scheme: true, name: true, discretion: true } } },
};
const currentSlug = { where: { isCurrent: true }, select: { slug: true } } as const;

const entrySelect = {
  id: true,
  noun: true,
  state: true,
  ...checkColumns,
  slugs: currentSlug,
  withdrawnReason: true,
  successor: { select: { id: true, noun: true, slugs: currentSlug } },
  channels: channelSelect,
  ...recordOpeningSelect,
  service: {
    select: {
      name: true,
      summary: true,
      audience: true,
      ageMin: true,
      ageMax: true,
      price: true,
      priceNote: true,
      referral: true,
      howToBegin: true,
      afterlifeState: true,
      ...periodSelect,
      organizations: {
        where: { role: "provider" },
        ...byPosition,
        select: { organization: { select: { ...named.select, record: { select: { channels: channelSelect } } } } },
      },
      regions: { ...byPosition, select: { region: named } },
      locations: { where: { location: isReadable }, ...byPosition, select: { location: { select: address } } },
      terms,
    },
  },
  location: { select: { ...address, summary: true } },
  helpline: { select: { ...helplineSelect, terms } },
  event: {
    select: {
      name: true,
      summary: true,
      ...periodSelect,
      startTime: true,
      endTime: true,
      placeName: true,
      online: true,
      status: true,
      registrationNote: true,
      location: { select: address },
      region: named,
    },
  },
  person: {
    select: { name: true, contacts: { where: isReadable, orderBy: { sortName: "asc" }, select: contactSelect } },
  },
  contact: { select: contactSelect },
  organization: { select: { name: true, summary: true } },
} as const;

/**
 * The records of a list in the list's order, with what a reader takes along of each. Withdrawn ones come with their reason;
 * an id that names nothing readable is left out, whatever it once was.
 */
export async function findShortlistEntries(
  items: ShortlistItem[],
  { day = dayInFinland(), client = db }: { day?: string; client?: Database } = {},
) {
  if (items.length === 0) return [];
  const rows = await client.record.findMany({
    where: { id: { in: items.map(({ id }) => id) }, noun: { in: [...shortlistNouns] }, ...isReadable.record },
    select: entrySelect,
  });
  const byId = new Map(rows.map((row) => [row.id, withoutFormerStaff(row, day)]));
  return items.flatMap(({ id, note }) => {
    const row = byId.get(id);
    const slug = row?.slugs[0]?.slug;
    const path = row && slug ? pathOfRecord(row.noun, slug) : null;
    if (!row || !slug || !path) return [];
    const successorSlug = row.successor?.slugs[0]?.slug;
    return {
      ...row,
      note,
      path: row.noun === "helpline" ? `${path}#${slug}` : path,
      name: nameOf(row),
      successorPath: row.successor && successorSlug ? pathOfRecord(row.successor.noun, successorSlug) : null,
      standing: row.service && serviceStanding({ ...row.service, period: periodOf(row.service) }, day),
      isSensitive: needsNeutralTitle((row.service ?? row.helpline)?.terms.map(({ term }) => term) ?? []),
    };
  });
}

type Staffed = Prisma.RecordGetPayload<{ select: typeof entrySelect }>;

/** The entry as the public may read it: nobody who left a post too long ago is carried along. */
function withoutFormerStaff({ contact, person, ...row }: Staffed, day: string): Staffed {
  const posts = person && withoutFormerPeople(person.contacts, day).filter((post) => post.person !== null);
  return {
    ...row,
    contact: contact && withoutFormerPeople([contact], day)[0]!,
    person: person && { ...person, contacts: posts! },
  };
}

export type ShortlistEntry = Awaited<ReturnType<typeof findShortlistEntries>>[number];

/** A service as its leaflet shows it; null when no readable service has the slug. */
export async function findServiceEntry(slug: string, client: Database = db): Promise<ShortlistEntry | null> {
  const service = await client.service.findFirst({ where: { slug, ...isReadable }, select: { id: true } });
  const [entry] = service ? await findShortlistEntries([{ id: service.id, note: "" }], { client }) : [];
  return entry ?? null;
}

type Named = {
  service: { name: unknown } | null;
  contact: { title: unknown; person: { name: string } | null } | null;
} & {
  [noun in "location" | "helpline" | "event" | "organization"]: { name: unknown } | null;
} & { person: { name: string } | null };

function nameOf({ service, location, helpline, event, organization, person, contact }: Named): string {
  if (person) return person.name;
  if (contact) return contact.person?.name ?? localized(contact.title);
  return localized((service ?? location ?? helpline ?? event ?? organization)?.name);
}

/** What the address of a page or of another list adds to a list; nothing for any other text. */
export async function findAddition(text: string, client: Database = db): Promise<ShortlistItem[]> {
  if (!URL.canParse(text, "http://localhost")) return [];
  const { pathname, search, hash } = new URL(text, "http://localhost");
  const list = readShortlistText(search).items;
  if (list.length > 0) return list;
  const slug = hash.slice(1) || (pathname.split("/").at(-1) ?? "");
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return [];
  const scopes = new Set(shortlistNouns.filter((noun) => pathOfRecord(noun, slug) === pathname).map(slugScope));
  const found = await client.slug.findFirst({
    where: { slug, scope: { in: [...scopes] }, record: { noun: { in: [...shortlistNouns] } } },
    select: { recordId: true },
  });
  return found ? [{ id: found.recordId, note: "" }] : [];
}
