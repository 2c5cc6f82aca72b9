import "server-only";
import { checkColumns } from "@/lib/content/checks";
import { isListed, isReadable, recordFacts } from "@/lib/content/visibility";
import { dayInFinland } from "@/lib/platform/dates/today";
import type { Day } from "@/lib/platform/dates/partial-date";
import { periodOf, periodSelect, type PeriodColumns } from "@/lib/platform/dates/period-columns";
import { phaseOn } from "@/lib/platform/dates/phase";
import { db, type Database } from "@/lib/platform/db";
import type { Succession } from "@/lib/organizations/succession";
import { retentionSelect, withoutFormerPeople } from "@/lib/retention/former-staff";
import { contactStanding } from "./rules";

const byPosition = { orderBy: { position: "asc" } } as const;
const named = { select: { slug: true, name: true } } as const;
const successions = { ...byPosition, select: { kind: true, successor: named } } as const;
const regionIds = { select: { regionId: true } } as const;

const contactSelect = {
  id: true,
  slug: true,
  title: true,
  sortName: true,
  phone: true,
  email: true,
  note: true,
  ...periodSelect,
  person: { select: { slug: true, name: true, sortName: true } },
  organization: { select: { ...named.select, successions, regions: regionIds, ...retentionSelect } },
  project: {
    select: {
      ...named.select,
      ...periodSelect,
      regions: regionIds,
      roles: {
        ...byPosition,
        select: { role: true, ...periodSelect, organization: { select: { ...named.select, successions } } },
      },
    },
  },
  record: { select: checkColumns },
} as const;

type StandingRow = PeriodColumns & {
  project: PeriodColumns | null;
  organization: { successions: Succession[] } | null;
  record: { checkedOn: Date | null; checkIntervalDays: number };
};

function withStanding<R extends StandingRow>(row: R, day: Day) {
  const period = periodOf(row);
  const projectPhase = row.project ? phaseOn(periodOf(row.project), day) : null;
  return { ...row, period, standing: contactStanding({ ...row, period, projectPhase }, day) };
}

/** Listed contacts of some ids with their standing on the day. */
export async function listContacts({
  ids,
  day = dayInFinland(),
  client = db,
}: {
  ids: string[];
  day?: Day;
  client?: Database;
}) {
  const rows = await client.contact.findMany({ where: { id: { in: ids }, ...isListed }, select: contactSelect });
  return withoutFormerPeople(rows, day).map((row) => withStanding(row, day));
}

export type ContactListItem = Awaited<ReturnType<typeof listContacts>>[number];

/** A person with all roles; null when no readable person has the slug. */
export async function findPerson(
  slug: string,
  { day = dayInFinland(), client = db }: { day?: Day; client?: Database } = {},
) {
  const person = await client.person.findFirst({
    where: { slug, ...isReadable },
    select: {
      slug: true,
      name: true,
      note: true,
      record: recordFacts,
      contacts: { where: isListed, orderBy: { sortName: "asc" }, select: contactSelect },
      articles: { where: { article: isListed }, select: { article: { select: { slug: true, title: true } } } },
    },
  });
  if (!person) return null;
  // The posts stay where they are; this page is the person's own.
  const contacts = withoutFormerPeople(person.contacts, day).filter((contact) => contact.person !== null);
  if (contacts.length === 0 && person.contacts.length > 0 && person.articles.length === 0) return null;
  return { ...person, contacts: contacts.map((contact) => withStanding(contact, day)) };
}

export type PersonDetails = NonNullable<Awaited<ReturnType<typeof findPerson>>>;

/** A post by its own slug, named or not; null when no readable contact has it. */
export async function findContact(
  slug: string,
  { day = dayInFinland(), client = db }: { day?: Day; client?: Database } = {},
) {
  const contact = await client.contact.findFirst({
    where: { slug, ...isReadable },
    select: { ...contactSelect, record: recordFacts },
  });
  return contact && withStanding(withoutFormerPeople([contact], day)[0]!, day);
}
