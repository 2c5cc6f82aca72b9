import { z } from "zod";
import { pageParameter, slugParameter, wordsParameter } from "@/lib/platform/http/query";
import { organizationKinds } from "./document";

export const organizationFilterSchema = z.object({
  nimi: wordsParameter,
  laji: z.enum(organizationKinds).nullable().catch(null),
  alue: slugParameter,
  sivu: pageParameter,
});
export type OrganizationFilters = z.infer<typeof organizationFilterSchema>;

export const organizationsPerPage = 20;
