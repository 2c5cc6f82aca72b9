import { defaultLocale } from "@/lib/platform/i18n/locales";
import { addressOf } from "@/lib/routes";
import { ASSETS, OWN_CACHES, PAGES } from "./keeping";
import { worker, type PageEvent } from "./scope";
import { keepAlways, keepPage, refreshAlways, takeKept } from "./shelf";

/** How long a page is waited for when a kept one could be shown instead. */
const WAIT_MILLISECONDS = 4000;

/**
 * The service worker of readers who have turned reading without a network on. The network always comes first; a kept page
 * is shown only when it does not answer, and says so. Anything but a page asked for and its kept parts passes untouched.
 */
worker.addEventListener("install", (event) => {
  event.waitUntil(keepAlways().then(() => worker.skipWaiting()));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    Promise.all([dropFormerCaches(), worker.registration.navigationPreload?.enable(), worker.clients.claim()]),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (request.mode === "navigate") event.respondWith(answerPage(event, url));
  else if (/^\/(_next\/static|elements)\/|^\/icon\.svg$/.test(url.pathname)) event.respondWith(answerAsset(request));
});

async function answerPage(event: PageEvent, url: URL): Promise<Response> {
  const network = askNetwork(event, url);
  const unlessItFails = network.catch(() => null);
  // Looking for the kept page must never be what breaks a page that the network has.
  const kept = await takeKept(url).catch(() => null);
  const answer = await (kept ? Promise.race([unlessItFails, waited()]) : unlessItFails);
  return answer ?? kept ?? (await noConnection()) ?? Response.error();
}

function askNetwork(event: PageEvent, url: URL): Promise<Response> {
  const network = (async () => (await event.preloadResponse) ?? (await fetch(event.request)))();
  const copy = network.then((response) => response.clone());
  event.waitUntil(
    copy
      .then((response) => keepPage(url, response))
      .then(refreshAlways)
      // The network is away or the device full: then there is nothing to keep, and nothing to say.
      .catch(() => {}),
  );
  return copy.then(() => network);
}

async function answerAsset(request: Request): Promise<Response> {
  const kept = await caches.open(ASSETS).then(
    (assets) => assets.match(request, { ignoreVary: true }),
    () => undefined,
  );
  return kept ?? fetch(request);
}

/** The page that says that there is no connection; the numbers on it are as old as its own notice says. */
async function noConnection(): Promise<Response | null> {
  const page = await takeKept(new URL(addressOf("noConnection", defaultLocale), worker.location.origin)).catch(
    () => null,
  );
  return page && new Response(page.body, { status: 503, headers: page.headers });
}

const waited = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), WAIT_MILLISECONDS));

async function dropFormerCaches(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN_CACHES));
  await Promise.all(names.filter((name) => name !== PAGES && name !== ASSETS).map((name) => caches.delete(name)));
}
