import { z } from "zod";
import { pageParameter, slugParameter, wordsParameter } from "@/lib/platform/http/query";

/** How help comes, by the word of the address. */
export const deliveryWords = { paikalla: "onSite", puhelin: "phone", verkko: "online", kotiin: "atHome" } as const;
export type DeliveryWord = keyof typeof deliveryWords;

export const deliveryNames = Object.keys(deliveryWords) as DeliveryWord[];

const flag = z.literal("1").nullable().catch(null);

/** "64.23,27.73": a latitude and a longitude of Finland or near it. */
const position = z
  .string()
  .regex(/^\d{2}\.\d{1,4},\d{2}\.\d{1,4}$/)
  .transform((text) => text.split(",").map(Number) as [number, number])
  .transform(([latitude, longitude]) => ({ latitude, longitude }))
  .refine(({ latitude, longitude }) => latitude > 59 && latitude < 71 && longitude > 18 && longitude < 33);

export const oldestAge = 120;

/** The finder's address: every filter that is not understood is left out, and the page says so where it matters. */
export const serviceFilterSchema = z.object({
  haku: wordsParameter,
  paikka: wordsParameter,
  sijainti: z.string().max(40).nullable().catch(null),
  ika: z.string().trim().max(20).nullable().catch(null),
  tilanne: slugParameter,
  hinta: z.literal("maksuton").nullable().catch(null),
  kieli: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable()
    .catch(null),
  kanava: z.enum(deliveryNames).nullable().catch(null),
  esteeton: flag,
  auki: flag,
  jarjestaja: slugParameter,
  sivu: pageParameter,
});
export type ServiceFilters = z.infer<typeof serviceFilterSchema>;

/** A child's age in whole years, or null for what is none. */
export function ageOf(text: string | null): number | null {
  if (text === null || !/^\d{1,3}$/.test(text)) return null;
  const age = Number(text);
  return age <= oldestAge ? age : null;
}

export function positionOf(text: string | null): { latitude: number; longitude: number } | null {
  return position.safeParse(text).data ?? null;
}

export const servicesPerPage = 30;
