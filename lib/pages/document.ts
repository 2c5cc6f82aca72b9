import { z } from "zod";
import { envelope, isoDay, line, list, localizedRichText, localizedText, maybe } from "@/lib/content/document-parts";
import { simpleText } from "@/lib/simple/document";

/** A page of the portal's own: about, accessibility statement, privacy notice. */
export const pageDocument = z.strictObject({
  ...envelope("page"),
  title: localizedText,
  lead: maybe(localizedText),
  body: localizedRichText,
  reviewedOn: maybe(isoDay),
  simple: maybe(simpleText),
  /** What is known not to be accessible: contents required of the statement by (EU) 2018/1523. */
  accessibilityIssues: list(
    z.strictObject({
      issue: localizedText,
      /** WCAG success criterion, "1.1.1". */
      criterion: maybe(line(40)),
      reason: localizedText,
      fixBy: maybe(isoDay),
    }),
    100,
  ),
});
export type PageDocument = z.infer<typeof pageDocument>;
