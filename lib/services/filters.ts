import { z } from "zod";

const text = z.string().trim().min(1).max(200).nullable().catch(null);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)
  .nullable()
  .catch(null);

export const serviceFilterSchema = z.object({
  haku: text,
  paikka: text,
  tilanne: slug,
  jarjestaja: slug,
  sivu: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type ServiceFilters = z.infer<typeof serviceFilterSchema>;

export const servicesPerPage = 30;

export type FilterableService = {
  /** All that the words are looked for in, in lower case. */
  words: string;
  regionIds: string[];
  situationSlugs: string[];
  providerSlugs: string[];
};

/** Services that pass every filter, in the order given. `regionIds` are those that concern the chosen place. */
export function filterServices<S extends FilterableService>(
  services: S[],
  filters: ServiceFilters,
  regionIds: string[] | null,
): S[] {
  const words = (filters.haku ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  return services.filter(
    (service) =>
      words.every((word) => service.words.includes(word)) &&
      (!regionIds || service.regionIds.some((id) => regionIds.includes(id))) &&
      (!filters.tilanne || service.situationSlugs.includes(filters.tilanne)) &&
      (!filters.jarjestaja || service.providerSlugs.includes(filters.jarjestaja)),
  );
}
