import type { Database } from "@/lib/platform/db";

/** The published contacts that a question is about: the contact itself, or all of the organization's. */
export const contactsAskedOf = (recordId: string) =>
  ({
    record: { state: "published" },
    ...(recordId.startsWith("organization-") ? { organizationId: recordId } : { id: recordId }),
  }) as const;

/**
 * To whom a question about a contact or an organization goes: the contact's own public address, else the organization's.
 * Null when there is no such published record, or an organization without contacts.
 */
export async function findRecipient(
  tx: Database,
  recordId: string,
): Promise<{ recipient: string | null; count: number } | null> {
  const contacts = await tx.contact.findMany({
    where: contactsAskedOf(recordId),
    select: { id: true, email: true, organizationId: true },
  });
  const [first] = contacts;
  if (!first) return null;
  const own = first.id === recordId ? first.email : null;
  const recipient = own ?? (first.organizationId && (await addressOfOrganization(tx, first.organizationId)));
  return { recipient: recipient ?? null, count: contacts.length };
}

async function addressOfOrganization(tx: Database, organizationId: string): Promise<string | null> {
  const channel = await tx.channel.findFirst({
    where: { recordId: organizationId, kind: "email", record: { state: "published" } },
    orderBy: { position: "asc" },
    select: { value: true },
  });
  return channel?.value ?? null;
}
