import "server-only";
import { periodOf, periodSelect } from "@/lib/platform/dates/period-columns";
import { db, type Database } from "@/lib/platform/db";
import { contactsAskedOf } from "./subject";
import { hashToken } from "@/lib/platform/secret-token";

/** Whether a link still opens: it is used once, and for fourteen days. */
export type LinkStanding = "open" | "used" | "expired";

/**
 * What the link in a mail leads to: the facts of the contacts that it asks about, each with the number of the public version
 * they are read from. Reading changes nothing, since programs that guard a mailbox open every link in it. Null when the link
 * is none of ours.
 */
export async function findConfirmation(
  token: string,
  { client = db, now = new Date() }: { client?: Database; now?: Date } = {},
) {
  const request = await client.confirmationRequest.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, recordId: true, recipient: true, expiresAt: true, usedAt: true },
  });
  if (!request) return null;
  const standing: LinkStanding = request.usedAt ? "used" : request.expiresAt <= now ? "expired" : "open";
  return { ...request, standing, contacts: standing === "open" ? await listAsked(client, request.recordId) : [] };
}

export type FoundConfirmation = NonNullable<Awaited<ReturnType<typeof findConfirmation>>>;

async function listAsked(client: Database, recordId: string) {
  const contacts = await client.contact.findMany({
    where: contactsAskedOf(recordId),
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      phone: true,
      email: true,
      ...periodSelect,
      person: { select: { name: true } },
      organization: { select: { id: true, name: true } },
      project: { select: { name: true } },
      record: { select: { publishedRevision: true } },
    },
  });
  return contacts.map(({ record, ...contact }) => ({
    ...contact,
    period: periodOf(contact),
    version: record.publishedRevision!,
  }));
}

export type AskedContact = FoundConfirmation["contacts"][number];
