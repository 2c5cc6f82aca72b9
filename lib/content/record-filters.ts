import { z } from "zod";
import { pageParameter, wordsParameter } from "@/lib/platform/http/query";
import { recordStates, type RecordFilters } from "./admin-list";
import { nouns } from "./document-parts";

const schema = z.object({
  laji: z.enum(nouns).nullable().catch(null),
  tila: z.enum(recordStates).nullable().catch(null),
  haku: wordsParameter,
  sivu: pageParameter,
});

/** The filters of the editors' list, of its address; what is not understood is left out. */
export function filtersOf(query: Record<string, string | null>): RecordFilters {
  const { laji, tila, haku, sivu } = schema.parse(query);
  return { noun: laji, state: tila, words: haku ?? "", page: sivu };
}

export function queryOf({ noun, state, words, page }: RecordFilters): Record<string, string | number | null> {
  return { laji: noun, tila: state, haku: words, sivu: page > 1 ? page : null };
}
