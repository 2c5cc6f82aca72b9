import { z } from "zod";
import {
  alternativeName,
  envelope,
  line,
  list,
  localizedRichText,
  localizedText,
  maybe,
  reference,
} from "@/lib/content/document-parts";
import { simpleText } from "@/lib/simple/document";

export const termSchemes = [
  "ptvServiceClass",
  "ptvTargetGroup",
  "ptvLifeEvent",
  "situation",
  "theme",
  "synonym",
] as const;

/** What the page of a life situation tells a family. */
const situationGuide = z.strictObject({
  /** What you can do now: a few concrete steps. */
  now: localizedRichText,
  /** When it is urgent: a sign, and the number to call first. */
  signs: list(z.strictObject({ sign: localizedText, helpline: reference("helpline") }), 8),
  /** Rights that a law gives; the text names the law. */
  rights: localizedRichText,
});

/**
 * A term of a classification: PTV's own, with its code and URI, the portal's life situations and themes, or words that
 * mean the same to a search.
 */
export const termDocument = z
  .strictObject({
    ...envelope("term"),
    scheme: z.enum(termSchemes),
    code: maybe(line(40)),
    uri: maybe(z.url("urlMalformed")),
    name: localizedText,
    /** Other words for it; a search with one finds what is called by another. */
    alternativeNames: list(alternativeName, 200),
    description: maybe(localizedText),
    parent: maybe(reference("term")),
    /** Terms of other schemes that mean the same or belong to this one; for a situation, also the situations next to it. */
    matches: list(reference("term"), 60),
    position: z.int().min(0).default(0),
    /** How pages about a situation guard their reader from who may see the screen. */
    discretion: z.enum(["none", "exit", "exitAndNeutralTitle"]).default("none"),
    guide: maybe(situationGuide),
    simple: maybe(simpleText),
  })
  .refine(
    ({ scheme, discretion, guide, simple }) =>
      scheme === "situation" || (discretion === "none" && guide === null && simple === null),
    "guideOfSituationOnly",
  );
export type TermDocument = z.infer<typeof termDocument>;
