import { z } from "zod";
import { isLinkTarget } from "@/lib/platform/http/safe-href";

/**
 * Long text as a restricted ProseMirror document (the shape Tiptap reads and writes): paragraphs, headings of two levels,
 * lists and quotes; bold, emphasis and links. Anything else is refused at the door.
 */
const mark = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("bold") }),
  z.strictObject({ type: z.literal("italic") }),
  z.strictObject({
    type: z.literal("link"),
    /** An absolute address, or a path of the portal. */
    attrs: z.strictObject({
      href: z.string().max(2_000).refine(isLinkTarget, "urlUnsafe"),
    }),
  }),
]);

const inline = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1).max(10_000),
  marks: z.array(mark).max(3).optional(),
});

const paragraph = z.strictObject({ type: z.literal("paragraph"), content: z.array(inline).max(200).default([]) });
const listItem = z.strictObject({ type: z.literal("listItem"), content: z.array(paragraph).min(1).max(20) });

const block = z.discriminatedUnion("type", [
  paragraph,
  z.strictObject({
    type: z.literal("heading"),
    attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: z.array(inline).min(1).max(50),
  }),
  z.strictObject({ type: z.literal("bulletList"), content: z.array(listItem).min(1).max(200) }),
  z.strictObject({ type: z.literal("orderedList"), content: z.array(listItem).min(1).max(200) }),
  z.strictObject({ type: z.literal("blockquote"), content: z.array(paragraph).min(1).max(20) }),
]);

export const richTextSchema = z.strictObject({ type: z.literal("doc"), content: z.array(block).max(1_000) });

export type RichText = z.infer<typeof richTextSchema>;
export type RichTextBlock = RichText["content"][number];
export type RichTextInline = z.infer<typeof inline>;
