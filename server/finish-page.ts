import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";

/** Gives the part of one of our own style sheets, by its address, that a page with the classes needs. */
export type StyleOf = (href: string, classes: ReadonlySet<string>) => Promise<string>;

export type FinishedPage = {
  html: string;
  policy: string;
  /** The addresses of this site that the page leads to. */
  links: string[];
};

type Cut = { start: number; end: number; instead: string };

/**
 * A public page as it leaves: without Next's runtime and flight data, what it needs of its style sheets inside it. Everything else stays
 * byte for byte as it was. The policy allows exactly the inline styles and data that are left.
 */
export async function finishPage(html: string, styleOf: StyleOf): Promise<FinishedPage> {
  const { cuts, sheets, styles, data, links, classes } = survey(html);
  if (sheets[0]) {
    const style = (await Promise.all(sheets.map(({ href }) => styleOf(href, classes)))).join("\n");
    sheets[0].cut.instead = `<style>${style}</style>`;
    styles.push(style);
  }
  return { html: cut(html, cuts), policy: policyOf({ styles, data }), links: [...links] };
}

function cut(html: string, cuts: Cut[]): string {
  let at = 0;
  let kept = "";
  for (const { start, end, instead } of cuts) {
    kept += html.slice(at, start) + instead;
    at = end;
  }
  return kept + html.slice(at);
}

/** Finds what is there for React alone (its comments too, which part texts), and what is left inline. */
function survey(html: string) {
  const cuts: Cut[] = [];
  const sheets: { href: string; cut: Cut }[] = [];
  const styles: string[] = [];
  const data: string[] = [];
  const links = new Set<string>();
  const classes = new Set<string>();
  let open: { start: number; text: string; kept: string[] | null } | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const start = parser.startIndex;
        if (name === "a" && attributes.href?.startsWith("/")) links.add(attributes.href);
        for (const name of decoded(attributes.class ?? "").split(/\s+/)) classes.add(name);
        if (name === "script") open = { start, text: "", kept: isOwnScript(attributes) ? data : null };
        else if (name === "style") open = { start, text: "", kept: styles };
        else if (name === "link" && isStyleSheet(attributes)) {
          const found = { start, end: parser.endIndex + 1, instead: "" };
          cuts.push(found);
          sheets.push({ href: attributes.href ?? "", cut: found });
        } else if (isForReact(name, attributes)) cuts.push({ start, end: parser.endIndex + 1, instead: "" });
      },
      ontext(text) {
        if (open) open.text += text;
      },
      oncomment(text) {
        if (text === "$?") throw new Error("a page that is not whole yet");
        cuts.push({ start: parser.startIndex, end: parser.endIndex + 1, instead: "" });
      },
      onclosetag(name) {
        if (!open || (name !== "script" && name !== "style")) return;
        if (!open.kept) cuts.push({ start: open.start, end: parser.endIndex + 1, instead: "" });
        else if (open.text) open.kept.push(open.text);
        open = null;
      },
    },
    { decodeEntities: false },
  );
  parser.end(html);
  return { cuts, sheets, styles, data, links, classes };
}

/** As React writes attributes. */
const decoded = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");

type Attributes = Record<string, string>;

/** Modules of our own elements, and data blocks that no engine runs. */
function isOwnScript({ type, src }: Attributes): boolean {
  return src ? src.startsWith("/elements/") : type === "application/ld+json" || type === "speculationrules";
}

const isStyleSheet = ({ rel, href }: Attributes) => rel === "stylesheet" && Boolean(href?.startsWith("/_next/"));

function isForReact(name: string, { rel, as, name: called }: Attributes): boolean {
  if (name === "link") return (rel === "preload" && (as === "script" || as === "style")) || rel === "modulepreload";
  return name === "meta" && called === "next-size-adjust";
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

function policyOf({ styles, data }: { styles: string[]; data: string[] }): string {
  return [
    "default-src 'self'",
    ...(data.length > 0 ? [`script-src 'self'${data.map((text) => ` ${hashOf(text)}`).join("")}`] : []),
    `style-src ${styles.map(hashOf).join(" ") || "'none'"}`,
    ...["img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"],
  ].join("; ");
}
