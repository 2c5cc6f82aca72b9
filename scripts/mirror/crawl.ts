import { createWriteStream } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { adminPaths } from "@/lib/admin-paths";
import { pathsIn } from "@/lib/paths";
import { defaultLocale, locales, localeOfPath, type Locale } from "@/lib/platform/i18n/locales";
import { fillIn } from "../sentence";
import { linksOfCss, linksOfManifest, linksOfPage, linksOfSitemap, ownPath } from "./links";
import { movedPage, numbersOf, pageOfMirror, withEndings } from "./page";
import { placeOf } from "./place";
import words from "./words.json";

const AT_ONCE = 4;
const PATIENCE_MILLISECONDS = 60_000;
const MOST_ADDRESSES = 2_000_000;
/** No slug is made of this. */
const UNKNOWN = "ei-ole-sellaista-sivua-404";
const begunFrom = ["/robots.txt", "/sitemap.xml", "/manifest.webmanifest", "/favicon.ico"];
/** Not there unless an operator has set it up. */
const optional = new Set(["/.well-known/security.txt", "/favicon.ico"]);

export type Failure = { address: string; reason: string };
export type Crawl = { pages: number; files: number; bytes: number; failures: Failure[] };

type Crawling = { from: string; directory: string; takenAt: Date };

/** Writes all that can be reached of the public site into a directory, a few addresses at a time. */
export async function crawl(asked: Crawling): Promise<Crawl> {
  const done: Crawl = { pages: 0, files: 0, bytes: 0, failures: [] };
  const known = new Set<string>();
  const waiting: string[] = [];
  const add = (path: string) => {
    if (known.has(path) || isClosed(path)) return;
    known.add(path);
    waiting.push(path);
  };
  const origins = await originsOf(asked.from);
  const course = { ...asked, done, add, origins, numbers: await readNumbers(asked.from) };

  for (const path of [...begunFrom, ...optional, ...fixedPages()]) add(path);
  for (const locale of locales) await takeNotFound(course, locale);
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await take(course, path).catch((error: unknown) => fail(course, path!, reasonOf(error)));
      if (known.size > MOST_ADDRESSES) throw new Error(fillIn(words.tooMany, { count: MOST_ADDRESSES }));
    }
  };
  // A worker that finds nothing waiting ends, though another may be about to find more: rounds until nothing is left.
  while (waiting.length > 0) await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}

type Course = Crawling & {
  done: Crawl;
  add: (path: string) => void;
  origins: ReadonlySet<string>;
  numbers: Record<Locale, string>;
};

async function take(course: Course, path: string): Promise<void> {
  const response = await ask(course.from + path);
  const type = response.headers.get("content-type") ?? "";
  if (isRedirect(response.status)) return takeRedirect(course, path, response);
  const isPage = type.startsWith("text/html");
  const place = placeOf(path, isPage);
  if (response.status !== 200 || !place) {
    await response.body?.cancel();
    if (!optional.has(path)) fail(course, path, String(response.status));
  } else if (isPage) await takePage(course, path, { html: await response.text(), place });
  else await takeFile(course, path, { response, place, linksOf: readerOf(type, path) });
}

async function takePage(course: Course, path: string, { html, place }: { html: string; place: string }) {
  const page = pageOfMirror({ html, path, takenAt: course.takenAt, helplines: course.numbers[localeOfPath(path)] });
  // What stands in the copy is followed, not what the portal had in a form.
  follow(course, linksOfPage(page), path);
  await write(course, place, withEndings(page));
  course.done.pages += 1;
}

type TakenFile = { response: Response; place: string; linksOf: ((text: string) => string[]) | null };

async function takeFile(course: Course, path: string, { response, place, linksOf }: TakenFile): Promise<void> {
  course.done.files += 1;
  if (linksOf) {
    const text = await response.text();
    follow(course, linksOf(text), path);
    return write(course, place, text);
  }
  const file = join(course.directory, place);
  await mkdir(dirname(file), { recursive: true });
  if (response.body) await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(file));
  else await writeFile(file, "");
  course.done.bytes += (await stat(file)).size;
}

async function takeRedirect(course: Course, path: string, response: Response): Promise<void> {
  await response.body?.cancel();
  const to = ownPath(response.headers.get("location") ?? "", course.from + path, course.origins);
  const place = placeOf(path, true);
  if (!to || !place) return;
  course.add(to);
  await write(course, place, movedPage(path, to));
}

async function takeNotFound(course: Course, locale: Locale): Promise<void> {
  const folder = locale === defaultLocale ? "" : `${locale}/`;
  const path = `/${folder}${UNKNOWN}`;
  const response = await ask(course.from + path);
  const html = await response.text();
  if (response.status !== 404) fail(course, path, words.notFoundBroken);
  else await takePage(course, path, { html, place: `${folder}404.html` });
}

function follow({ add, from, origins }: Course, links: string[], path: string): void {
  for (const link of links) {
    const own = ownPath(link, from + path, origins);
    if (own) add(own);
  }
}

async function write({ directory, done }: Course, place: string, content: string): Promise<void> {
  const file = join(directory, place);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  done.bytes += Buffer.byteLength(content);
}

function fail({ done }: Course, address: string, reason: string): void {
  done.failures.push({ address, reason });
}

/** Pages that no other leads to, but that a reader or the service worker may come to. */
const fixedPages = () =>
  locales.flatMap((locale) => {
    const paths = pathsIn(locale);
    const alone = [paths.home, paths.search, paths.feedback, paths.shortlist, paths.offline, paths.noConnection];
    return [...alone.map((path) => path()), paths.serviceWorker()];
  });

/** Not the editors' area, nor the page in other languages that the 404 page names itself by. */
const isClosed = (path: string) =>
  path === adminPaths.home() || path.startsWith(`${adminPaths.home()}/`) || path.endsWith(`/${UNKNOWN}`);

const isRedirect = (status: number) => status >= 300 && status < 400 && status !== 304;

function readerOf(type: string, path: string): ((text: string) => string[]) | null {
  if (type.startsWith("text/css")) return linksOfCss;
  if (type.startsWith("application/manifest+json")) return linksOfManifest;
  if (/xml/.test(type) && path.includes("sitemap")) return linksOfSitemap;
  return null;
}

async function readNumbers(from: string): Promise<Record<Locale, string>> {
  const read = async (locale: Locale) => {
    const response = await ask(from + pathsIn(locale).helplines());
    return [locale, response.ok ? numbersOf(await response.text()) : ""] as const;
  };
  return Object.fromEntries(await Promise.all(locales.map(read))) as Record<Locale, string>;
}

/** The sitemap names the portal by its public address, which need not be the one that is asked. */
async function originsOf(from: string): Promise<ReadonlySet<string>> {
  const [first] = linksOfSitemap(await (await ask(`${from}/sitemap.xml`)).text());
  return new Set([from, ...(first && URL.canParse(first) ? [new URL(first).origin] : [])]);
}

const ask = (address: string) =>
  fetch(address, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });

/** What fetch says last is why: the address is not there, the answer took too long. */
export function reasonOf(error: unknown): string {
  const { message, cause } = error as Error & { cause?: Error & { code?: string } };
  return cause ? (cause.code ?? cause.message) : message;
}
