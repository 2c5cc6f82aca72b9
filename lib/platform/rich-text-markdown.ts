import { Lexer, type Token, type Tokens } from "marked";
import { isLinkTarget } from "@/lib/platform/http/safe-href";
import type { RichText, RichTextBlock, RichTextInline } from "./rich-text";

type Mark = NonNullable<RichTextInline["marks"]>[number];
type Paragraph = Extract<RichTextBlock, { type: "paragraph" }>;

/**
 * Markdown (CommonMark as `marked` reads it) as the portal's own long text: paragraphs, headings, lists, quotes, bold,
 * emphasis and safe links. What has no place in it (HTML, pictures, tables, code) comes as plain text; nothing is lost.
 */
export function richTextOfMarkdown(markdown: string): RichText {
  const tokens = new Lexer({ gfm: false }).lex(markdown.replace(/\r\n?/g, "\n").replace(tooDeep, asText));
  return { type: "doc", content: tokens.flatMap(blocksOf) };
}

/** Nobody indents or quotes so deep, and a parser of nested lists takes the square of it. */
const tooDeep = /^[ \t]*(?![-*+ \t]*$)(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){9,}|^[ \t]{24,}/gm;

/** The same signs as text: no word is lost. */
const asText = (opening: string) => opening.trim().replace(/[>*+\-.)]/g, "\\$&");

function blocksOf(token: Token): RichTextBlock[] {
  switch (token.type) {
    case "space":
    case "def":
      return [];
    case "heading": {
      const content = inlinesOf(token.tokens ?? []);
      return content.length > 0
        ? [{ type: "heading", attrs: { level: (token as Tokens.Heading).depth <= 2 ? 2 : 3 }, content }]
        : [];
    }
    case "list": {
      const { ordered, items } = token as Tokens.List;
      const content = items.map((item) => ({ type: "listItem" as const, content: paragraphsOf(item.tokens) }));
      return content.length > 0 ? [{ type: ordered ? "orderedList" : "bulletList", content }] : [];
    }
    case "blockquote":
      return [{ type: "blockquote", content: paragraphsOf(token.tokens ?? []) }];
    case "paragraph":
      return [{ type: "paragraph", content: inlinesOf(token.tokens ?? []) }];
    default:
      return [plainParagraph("text" in token ? String(token.text) : token.raw)];
  }
}

/** What stands in a list item or a quote: paragraphs only, whatever was nested in it. */
function paragraphsOf(tokens: Token[]): Paragraph[] {
  const paragraphs = tokens.flatMap((token): Paragraph[] => {
    if (token.type === "text" || token.type === "paragraph")
      return [{ type: "paragraph", content: inlinesOf(token.tokens ?? [token]) }];
    return blocksOf(token).flatMap(flatten);
  });
  return paragraphs.length > 0 ? paragraphs : [{ type: "paragraph", content: [] }];
}

function flatten(block: RichTextBlock): Paragraph[] {
  switch (block.type) {
    case "paragraph":
      return [block];
    case "heading":
      return [{ type: "paragraph", content: block.content }];
    case "blockquote":
      return block.content;
    case "bulletList":
    case "orderedList":
      return block.content.flatMap((item) => item.content);
  }
}

function plainParagraph(text: string): Paragraph {
  return { type: "paragraph", content: inline(text.trim(), []) };
}

function inlinesOf(tokens: Token[], marks: Mark[] = []): RichTextInline[] {
  return joined(tokens.flatMap((token) => inlineOf(token, marks)));
}

function inlineOf(token: Token, marks: Mark[]): RichTextInline[] {
  const within = (mark: Mark) =>
    inlinesOf(token.type === "text" ? [] : ("tokens" in token && token.tokens) || [], [
      ...marks.filter(({ type }) => type !== mark.type),
      mark,
    ]);
  switch (token.type) {
    case "strong":
      return within({ type: "bold" });
    case "em":
      return within({ type: "italic" });
    case "link": {
      const { href } = token as Tokens.Link;
      return isLinkTarget(href) ? within({ type: "link", attrs: { href } }) : inline(token.raw, marks);
    }
    case "br":
      return inline(" ", marks);
    case "escape":
    case "text":
      return "tokens" in token && token.tokens
        ? inlinesOf(token.tokens, marks)
        : inline(unescaped(String((token as Tokens.Text).text)).replace(/\n/g, " "), marks);
    default:
      return inline(token.raw.replace(/\n/g, " "), marks);
  }
}

/** `marked` escapes for HTML; the portal's text is text. */
function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

function inline(text: string, marks: Mark[]): RichTextInline[] {
  if (text === "") return [];
  return [{ type: "text", text, ...(marks.length > 0 && { marks }) }];
}

function joined(parts: RichTextInline[]): RichTextInline[] {
  const whole: RichTextInline[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(part.marks)) last.text += part.text;
    else whole.push({ ...part });
  }
  return whole;
}

/** The same text as Markdown, for a plain text field and for comparing versions. */
export function markdownOfRichText({ content }: RichText): string {
  return content.map(markdownOfBlock).join("\n\n");
}

function markdownOfBlock(block: RichTextBlock): string {
  switch (block.type) {
    case "paragraph":
      return escapedStart(markdownOfInlines(block.content));
    case "heading":
      // A "#" at a heading's end would be taken for its frame.
      return `${"#".repeat(block.attrs.level)} ${markdownOfInlines(block.content).replace(/#/g, "\\#")}`;
    case "bulletList":
      return block.content.map((item) => listed("- ", item.content)).join("\n");
    case "orderedList":
      return block.content.map((item, index) => listed(`${index + 1}. `, item.content)).join("\n");
    case "blockquote":
      return block.content.map((paragraph) => `> ${markdownOfBlock(paragraph)}`).join("\n>\n");
  }
}

function listed(sign: string, paragraphs: Paragraph[]): string {
  const indent = " ".repeat(sign.length);
  return sign + paragraphs.map(markdownOfBlock).join(`\n\n${indent}`);
}

function markdownOfInlines(parts: RichTextInline[]): string {
  return parts.map(({ text, marks = [] }) => marks.reduce(marked, text.replace(/[\\`*_[\]<&]/g, "\\$&"))).join("");
}

function marked(text: string, mark: Mark): string {
  // A mark holds no space at its ends, or Markdown does not see it.
  const [, before = "", inner = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (!inner) return text;
  if (mark.type === "bold") return `${before}**${inner}**${after}`;
  if (mark.type === "italic") return `${before}*${inner}*${after}`;
  return `${before}[${inner}](<${mark.attrs.href.replace(/[<>]/g, encodeURIComponent)}>)${after}`;
}

/** A paragraph that begins like a list, a heading or a quote says that it is none. */
function escapedStart(text: string): string {
  return text.replace(/^(\s*)([#>+~=-]|\d+[.)])/, (_, space: string, sign: string) =>
    /^\d/.test(sign) ? `${space}${sign.slice(0, -1)}\\${sign.at(-1)}` : `${space}\\${sign}`,
  );
}
