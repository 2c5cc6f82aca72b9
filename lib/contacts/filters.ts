import { z } from "zod";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)
  .nullable()
  .catch(null);

export const contactFilterSchema = z.object({
  nimi: z.string().trim().min(1).max(200).nullable().catch(null),
  organisaatio: slug,
  hanke: slug,
  alue: slug,
  sivu: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type ContactFilters = z.infer<typeof contactFilterSchema>;

export const contactsPerPage = 30;

type FilterableContact = {
  /** Name and title. */
  words: string;
  organizationSlug: string | null;
  projectSlug: string | null;
  regionIds: string[];
};

/** True when the contact passes every filter; `regionIds` are those that concern the chosen region. */
export function contactPasses(
  contact: FilterableContact,
  filters: ContactFilters,
  regionIds: string[] | null,
): boolean {
  const words = (filters.nimi ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const text = contact.words.toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    (!filters.organisaatio || contact.organizationSlug === filters.organisaatio) &&
    (!filters.hanke || contact.projectSlug === filters.hanke) &&
    (!regionIds || contact.regionIds.some((id) => regionIds.includes(id)))
  );
}
