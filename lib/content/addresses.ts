import "server-only";
import { isListed } from "./visibility";
import { pathOfRecord, paths } from "@/lib/paths";
import { listSimpleAddresses } from "@/lib/simple/queries";
import { db, type Database } from "@/lib/platform/db";

export type PublicAddress = { path: string; changedAt: Date | null };

/** Records whose own page is not offered to search engines: people, and what shares a page with others. */
const withoutOwnEntry = ["person", "contact", "helpline"] as const;

/** Every address that search engines may know, with the time its record was last published. */
export async function listPublicAddresses(client: Database = db): Promise<PublicAddress[]> {
  const records = await client.record.findMany({
    where: { state: "published", noun: { notIn: [...withoutOwnEntry] } },
    orderBy: { id: "asc" },
    select: { noun: true, publishedAt: true, slugs: { where: { isCurrent: true }, select: { slug: true } } },
  });
  const situations = await client.term.findMany({
    where: { scheme: "situation", ...isListed },
    orderBy: { position: "asc" },
    select: { slug: true, record: { select: { publishedAt: true } } },
  });
  const lists = [
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
  const own = records.flatMap(({ noun, publishedAt, slugs }) => {
    const path = slugs[0] && pathOfRecord(noun, slugs[0].slug);
    return path ? [{ path, changedAt: publishedAt }] : [];
  });
  const ownOfSituations = situations.map(({ slug, record }) => ({
    path: paths.situation(slug),
    changedAt: record.publishedAt,
  }));
  const known = new Set(lists.map(({ path }) => path));
  return [
    ...lists,
    ...ownOfSituations,
    ...own.filter(({ path }) => !known.has(path)),
    ...(await listSimpleAddresses(client)),
  ];
}
