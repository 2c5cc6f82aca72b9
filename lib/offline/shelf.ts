import {
  ASSETS,
  alwaysKept,
  assetsOf,
  fontsOf,
  KEPT_AT,
  keyOf,
  listedPagesOf,
  mayKeepAddress,
  mayKeepPage,
  MOST_ASSETS,
  MOST_PAGES,
  PAGES,
} from "./keeping";
import { withKeptNotice, withoutRuntime } from "./notice";

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** A kept page with its notice on it; null when there is none. */
export async function takeKept(url: URL): Promise<Response | null> {
  const kept = await (await caches.open(PAGES)).match(keyOf(url));
  if (!kept) return null;
  const html = withKeptNotice(await kept.text(), new Date(kept.headers.get(KEPT_AT) ?? 0));
  return new Response(html, { status: kept.status, headers: kept.headers });
}

/** Keeps a page that came from the network, with all it needs and, if it is a list, the pages on it. */
export async function keepPage(url: URL, response: Response): Promise<void> {
  if (response.status !== 200 || response.redirected || !isHtml(response)) return;
  const html = withoutRuntime(await response.text());
  const isAlwaysKept = alwaysKept.includes(url.pathname) && url.search === "";
  if (!isAlwaysKept && !(mayKeepAddress(url, location.origin) && mayKeepPage(html))) return forget(url);
  const headers = new Headers(response.headers);
  for (const name of ["vary", "content-encoding", "content-length"]) headers.delete(name);
  headers.set(KEPT_AT, new Date().toISOString());
  const pages = await caches.open(PAGES);
  // A page that comes again goes to the end of the row, so that the front of it is what has rested longest.
  await pages.delete(keyOf(url));
  await pages.put(keyOf(url), new Response(html, { headers }));
  await keepAssets(assetsOf(html));
  await dropOldest(pages);
  for (const path of listedPagesOf(html)) await refresh(path);
}

/** Fetches pages that must be at hand; throws when one of them does not come. */
export async function keepAlways(): Promise<void> {
  await Promise.all(
    alwaysKept.map(async (path) => {
      const response = await fetch(path);
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
      await keepPage(new URL(path, location.origin), response);
    }),
  );
}

/** Fetches those that must be at hand and are older than a day: numbers change, too. */
export async function refreshAlways(): Promise<void> {
  for (const path of alwaysKept) await refresh(path);
}

async function refresh(path: string): Promise<void> {
  const url = new URL(path, location.origin);
  const kept = await (await caches.open(PAGES)).match(keyOf(url));
  const keptAt = Date.parse(kept?.headers.get(KEPT_AT) ?? "") || 0;
  if (Date.now() - keptAt < DAY_MILLISECONDS) return;
  const response = await fetch(url);
  await keepPage(url, response);
}

async function forget(url: URL): Promise<void> {
  await (await caches.open(PAGES)).delete(keyOf(url));
}

async function keepAssets(paths: string[]): Promise<void> {
  const assets = await caches.open(ASSETS);
  for (const path of paths) {
    if (await assets.match(path)) continue;
    const response = await fetch(path);
    if (response.status !== 200) continue;
    if (path.includes(".css")) await keepAssets(fontsOf(await response.clone().text(), response.url));
    await assets.put(path, response);
  }
}

async function dropOldest(pages: Cache): Promise<void> {
  const ordinary = (await pages.keys()).filter(({ url }) => !alwaysKept.includes(new URL(url).pathname));
  for (const request of ordinary.slice(0, Math.max(0, ordinary.length - MOST_PAGES))) await pages.delete(request);
  const assets = await caches.open(ASSETS);
  if ((await assets.keys()).length > MOST_ASSETS) await dropUnneeded(pages, assets);
}

async function dropUnneeded(pages: Cache, assets: Cache): Promise<void> {
  const needed = new Set<string>();
  for (const page of await pages.matchAll()) {
    for (const path of assetsOf(await page.text())) needed.add(path);
  }
  for (const path of [...needed].filter((path) => path.includes(".css"))) {
    const css = await assets.match(path);
    if (css) for (const font of fontsOf(await css.text(), new URL(path, location.origin).href)) needed.add(font);
  }
  for (const request of await assets.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await assets.delete(request);
  }
}

function isHtml(response: Response): boolean {
  return (response.headers.get("content-type") ?? "").startsWith("text/html");
}
