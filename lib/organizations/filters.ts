import { z } from "zod";
import { organizationKinds } from "./document";
import type { OrganizationStanding } from "./rules";

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)
  .nullable()
  .catch(null);

export const organizationFilterSchema = z.object({
  nimi: z.string().trim().min(1).max(200).nullable().catch(null),
  laji: z.enum(organizationKinds).nullable().catch(null),
  alue: slug,
  sivu: z.coerce.number().int().min(1).max(1_000_000).catch(1),
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
