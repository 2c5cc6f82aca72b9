import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

const ADDRESS_ATTRIBUTES = new Set(["href", "src", "poster", "data-src"]);
const LISTS = new Set(["srcset", "imagesrcset"]);

/** Every element of a page with where it stands in the text. */
export function elementsOf(html: string): Tree.Element[] {
  const found: Tree.Element[] = [];
  const walk = (node: Tree.ParentNode) => {
    for (const child of node.childNodes) {
      if (!("tagName" in child)) continue;
      found.push(child);
      walk("content" in child ? (child as Tree.Template).content : child);
    }
  };
  walk(parse(html, { sourceCodeLocationInfo: true }));
  return found;
}

/** What a page leads to or shows, as it is written. */
export function linksOfPage(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, attrs, childNodes }) => [
    ...attrs.flatMap(({ name, value }) => {
      if (LISTS.has(name)) return value.split(",").map((part) => part.trim().split(/\s+/)[0]!);
      return ADDRESS_ATTRIBUTES.has(name) ? [value] : [];
    }),
    ...(tagName === "style" ? linksOfCss(childNodes.map((node) => ("value" in node ? node.value : "")).join("")) : []),
  ]);
}

export function linksOfCss(css: string): string[] {
  return [...css.matchAll(/url\(\s*(["']?)([^"')]+)\1\s*\)/g)].map(([, , address]) => address!);
}

/** The icons of a web application's manifest, and where it begins. */
export function linksOfManifest(text: string): string[] {
  const manifest = JSON.parse(text) as { start_url?: string; icons?: { src: string }[] };
  return [...(manifest.icons ?? []).map(({ src }) => src), ...(manifest.start_url ? [manifest.start_url] : [])];
}

/** The addresses of a sitemap or of an index of them. */
export function linksOfSitemap(xml: string): string[] {
  return [...xml.matchAll(/<loc>\s*([^<]+?)\s*<\/loc>/g)].map(([, address]) => address!.replaceAll("&amp;", "&"));
}

/** The page's own path that a link of it leads to, without query and fragment; null when it leads elsewhere. */
export function ownPath(link: string, base: string, origins: ReadonlySet<string>): string | null {
  if (!URL.canParse(link, base)) return null;
  const { origin, pathname, protocol } = new URL(link, base);
  return protocol.startsWith("http") && origins.has(origin) ? pathname : null;
}
