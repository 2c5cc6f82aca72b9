import { z } from "zod";
import { envelope, isoDay, line, list, localizedText, maybe, reference } from "@/lib/content/document-parts";

export const regionKinds = ["county", "wellbeingServicesCounty", "subregion", "municipality", "district"] as const;

/** A county, a wellbeing services county, a subregion, a municipality or a part of one. */
export const regionDocument = z.strictObject({
  ...envelope("region"),
  kind: z.enum(regionKinds),
  /** Statistics Finland's code of its own kind; null for a district. */
  code: maybe(z.string().regex(/^\d{2,3}$/, "codeMalformed")),
  name: localizedText,
  /** "Kajaanissa", "Rovaniemellä": a Finnish sentence cannot be built without it. */
  inessive: line(120),
  /** "Kajaanin". */
  genitive: line(120),
  /** The county of a municipality or a subregion, the municipality of a district. */
  parent: maybe(reference("region")),
  /** Groups beside the tree: the wellbeing services county and the subregion. */
  memberOf: list(z.strictObject({ region: reference("region"), validFrom: maybe(isoDay), validTo: maybe(isoDay) }), 20),
  /** Longitude and latitude in WGS 84 degrees. */
  centroid: maybe(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])),
  /** Postal codes of a municipality. */
  postalCodes: list(z.string().regex(/^\d{5}$/, "postalCodeMalformed"), 400),
  validFrom: maybe(isoDay),
  validTo: maybe(isoDay),
  successor: maybe(reference("region")),
});
export type RegionDocument = z.infer<typeof regionDocument>;
