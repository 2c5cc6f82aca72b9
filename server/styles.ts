import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { serviceWorker } from "../lib/platform/generated/service-workers";
import type { StyleOf } from "./finish-page";
import { readStyleSheet, styleFor, type Style } from "./page-style";

/**
 * Gives pages the part of the build's style sheets that they need. Each sheet is read once, with its own addresses made
 * whole: inside a page they stand elsewhere.
 */
export function createStyleReader({ buildDirectory, elements }: { buildDirectory: string; elements: string }): StyleOf {
  const kept = new Map<string, Promise<Style>>();
  const fromScripts = wordsOfScripts(elements);
  return async (href, classes) => {
    const known = kept.get(href) ?? read(buildDirectory, href);
    kept.set(href, known);
    known.catch(() => kept.delete(href));
    return styleFor(await known, new Set([...classes, ...fromScripts]));
  };
}

/** Every word in our modules that may be a class which one of them gives an element. */
function wordsOfScripts(directory: string): string[] {
  const files = readdirSync(directory).filter((name) => name.endsWith(".js"));
  const modules = files.map((name) => readFileSync(join(directory, name), "utf8"));
  // The service worker puts its note into pages that it has kept.
  return [...modules, serviceWorker].flatMap((text) => text.match(/[\w:./[\]-]+/g) ?? []);
}

async function read(buildDirectory: string, href: string): Promise<Style> {
  const [path = ""] = href.split("?");
  if (!/^\/_next\/static\/[\w./-]+\.css$/.test(path) || path.includes("..")) throw new Error(`no style sheet: ${href}`);
  const css = await readFile(join(buildDirectory, path.replace("/_next/", "")), "utf8");
  return readStyleSheet(withWholeAddresses(css, posix.dirname(path)).replaceAll("</", "<\\/"));
}

function withWholeAddresses(css: string, directory: string): string {
  return css.replace(/url\((["']?)(\.{1,2}\/[^"')]+)\1\)/g, (_, quote: string, address: string) => {
    return `url(${quote}${posix.join(directory, address)}${quote})`;
  });
}
