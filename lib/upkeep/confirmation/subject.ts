import type { Database } from "@/lib/platform/db";

/** The published contacts that a question is about: the contact itself, or all of the organization's. */
export const contactsAskedOf = (recordId: string) =>
  ({
    record: { state: "published" },
    ...(recordId.startsWith("organization-") ? { organizationId: recordId } : { id: recordId }),
  }) as const;

export type AskedFacts = Awaited<ReturnType<typeof listFacts>>[number];

/** What the portal says of them now. */
function listFacts(tx: Database, recordId: string) {
  return tx.contact.findMany({
    where: contactsAskedOf(recordId),
    orderBy: [{ sortName: "asc" }, { id: "asc" }],
    select: { id: true, title: true, phone: true, email: true, person: { select: { name: true } } },
  });
}

/**
 * To whom a question about a contact or an organization goes: the contact's own public address, else the organization's.
 * Null when there is no such published record, or an organization without contacts.
 */
export async function findRecipient(
  tx: Database,
  recordId: string,
): Promise<{ recipient: string | null; isOwn: boolean; contacts: AskedFacts[] } | null> {
  const contacts = await listFacts(tx, recordId);
  if (contacts.length === 0) return null;
  if (contacts[0]!.id === recordId) {
    const { recipient, isOwn } = (await listRecipients(tx, [recordId])).get(recordId)!;
    return { recipient, isOwn, contacts };
  }
  return { recipient: (await addressesOf(tx, [recordId])).get(recordId) ?? null, isOwn: false, contacts };
}

/** The same of many contacts; those that are not public are not there. `isOwn` is false of the organization's address. */
export async function listRecipients(tx: Database, contactIds: string[]) {
  const contacts = await tx.contact.findMany({
    where: { id: { in: contactIds }, record: { state: "published" } },
    select: { id: true, email: true, organizationId: true },
  });
  const addresses = await addressesOf(
    tx,
    contacts.flatMap(({ organizationId }) => organizationId ?? []),
  );
  return new Map(
    contacts.map(({ id, email, organizationId }) => [
      id,
      { recipient: email ?? addresses.get(organizationId ?? "") ?? null, isOwn: email !== null, organizationId },
    ]),
  );
}

/** The first public address of mail of each organization that has one. */
async function addressesOf(tx: Database, organizationIds: string[]): Promise<ReadonlyMap<string, string>> {
  const channels = await tx.channel.findMany({
    where: { recordId: { in: organizationIds }, kind: "email", record: { state: "published" } },
    orderBy: { position: "desc" },
    select: { recordId: true, value: true },
  });
  return new Map(channels.map(({ recordId, value }) => [recordId, value]));
}
