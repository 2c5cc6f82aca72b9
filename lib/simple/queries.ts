import "server-only";
import { isListed } from "@/lib/content/visibility";
import { paths } from "@/lib/paths";
import { db, type Database } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { RichText } from "@/lib/platform/rich-text";

const discretion = { select: { discretion: true } } as const;
const isPublic = { reviewedOn: { not: null }, ...isListed } as const;

/** The record that a reading version belongs to, by the slug of its own page. */
export type SimpleOwner = { situation: string } | { service: string } | { page: string };

function recordOf(owner: SimpleOwner): Prisma.RecordWhereInput {
  if ("situation" in owner) return { term: { slug: owner.situation, scheme: "situation" } };
  return "service" in owner ? { service: { slug: owner.service } } : { page: { slug: owner.page } };
}

/** A reviewed reading version with the name of its record; null while it waits for its review, and for a withdrawn record. */
export async function findSimpleText(owner: SimpleOwner, client: Database = db) {
  const row = await client.simpleText.findFirst({
    where: { AND: [isPublic, { record: recordOf(owner) }] },
    select: {
      text: true,
      reviewedOn: true,
      reviewedBy: { select: { name: true } },
      record: {
        select: {
          term: { select: { name: true, discretion: true } },
          service: { select: { name: true, terms: { select: { term: discretion } } } },
          page: { select: { title: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { term, service, page } = row.record;
  return {
    name: term?.name ?? service?.name ?? page?.title ?? null,
    text: row.text as RichText,
    reviewedOn: row.reviewedOn!,
    reviewedBy: row.reviewedBy,
    /** What guards the reader of the page that this is a version of. */
    terms: term ? [term] : (service?.terms.map((link) => link.term) ?? []),
  };
}

export type SimpleTextDetails = NonNullable<Awaited<ReturnType<typeof findSimpleText>>>;

export async function hasSimpleText(owner: SimpleOwner, client: Database = db): Promise<boolean> {
  return (await client.simpleText.count({ where: { AND: [isPublic, { record: recordOf(owner) }] } })) > 0;
}

export async function countSimpleAddresses(client: Database = db): Promise<number> {
  return client.simpleText.count({ where: isPublic });
}

/** Some of the addresses of the reading versions that readers see, for search engines. */
export async function listSimpleAddresses({
  skip,
  take,
  client = db,
}: {
  skip: number;
  take: number;
  client?: Database;
}) {
  const rows = await client.simpleText.findMany({
    where: isPublic,
    orderBy: { recordId: "asc" },
    skip,
    take,
    select: {
      record: {
        select: {
          publishedAt: true,
          term: { select: { slug: true } },
          service: { select: { slug: true } },
        },
      },
    },
  });
  return rows.map(({ record: { publishedAt, term, service } }) => ({
    path: term
      ? paths.simpleSituation(term.slug)
      : service
        ? paths.simpleService(service.slug)
        : paths.simpleHelplines(),
    changedAt: publishedAt,
  }));
}
