import { checkColumns } from "@/lib/content/checks";
import { successionSelect } from "@/lib/organizations/selects";
import { periodSelect } from "@/lib/platform/dates/period-columns";
import { retentionSelect } from "@/lib/retention/former-staff";

/** What a contact card shows of a contact on the page of its project or service. */
export const contactSelect = {
  id: true,
  slug: true,
  title: true,
  phone: true,
  email: true,
  note: true,
  ...periodSelect,
  person: { select: { slug: true, name: true } },
  organization: { select: { slug: true, name: true, successions: successionSelect, ...retentionSelect } },
  record: { select: checkColumns },
} as const;
