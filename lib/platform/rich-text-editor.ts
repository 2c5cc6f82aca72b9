import { isLinkTarget } from "@/lib/platform/http/safe-href";
import type { RichText, RichTextBlock, RichTextInline } from "./rich-text";

type Node = { type?: unknown; text?: unknown; content?: unknown; attrs?: Record<string, unknown>; marks?: unknown };
type Paragraph = Extract<RichTextBlock, { type: "paragraph" }>;
type Mark = NonNullable<RichTextInline["marks"]>[number];

const deepest = 40;

/**
 * What a browser's editor (ProseMirror JSON of any schema) says, as the portal's long text: what the portal has no place for
 * is flattened to paragraphs or plain text, so that no word is lost and nothing else comes in. What is longer than the portal
 * takes is not cut: the draft keeps it, and publishing tells of it. Null for what is no document.
 */
export function richTextOfEditor(json: unknown): RichText | null {
  if (!isNode(json) || json.type !== "doc") return null;
  return { type: "doc", content: childrenOf(json).flatMap((node) => blocksOf(node, 0)) };
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function childrenOf({ content }: Node): Node[] {
  return Array.isArray(content) ? content.filter(isNode) : [];
}

function blocksOf(node: Node, depth: number): RichTextBlock[] {
  if (depth > deepest) return [];
  switch (node.type) {
    case "text":
    case "paragraph":
      return [{ type: "paragraph", content: inlinesOf(node) }];
    case "heading": {
      const content = inlinesOf(node);
      return content.length > 0
        ? [{ type: "heading", attrs: { level: node.attrs?.level === 3 ? 3 : 2 }, content }]
        : [];
    }
    case "bulletList":
    case "orderedList": {
      const items = childrenOf(node).flatMap((item) => itemsOf(item, depth + 1));
      return items.length > 0
        ? [{ type: node.type, content: items.map((content) => ({ type: "listItem" as const, content })) }]
        : [];
    }
    case "blockquote": {
      const content = paragraphsOf(node, depth + 1);
      return content.length > 0 ? [{ type: "blockquote", content }] : [];
    }
    default:
      return childrenOf(node).flatMap((child) => blocksOf(child, depth + 1));
  }
}

/** A list's item, and after it the items of the lists that stand within it. */
function itemsOf(item: Node, depth: number): Paragraph[][] {
  if (depth > deepest) return [];
  const isList = ({ type }: Node) => type === "bulletList" || type === "orderedList";
  const own = childrenOf(item).filter((child) => !isList(child));
  const nested = childrenOf(item).filter(isList);
  const paragraphs = paragraphsOf({ content: own }, depth);
  const inner = nested.flatMap((list) => childrenOf(list).flatMap((child) => itemsOf(child, depth + 1)));
  return [...(paragraphs.length > 0 ? [paragraphs] : []), ...inner];
}

function paragraphsOf(node: Node, depth: number): Paragraph[] {
  return childrenOf(node)
    .flatMap((child) => blocksOf(child, depth + 1))
    .flatMap((block): Paragraph[] => {
      if (block.type === "paragraph") return [block];
      if (block.type === "heading") return [{ type: "paragraph", content: block.content }];
      if (block.type === "blockquote") return block.content;
      return block.content.flatMap(({ content }) => content);
    });
}

function inlinesOf(node: Node): RichTextInline[] {
  const nodes = node.type === "text" ? [node] : childrenOf(node);
  return nodes.flatMap((inline): RichTextInline[] => {
    if (inline.type === "hardBreak") return [{ type: "text", text: " " }];
    if (inline.type !== "text") return inlinesOf(inline);
    const text = typeof inline.text === "string" ? inline.text : "";
    const marks = marksOf(inline.marks);
    return text === "" ? [] : [{ type: "text", text, ...(marks.length > 0 && { marks }) }];
  });
}

function marksOf(value: unknown): Mark[] {
  const marks = (Array.isArray(value) ? value.filter(isNode) : []).flatMap((mark): Mark[] => {
    if (mark.type === "bold" || mark.type === "italic") return [{ type: mark.type }];
    const href = mark.type === "link" ? mark.attrs?.href : null;
    return typeof href === "string" && href.length <= 2_000 && isLinkTarget(href)
      ? [{ type: "link", attrs: { href } }]
      : [];
  });
  return marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index);
}
