import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import type { ReadStyle } from "./finish-page";

/** Reads the style sheets of a build, once each, with their own addresses made whole: inside a page they stand elsewhere. */
export function createStyleReader(buildDirectory: string): ReadStyle {
  const kept = new Map<string, Promise<string>>();
  return (href) => {
    const known = kept.get(href) ?? read(buildDirectory, href);
    kept.set(href, known);
    known.catch(() => kept.delete(href));
    return known;
  };
}

async function read(buildDirectory: string, href: string): Promise<string> {
  const [path = ""] = href.split("?");
  if (!/^\/_next\/static\/[\w./-]+\.css$/.test(path) || path.includes("..")) throw new Error(`no style sheet: ${href}`);
  const css = await readFile(join(buildDirectory, path.replace("/_next/", "")), "utf8");
  return withWholeAddresses(css, posix.dirname(path)).replaceAll("</", "<\\/");
}

function withWholeAddresses(css: string, directory: string): string {
  return css.replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${posix.join(directory, address)}${quote})`;
  });
}
