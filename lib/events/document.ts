import { z } from "zod";
import {
  clockTime,
  envelope,
  line,
  list,
  localizedRichText,
  localizedText,
  maybe,
  period,
  reference,
  unknownPeriod,
} from "@/lib/content/document-parts";

export const eventDocument = z.strictObject({
  ...envelope("event"),
  name: localizedText,
  summary: localizedText,
  description: maybe(localizedRichText),
  period: period.default(unknownPeriod),
  /** Finnish wall-clock times; null when the source gives none. */
  startTime: maybe(clockTime),
  endTime: maybe(clockTime),
  placeName: maybe(localizedText),
  location: maybe(reference("location")),
  region: maybe(reference("region")),
  online: maybe(z.boolean()),
  organizers: list(reference("organization"), 40),
  projects: list(reference("project"), 40),
  audience: maybe(localizedText),
  status: z.enum(["confirmed", "cancelled"]).default("confirmed"),
  registrationNote: maybe(line(1_000)),
});
export type EventDocument = z.infer<typeof eventDocument>;
