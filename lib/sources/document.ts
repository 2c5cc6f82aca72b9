import { z } from "zod";
import { envelope, externalUrl, isoDay, line, localizedText, maybe, partialDate } from "@/lib/content/document-parts";

/** A document or a page that facts of the portal come from. */
export const sourceDocument = z.strictObject({
  ...envelope("source"),
  title: localizedText,
  kind: z.enum(["seed", "external", "register", "portal"]),
  publisher: maybe(line(300)),
  url: maybe(externalUrl),
  publishedOn: maybe(partialDate),
  retrievedOn: maybe(isoDay),
  /** What kind of page or document this is, and what to mind when reading it. */
  note: maybe(localizedText),
});
export type SourceDocument = z.infer<typeof sourceDocument>;
