import { z } from "zod";
import {
  alternativeName,
  envelope,
  list,
  localizedText,
  maybe,
  period,
  reference,
  unknownPeriod,
} from "@/lib/content/document-parts";

/** A funding or reform programme that projects belong to (360Giving grantProgramme). */
export const programmeDocument = z.strictObject({
  ...envelope("programme"),
  name: localizedText,
  alternativeNames: list(alternativeName, 50),
  summary: localizedText,
  period: period.default(unknownPeriod),
  coordinator: maybe(reference("organization")),
  funders: list(reference("organization"), 20),
});
export type ProgrammeDocument = z.infer<typeof programmeDocument>;
