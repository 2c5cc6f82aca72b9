import { z } from "zod";
import {
  envelope,
  externalUrl,
  line,
  list,
  localizedText,
  maybe,
  phoneValue,
  reference,
} from "@/lib/content/document-parts";

/** A national number to call at once or at night. */
export const helplineDocument = z.strictObject({
  ...envelope("helpline"),
  name: localizedText,
  /** When to call, in one sentence. */
  purpose: localizedText,
  phone: phoneValue,
  /** The number grouped as Finns write it. */
  phonePrinted: line(60),
  provider: maybe(line(300)),
  url: maybe(externalUrl),
  /** Null: not known. */
  hours: maybe(localizedText),
  alwaysOpen: maybe(z.boolean()),
  price: maybe(localizedText),
  languages: list(line(20), 40),
  audience: z.enum(["everyone", "children", "parents", "victims", "substanceUse"]),
  terms: list(reference("term"), 40),
  position: z.int().min(0),
  /** Shown in the strip on every page. */
  inStrip: z.boolean().default(false),
});
export type HelplineDocument = z.infer<typeof helplineDocument>;
