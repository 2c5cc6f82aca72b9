import { z } from "zod";
import { envelope, line, list, localizedText, maybe, reference } from "@/lib/content/document-parts";

export const termSchemes = ["ptvServiceClass", "ptvTargetGroup", "ptvLifeEvent", "situation", "theme"] as const;

/** A term of a classification: PTV's own, with its code and URI, or the portal's life situations and themes. */
export const termDocument = z.strictObject({
  ...envelope("term"),
  scheme: z.enum(termSchemes),
  code: maybe(line(40)),
  uri: maybe(z.url("urlMalformed")),
  name: localizedText,
  description: maybe(localizedText),
  parent: maybe(reference("term")),
  /** Terms of other schemes that mean the same or belong to this one. */
  matches: list(reference("term"), 60),
  position: z.int().min(0).default(0),
});
export type TermDocument = z.infer<typeof termDocument>;
