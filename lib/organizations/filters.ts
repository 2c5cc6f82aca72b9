import { z } from "zod";
import { pageParameter, slugParameter, wordsParameter } from "@/lib/platform/http/query";
import { organizationKinds } from "./document";
import type { OrganizationStanding } from "./rules";

export const organizationFilterSchema = z.object({
  nimi: wordsParameter,
  laji: z.enum(organizationKinds).nullable().catch(null),
  alue: slugParameter,
  sivu: pageParameter,
});
export type OrganizationFilters = z.infer<typeof organizationFilterSchema>;

export const organizationsPerPage = 20;

export type FilterableOrganization = {
  /** Every name that people look for it by, in lower case. */
  words: string;
  kind: string;
  regionIds: string[];
  standing: OrganizationStanding;
};

/** Organizations that pass every filter, in the order given, those that have ended last. */
export function filterOrganizations<O extends FilterableOrganization>(
  organizations: O[],
  filters: OrganizationFilters,
  regionIds: string[] | null,
): O[] {
  const words = (filters.nimi ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const found = organizations.filter(
    (organization) =>
      words.every((word) => organization.words.includes(word)) &&
      (!filters.laji || organization.kind === filters.laji) &&
      (!regionIds || organization.regionIds.some((id) => regionIds.includes(id))),
  );
  return found.toSorted((a, b) => Number(a.standing === "ended") - Number(b.standing === "ended"));
}
