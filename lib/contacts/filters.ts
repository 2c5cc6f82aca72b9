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
