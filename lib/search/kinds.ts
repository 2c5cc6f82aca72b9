import { z } from "zod";
import type { Noun } from "@/lib/content/document-parts";
import { pageParameter, wordsParameter } from "@/lib/platform/http/query";

/** The kinds under which results are shown, families' first, by the word of the address. */
export const resultKinds = {
  palvelut: ["service"],
  tilanteet: ["term", "helpline"],
  paikat: ["location", "region"],
  tapahtumat: ["event"],
  hankkeet: ["project", "programme"],
  organisaatiot: ["organization"],
  ihmiset: ["person", "contact"],
  jutut: ["article"],
  sivut: ["page"],
} as const satisfies Record<string, readonly Noun[]>;

export type ResultKind = keyof typeof resultKinds;

export const kindNames = Object.keys(resultKinds) as ResultKind[];

export const searchSchema = z.object({
  haku: wordsParameter,
  laji: z.enum(kindNames).nullable().catch(null),
  sivu: pageParameter,
});
