import { z } from "zod";
import {
  alternativeName,
  channel,
  envelope,
  line,
  list,
  localizedRichText,
  localizedText,
  maybe,
  openingException,
  openingHours,
  partialDate,
  period,
  reference,
  unknownPeriod,
} from "@/lib/content/document-parts";
import { simpleText } from "@/lib/simple/document";

export const afterlifeStates = ["continues", "moved", "ended", "unknown"] as const;

export const deliveries = ["onSite", "phone", "online", "atHome"] as const;

export const serviceDocument = z.strictObject({
  ...envelope("service"),
  name: localizedText,
  alternativeNames: list(alternativeName, 50),
  /** What it is, in one sentence. */
  summary: localizedText,
  description: maybe(localizedRichText),
  /** The heading that a source gives to several services together ("Yökylä ja Mummola"). */
  groupHeading: maybe(line(200)),
  providers: list(reference("organization"), 40),
  partners: list(reference("organization"), 40),
  projects: list(reference("project"), 20),
  regions: list(reference("region"), 400),
  locations: list(reference("location"), 60),
  /** PTV classes, target groups, life events and the portal's situations and themes. */
  terms: list(reference("term"), 80),
  audience: maybe(localizedText),
  ages: maybe(
    z
      .strictObject({ min: maybe(z.int().min(0).max(120)), max: maybe(z.int().min(0).max(120)) })
      .refine((ages) => ages.min === null || ages.max === null || ages.min <= ages.max, "agesBackwards"),
  ),
  price: z.enum(["free", "paid", "unknown"]).default("unknown"),
  priceNote: maybe(localizedText),
  /** BCP 47 tags; empty when no source tells. */
  languages: list(line(20), 40),
  /** How the help comes (PTV's channels); empty when no source tells. A phone channel or a location says so by itself. */
  delivery: list(z.enum(deliveries), 4),
  referral: z.enum(["notNeeded", "needed", "unknown"]).default("unknown"),
  howToBegin: maybe(localizedText),
  accessibility: maybe(localizedText),
  channels: list(channel, 50),
  hours: list(openingHours, 40),
  exceptions: list(openingException, 200),
  availability: z.enum(["open", "waitingList", "full", "unknown"]).default("unknown"),
  period: period.default(unknownPeriod),
  /** What became of the service once the money of its project ended; null for a service that no project started. */
  afterlife: maybe(
    z.strictObject({
      state: z.enum(afterlifeStates),
      organization: maybe(reference("organization")),
      service: maybe(reference("service")),
      on: maybe(partialDate),
      note: maybe(localizedText),
    }),
  ),
  simple: maybe(simpleText),
});
export type ServiceDocument = z.infer<typeof serviceDocument>;
