import "server-only";
import { valueAt } from "@/lib/content/fact-value";
import { pathOfRecord, slugScope } from "@/lib/paths";
import { db, type Database } from "@/lib/platform/db";
import { localizedOrNull } from "@/lib/platform/i18n/localized";
import { listRecordNames } from "@/lib/sources/queries";
import { hashSecret } from "./token";
import type { SubjectKey } from "./subject";

const inPublic = { in: ["published", "withdrawn"] as ("published" | "withdrawn")[] };
const currentSlug = { where: { isCurrent: true }, select: { slug: true } } as const;

/**
 * The record that feedback is about: its name and, of its public version, the value of a field. Null when no public record
 * has the slug.
 */
export async function findSubject({ noun, slug }: SubjectKey, field: string | null, client: Database = db) {
  const found = await client.slug.findUnique({
    where: { scope_slug: { scope: slugScope(noun), slug }, record: { noun, state: inPublic } },
    select: {
      record: {
        select: { id: true, publishedRevision: true, slugs: currentSlug },
      },
    },
  });
  if (!found?.record.publishedRevision) return null;
  const { id, publishedRevision, slugs } = found.record;
  const revision = await client.revision.findUniqueOrThrow({
    where: { recordId_number: { recordId: id, number: publishedRevision } },
    select: { document: true },
  });
  const document = revision.document as Record<string, unknown>;
  const value = field === null ? undefined : (valueAt(document, field) ?? null);
  const names = await listRecordNames([value, document.person], client);
  const current = slugs[0]!.slug;
  return {
    id,
    noun,
    slug: current,
    name: nameOf(document, names),
    path: pathOfRecord(noun, current),
    field,
    value,
    names,
  };
}

export type FeedbackSubject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

/** A document's name or title; a post's title with the person who holds it. */
function nameOf({ name, title, person }: Record<string, unknown>, names: ReadonlyMap<string, string>): string {
  const own = [name, title].map((text) => (typeof text === "string" ? text : localizedOrNull(text))).find(Boolean);
  const holder = typeof person === "string" ? names.get(person) : null;
  return [holder, own].filter(Boolean).join(", ");
}

/** What a sender sees by the secret address; null when it leads nowhere, or to what has been removed. */
export async function findFeedback(secret: string, client: Database = db) {
  const row = await client.feedback.findUnique({
    where: { secretHash: hashSecret(secret) },
    select: {
      kind: true,
      status: true,
      field: true,
      message: true,
      suggestion: true,
      senderName: true,
      senderEmail: true,
      answer: true,
      createdAt: true,
      handledAt: true,
      record: { select: { noun: true, slugs: currentSlug } },
    },
  });
  if (!row) return null;
  const slug = row.record?.slugs[0]?.slug;
  const subject = row.record && slug ? await findSubject({ noun: row.record.noun, slug }, null, client) : null;
  return { ...row, subject };
}

export type FollowedFeedback = NonNullable<Awaited<ReturnType<typeof findFeedback>>>;

/** The comments on a record that the editors have let out, oldest first. */
export async function listComments(recordId: string, client: Database = db) {
  return client.feedback.findMany({
    where: { recordId, kind: "comment", status: "published" },
    orderBy: { createdAt: "asc" },
    select: { id: true, message: true, senderName: true, createdAt: true },
  });
}

export type Comment = Awaited<ReturnType<typeof listComments>>[number];
