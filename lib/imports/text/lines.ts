import { parse, type DefaultTreeAdapterTypes } from "parse5";

export type Line = {
  /** From 1, as the editor sees it. */
  number: number;
  text: string;
  /** The same length as `text`, with every kind of space as a space and every kind of dash as a hyphen. */
  plain: string;
  /** Addresses that a link on the line holds and its text does not show. */
  links: { url: string; title: string }[];
};

type Raw = Pick<Line, "text" | "links">;

/** The lines of what was pasted, plain text or HTML; line numbers count them as they are here. */
export function linesOf(pasted: string): Line[] {
  const raw = looksLikeHtml(pasted)
    ? linesOfHtml(pasted)
    : pasted.split(/\r\n|\r|\n|\u2028/).map((text) => ({ text, links: [] }));
  return raw.flatMap(({ text, links }, index) =>
    piecesOf(text).map((piece, place) => ({
      number: index + 1,
      text: piece,
      plain: plainOf(piece),
      links: place === 0 ? links : [],
    })),
  );
}

/** A paragraph longer than any reader's is read in pieces, so that the work grows with the text and not with its square. */
const longestPiece = 8_000;

function piecesOf(text: string): string[] {
  if (text.length <= longestPiece) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const space = text.lastIndexOf(" ", start + longestPiece);
    const stop = text.length - start <= longestPiece ? text.length : space > start ? space : start + longestPiece;
    pieces.push(text.slice(start, stop));
    start = stop;
  }
  return pieces;
}

const plainOf = (text: string) =>
  text.replace(/[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, " ").replace(/[\u2010-\u2015\u2212]/g, "-");

const looksLikeHtml = (text: string) =>
  /<(?:p|div|br|h[1-6]|li|ul|table|html|body|a|span|section|article)\b[^>]*>/i.test(text);

const blocks = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol table tr section article header footer main nav aside dl dt dd blockquote figure figcaption pre form address hr td th".split(
    " ",
  ),
);
const unread = new Set([
  "script",
  "style",
  "head",
  "template",
  "noscript",
  "svg",
  "iframe",
  "object",
  "textarea",
  "select",
]);

/** Deeper than any page is; what is deeper is read as its text alone. */
const deepest = 400;

function linesOfHtml(html: string): Raw[] {
  const lines: Raw[] = [{ text: "", links: [] }];
  const last = () => lines.at(-1)!;
  const breakLine = () => {
    if (last().text.trim() === "" && last().links.length === 0) last().text = "";
    else lines.push({ text: "", links: [] });
  };
  const stack: { node: DefaultTreeAdapterTypes.Node | "break"; depth: number }[] = [{ node: parse(html), depth: 0 }];
  while (stack.length > 0) {
    const { node, depth } = stack.pop()!;
    if (node === "break") {
      breakLine();
      continue;
    }
    if (node.nodeName === "#text")
      last().text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n]+/g, " ");
    if (node.nodeName === "br") breakLine();
    if (!("childNodes" in node) || unread.has(node.nodeName) || depth > deepest) continue;
    if (node.nodeName === "a") last().links.push(...linkOf(node as DefaultTreeAdapterTypes.Element));
    const isBlock = blocks.has(node.nodeName);
    if (isBlock) {
      breakLine();
      stack.push({ node: "break", depth });
    }
    for (const child of node.childNodes.toReversed()) stack.push({ node: child, depth: depth + 1 });
  }
  return lines
    .map(({ text, links }) => ({ text: text.trim(), links }))
    .filter(({ text, links }) => text || links.length);
}

function linkOf(element: DefaultTreeAdapterTypes.Element): { url: string; title: string }[] {
  const url = element.attrs.find(({ name }) => name === "href")?.value.trim() ?? "";
  const title = element.childNodes
    .map((child) => ("value" in child ? child.value : ""))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
  return /^(?:https?:|mailto:|tel:)/i.test(url) ? [{ url, title: title || url }] : [];
}
