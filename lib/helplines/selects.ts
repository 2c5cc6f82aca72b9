import { recordFacts } from "@/lib/content/visibility";

/** What a helpline shows wherever it stands. */
export const helplineSelect = {
  id: true,
  slug: true,
  name: true,
  purpose: true,
  phone: true,
  phonePrinted: true,
  provider: true,
  url: true,
  hours: true,
  alwaysOpen: true,
  price: true,
  inStrip: true,
  record: recordFacts,
} as const;
