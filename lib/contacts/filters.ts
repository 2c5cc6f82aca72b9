import { z } from "zod";
import { pageParameter, slugParameter, wordsParameter } from "@/lib/platform/http/query";

export const contactFilterSchema = z.object({
  nimi: wordsParameter,
  organisaatio: slugParameter,
  hanke: slugParameter,
  alue: slugParameter,
  sivu: pageParameter,
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
