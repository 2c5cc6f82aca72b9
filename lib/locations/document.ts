import { z } from "zod";
import {
  alternativeName,
  channel,
  envelope,
  line,
  list,
  localizedText,
  maybe,
  openingException,
  openingHours,
  reference,
} from "@/lib/content/document-parts";

export const accessibilityFeatures = [
  "stepFreeEntrance",
  "accessibleToilet",
  "lift",
  "accessibleParking",
  "inductionLoop",
  "signLanguage",
] as const;

/** A place where a service is given (HSDS location). */
export const locationDocument = z.strictObject({
  ...envelope("location"),
  name: localizedText,
  alternativeNames: list(alternativeName, 20),
  summary: maybe(localizedText),
  organization: maybe(reference("organization")),
  region: maybe(reference("region")),
  street: maybe(line(200)),
  postalCode: maybe(z.string().regex(/^\d{5}$/, "postalCodeMalformed")),
  city: maybe(line(120)),
  /** Longitude and latitude in WGS 84 degrees. */
  coordinates: maybe(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])),
  accessibility: maybe(localizedText),
  /** What is known to be there; what is not listed is not known. */
  accessibilityFeatures: list(z.enum(accessibilityFeatures), 20),
  channels: list(channel, 50),
  hours: list(openingHours, 40),
  exceptions: list(openingException, 200),
});
export type LocationDocument = z.infer<typeof locationDocument>;
