import { z } from "zod";
import { pageParameter, slugParameter, wordsParameter } from "@/lib/platform/http/query";

export const serviceFilterSchema = z.object({
  haku: wordsParameter,
  paikka: wordsParameter,
  tilanne: slugParameter,
  jarjestaja: slugParameter,
  sivu: pageParameter,
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
