import { periodSelect } from "@/lib/platform/dates/period-columns";

export const successionSelect = {
  orderBy: { position: "asc" },
  select: { kind: true, onEdtf: true, onPrinted: true, successor: { select: { slug: true, name: true } } },
} as const;

export const contactSelect = {
  id: true,
  slug: true,
  title: true,
  phone: true,
  email: true,
  note: true,
  ...periodSelect,
  person: { select: { slug: true, name: true } },
  organization: { select: { slug: true, name: true, successions: successionSelect } },
  record: { select: { checkedOn: true, checkIntervalDays: true } },
} as const;
