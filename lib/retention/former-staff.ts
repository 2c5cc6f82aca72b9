import { addMonths, boundsOf, type Day } from "@/lib/platform/dates/partial-date";

/** What a select of a contact's organization needs, so that its rule on people who have left can be applied. */
export const retentionSelect = {
  record: { select: { settings: { select: { staffRetentionMonths: true } } } },
} as const;

type WithRetention = { record: { settings: { staffRetentionMonths: number | null } | null } };

type Row = {
  endEdtf: string | null;
  person: object | null;
  phone: string | null;
  email: string | null;
  organization: WithRetention | null;
};

/** Whether the person of a post is hidden on a day: so many months after the last day that the end can mean. */
export function isPersonHidden(endEdtf: string | null, months: number | null, day: Day): boolean {
  const { latest } = boundsOf(endEdtf);
  return latest !== null && months !== null && addMonths(latest, months) < day;
}

/**
 * The contacts as the public may read them: of one who left too long ago, the post without the person and without the number
 * and the address that led to the person. The worker takes them out for good; until then this rule stands before them.
 */
export function withoutFormerPeople<R extends Row>(contacts: R[], day: Day): R[] {
  return contacts.map((contact) => {
    const months = contact.organization?.record.settings?.staffRetentionMonths ?? null;
    if (!isPersonHidden(contact.endEdtf, months, day)) return contact;
    return { ...contact, person: null, phone: null, email: null };
  });
}
