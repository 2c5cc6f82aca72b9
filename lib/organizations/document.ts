import { z } from "zod";
import {
  alternativeName,
  channel,
  envelope,
  line,
  list,
  localizedText,
  maybe,
  partialDate,
  period,
  reference,
  unknownPeriod,
} from "@/lib/content/document-parts";

export const organizationKinds = [
  "association",
  "jointAuthority",
  "wellbeingServicesCounty",
  "municipality",
  "regionalCouncil",
  "cooperationGroup",
  "stateAuthority",
  "parliament",
  "europeanUnion",
  "fundingBody",
  "competenceCentre",
  "publisher",
  "other",
] as const;

/** Kinds of succession, after the change events of the W3C Organization Ontology. */
export const successionKinds = ["renamed", "replaced", "merged", "split", "partTransferred", "ended"] as const;

export const organizationDocument = z.strictObject({
  ...envelope("organization"),
  name: localizedText,
  /** The legal name, when the name in use is another. */
  officialName: maybe(line(300)),
  alternativeNames: list(alternativeName, 50),
  kind: z.enum(organizationKinds),
  summary: maybe(localizedText),
  parent: maybe(reference("organization")),
  businessId: maybe(z.string().regex(/^\d{7}-\d$/, "businessIdMalformed")),
  regions: list(reference("region"), 400),
  period: period.default(unknownPeriod),
  channels: list(channel, 50),
  /** What became of this organization; each change names its evidence in `sources`. */
  successions: list(
    z.strictObject({
      kind: z.enum(successionKinds),
      on: maybe(partialDate),
      successor: maybe(reference("organization")),
      source: maybe(reference("source")),
      note: maybe(localizedText),
    }),
    20,
  ),
});
export type OrganizationDocument = z.infer<typeof organizationDocument>;
