import { z } from "zod";
import {
  envelope,
  externalUrl,
  line,
  list,
  localizedRichText,
  localizedText,
  maybe,
  partialDate,
  reference,
} from "@/lib/content/document-parts";

export const articleKinds = ["news", "successStory"] as const;

export const articleDocument = z.strictObject({
  ...envelope("article"),
  title: localizedText,
  kind: z.enum(articleKinds),
  lead: localizedText,
  body: localizedRichText,
  /** When the original was published; null when it does not say. */
  publishedOn: maybe(partialDate),
  publisher: maybe(reference("organization")),
  originalUrl: maybe(externalUrl),
  originalTitle: maybe(line(300)),
  projects: list(reference("project"), 40),
  organizations: list(reference("organization"), 60),
  regions: list(reference("region"), 60),
  /** People whom the article quotes or names. */
  people: list(reference("person"), 60),
});
export type ArticleDocument = z.infer<typeof articleDocument>;
