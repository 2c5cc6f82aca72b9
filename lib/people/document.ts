import { z } from "zod";
import { alternativeName, envelope, line, list, localizedText, maybe } from "@/lib/content/document-parts";

/** A person by name; what the person does, where and when is in contacts. */
export const personDocument = z.strictObject({
  ...envelope("person"),
  name: line(200),
  alternativeNames: list(alternativeName, 20),
  note: maybe(localizedText),
});
export type PersonDocument = z.infer<typeof personDocument>;
