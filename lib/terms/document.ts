import { z } from "zod";
import { alternativeName, envelope, line, list, localizedText, maybe, reference } from "@/lib/content/document-parts";

export const termSchemes = [
  "ptvServiceClass",
  "ptvTargetGroup",
  "ptvLifeEvent",
  "situation",
  "theme",
  "synonym",
] as const;

/**
 * A term of a classification: PTV's own, with its code and URI, the portal's life situations and themes, or words that
 * mean the same to a search.
 */
export const termDocument = z.strictObject({
  ...envelope("term"),
  scheme: z.enum(termSchemes),
  code: maybe(line(40)),
  uri: maybe(z.url("urlMalformed")),
  name: localizedText,
  /** Other words for it; a search with one finds what is called by another. */
  alternativeNames: list(alternativeName, 50),
  description: maybe(localizedText),
  parent: maybe(reference("term")),
  /** Terms of other schemes that mean the same or belong to this one. */
  matches: list(reference("term"), 60),
  position: z.int().min(0).default(0),
});
export type TermDocument = z.infer<typeof termDocument>;
