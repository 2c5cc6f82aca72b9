import "server-only";
import { isListed } from "./visibility";
import { pathOfRecord, paths } from "@/lib/paths";
import { countSimpleAddresses, listSimpleAddresses } from "@/lib/simple/queries";
import { db, type Database } from "@/lib/platform/db";

export type PublicAddress = { path: string; changedAt: Date | null };

/** Records whose own page is not offered to search engines: people, what shares a page with others, and terms (see below). */
const withoutOwnEntry = ["person", "contact", "helpline", "term"] as const;

/** In each language an address of its own: what a part holds stays below 5,000. */
const recordsInPart = 1_500;
const simpleTextsInPart = 4_500;

const listedRecords = { state: "published" as const, noun: { notIn: [...withoutOwnEntry] } };

/** How many parts the sitemap has: lists and situations, the records, the reading versions. */
export async function countAddressParts(client: Database = db): Promise<number> {
  const { records, simpleTexts } = await countParts(client);
  return 1 + records + simpleTexts;
}

async function countParts(client: Database) {
  const [records, simpleTexts] = await Promise.all([
    client.record.count({ where: listedRecords }),
    countSimpleAddresses(client),
  ]);
  return { records: Math.ceil(records / recordsInPart), simpleTexts: Math.ceil(simpleTexts / simpleTextsInPart) };
}

/** The addresses of a part, counted from 1, with the time their record was last published; null when there is no such part. */
export async function listAddressPart(part: number, client: Database = db): Promise<PublicAddress[] | null> {
  const { records, simpleTexts } = await countParts(client);
  if (!Number.isInteger(part) || part < 1 || part > 1 + records + simpleTexts) return null;
  if (part === 1) return [...listAddresses(), ...(await listSituationAddresses(client))];
  if (part <= 1 + records) return listRecordAddresses(part - 2, client);
  const skip = (part - 2 - records) * simpleTextsInPart;
  return listSimpleAddresses({ skip, take: simpleTextsInPart, client });
}

/** Every address that search engines may know, part by part. */
export async function listPublicAddresses(client: Database = db): Promise<PublicAddress[]> {
  const addresses: PublicAddress[] = [];
  for (let part = 1; ; part += 1) {
    const some = await listAddressPart(part, client);
    if (!some) return addresses;
    addresses.push(...some);
  }
}

function listAddresses(): PublicAddress[] {
  return [
    paths.home(),
    paths.services(),
    paths.situations(),
    paths.regions(),
    paths.projects(),
    paths.programmes(),
    paths.organizations(),
    paths.funders(),
    paths.contacts(),
    paths.articles(),
    paths.events(),
    paths.helplines(),
    paths.shortlist(),
    paths.offline(),
  ].map((path) => ({ path, changedAt: null }));
}

/** Of terms only the situations have a page. */
async function listSituationAddresses(client: Database): Promise<PublicAddress[]> {
  const situations = await client.term.findMany({
    where: { scheme: "situation", ...isListed },
    orderBy: { position: "asc" },
    select: { slug: true, record: { select: { publishedAt: true } } },
  });
  return situations.map(({ slug, record }) => ({ path: paths.situation(slug), changedAt: record.publishedAt }));
}

async function listRecordAddresses(part: number, client: Database): Promise<PublicAddress[]> {
  const records = await client.record.findMany({
    where: listedRecords,
    orderBy: { id: "asc" },
    skip: part * recordsInPart,
    take: recordsInPart,
    select: { noun: true, publishedAt: true, slugs: { where: { isCurrent: true }, select: { slug: true } } },
  });
  const lists = new Set(listAddresses().map(({ path }) => path));
  return records.flatMap(({ noun, publishedAt, slugs }) => {
    const path = slugs[0] && pathOfRecord(noun, slugs[0].slug);
    return path && !lists.has(path) ? [{ path, changedAt: publishedAt }] : [];
  });
}
