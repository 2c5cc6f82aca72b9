import { createHash } from "node:crypto";
import { admits, ownersOf } from "@/lib/content/owners";
import { assertMay } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { paths } from "@/lib/paths";
import { command } from "@/lib/platform/command";
import type { Database } from "@/lib/platform/db";
import type { PrismaClient } from "@/lib/platform/generated/prisma/client";
import { adminMessages } from "@/lib/platform/i18n/admin-messages";
import { indexRecords } from "@/lib/search/indexing";
import { waysTo } from "./own-ways";
import { recordsWith, redactRecords } from "./redact-records";
import type { Redaction } from "./redaction";

export type RemoveOutcome =
  | { status: "removed"; records: number; revisions: number }
  | { status: "notFound" }
  /** A record cannot be published without the person as its rules are now; an editor has to mend it first. */
  | { status: "obstacles"; recordId: string };

/** What is the person's own in documents: the name, other names, and the addresses of mail that are nobody else's. */
async function redactionOf(tx: Database, personId: string): Promise<Required<Redaction> | null> {
  const revisions = await tx.revision.findMany({ where: { recordId: personId }, select: { document: true } });
  if (revisions.length === 0) return null;
  const names = revisions.flatMap(({ document }) => {
    const { name, alternativeNames = [] } = document as { name?: string; alternativeNames?: { name: string }[] };
    return [name, ...alternativeNames.map((other) => other.name)].filter((word) => !!word) as string[];
  });
  const { own, shared } = await waysTo(tx, personId, names);
  const words = [...new Set([...names, ...own.filter((way) => way.includes("@"))])];
  return { personId, words, mask: adminMessages.retention.mask, shared: new Set(shared) };
}

/**
 * Removes a person in one go: out of every post (which stays), out of the people and the words of articles and of all other
 * records, out of their kept versions, and at last the person's own record with all of it. It cannot be undone.
 */
export async function removePerson(
  actor: EditorActor,
  personId: string,
  { client }: { client?: PrismaClient } = {},
): Promise<RemoveOutcome> {
  return command<RemoveOutcome, RemoveOutcome>(
    actor,
    async (tx) => {
      if (!personId.startsWith("person-") || !(await admits(tx, actor, "person.remove", personId)))
        return { refused: { status: "notFound" } };
      const redaction = (await redactionOf(tx, personId))!;
      const recordIds = await recordsWith(tx, redaction);
      // A person named in another organization's record is taken out of it too: the right is the person's, not the keeper's.
      const outcome = await redactRecords(tx, { actor, recordIds, redaction });
      if (outcome.status === "obstacles") return { refused: outcome };
      const slugs = await forgetAddresses(tx, personId);
      await deleteRecord(tx, personId, redaction.shared);
      const { revisions } = outcome;
      const person = createHash("sha256").update(personId).digest("hex");
      return {
        result: { status: "removed", records: recordIds.length, revisions },
        audit: [{ action: "person.removed", recordId: null, detail: { person, records: recordIds.length, revisions } }],
        touched: [...outcome.touched, ...slugs.map((slug) => paths.contact(slug))],
      };
    },
    { client, timeoutMs: 120_000 },
  );
}

/** The person's own addresses, present and former: nothing redirects from a name that has been removed. */
async function forgetAddresses(tx: Database, personId: string): Promise<string[]> {
  const slugs = await tx.slug.findMany({ where: { recordId: personId }, select: { slug: true } });
  await tx.slug.deleteMany({ where: { recordId: personId } });
  return slugs.map(({ slug }) => slug);
}

async function deleteRecord(tx: Database, id: string, shared: ReadonlySet<string>): Promise<void> {
  await tx.record.updateMany({ where: { id }, data: { state: "draft" } });
  await indexRecords(tx, [id]);
  // Rows of posts that are deleted themselves, and may be brought back: the others have a new version by now.
  const kept = [...shared];
  const posts = { personId: id };
  await tx.contact.updateMany({
    where: { ...posts, OR: [{ phone: null }, { phone: { notIn: kept } }] },
    data: { phone: null, phonePrinted: null },
  });
  await tx.contact.updateMany({
    where: { ...posts, OR: [{ email: null }, { email: { notIn: kept, mode: "insensitive" } }] },
    data: { email: null, emailPrinted: null },
  });
  await tx.contact.updateMany({ where: posts, data: { personId: null } });
  await tx.articlePerson.deleteMany({ where: { personId: id } });
  await tx.feedback.deleteMany({ where: { recordId: id } });
  await tx.record.updateMany({ where: { successorId: id }, data: { successorId: null } });
  await tx.record.delete({ where: { id } });
}

/** What removing a person would do, for the question before it; null when there is no such person for this editor. */
export async function findPersonUses(tx: Database, actor: EditorActor, personId: string) {
  if (!(await admits(tx, actor, "record.read", personId))) return null;
  assertMay(actor, "person.remove", await ownersOf(tx, personId));
  const redaction = await redactionOf(tx, personId);
  if (!redaction) return null;
  const recordIds = await recordsWith(tx, redaction);
  return { words: redaction.words, shared: [...redaction.shared], recordIds };
}
