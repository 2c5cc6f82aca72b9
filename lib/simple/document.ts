import { z } from "zod";
import { isoDay, maybe, reference } from "@/lib/content/document-parts";
import { richTextSchema } from "@/lib/platform/rich-text";

/** A record in selkosuomi. It waits, unseen by readers, until an editor has reviewed it. */
export const simpleText = z
  .strictObject({
    text: richTextSchema,
    reviewedOn: maybe(isoDay),
    /** Whose editor reviewed it; null when that is not known. */
    reviewedBy: maybe(reference("organization")),
  })
  .refine(({ reviewedOn, reviewedBy }) => reviewedBy === null || reviewedOn !== null, "reviewerWithoutDay");
export type SimpleTextPart = z.infer<typeof simpleText>;
