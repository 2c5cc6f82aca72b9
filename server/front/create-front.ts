import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { judgeAddress } from "../address";
import { cleanRequestHeaders, isPublicPage } from "../headers";
import { codeOf } from "../listen";
import { isOwnPage, judgeRequest } from "../request-rules";
import { localeOfPath } from "../../lib/platform/i18n/locales";
import type { RendererClient } from "./ask-renderer";
import type { Freshness } from "./freshness";
import type { KeptPage } from "./kept-page";
import { keepingOf, type Keeping } from "./keeping";
import type { KnownAddresses } from "./known-addresses";
import { tellable, type Log } from "./log";
import type { Counts } from "./metrics";
import type { PageMaker } from "./page-maker";
import type { PageStore } from "./page-store";
import type { ReadyAnswers } from "./ready-answers";
import { sendPage } from "./send-page";
import type { StaticFiles } from "./static-files";
import type { Visits } from "./visits";

/** A renderer that starts, or starts again, is there in a moment: who asks waits that long. */
const RENDERER_MILLISECONDS = 20_000;
/** An old page is shown rather than that somebody waits longer than this for the new one. */
const OLD_PAGE_MILLISECONDS = 3_000;
/** Until "julkaistu" is said: all pages here, then those of the other fronts. */
const REACH_MILLISECONDS = 10_000;
/** A connection may be known to be cut before it is known that who held it has died. */
const DEATH_MILLISECONDS = 100;
const RETRY_AFTER = ["retry-after", "10"];

type Parts = {
  store: PageStore;
  maker: PageMaker;
  freshness: Freshness;
  known: KnownAddresses;
  ready: ReadyAnswers;
  files: StaticFiles;
  visits: Visits;
  counts: Counts;
  log: Log;
  client: RendererClient;
  common: [name: string, value: string][];
  trustProxy: boolean;
  rendererReady: (patienceMs: number) => Promise<boolean>;
  catchUp: () => void;
  waitForOthers: (version: string) => Promise<void>;
  /** Whether the portal is fit for work: the database answers. */
  isReady: () => Promise<boolean>;
};

const setByFront = /^(x-forwarded-(for|host|proto|port)|x-request-id|connection|keep-alive|upgrade|expect)$/;
/** Public pages have no such runtime: whoever says it has one gets the page. */
const forNextsRuntime = /^(rsc|next-router-.*|next-url)$/;

// Read at every kept page: a clock of its own costs nothing there.
let seconds = 0;
setInterval(() => (seconds += 1), 1_000).unref();

/** What answers every request: pages that are kept at once, everything else by the renderer. */
export function createFront(parts: Parts) {
  const { store, maker, freshness, known, ready, files, visits, counts, log, client } = parts;

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { method, url = "" } = request;
    if (method === "GET" || method === "HEAD") {
      const page = store.get(url);
      if (page && !page.isOld) return serve(page, request, response);
    }
    answer(request, response, method ?? "", url).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.message : String(error) }, "answer");
      if (response.headersSent) response.destroy();
      else sendFailure(request, response);
    });
  };

  function serve(page: KeptPage, request: IncomingMessage, response: ServerResponse, more?: string[]): void {
    counts.kept += 1;
    page.usedAt = seconds;
    if (request.method === "GET") visits.note(request, page.path);
    sendPage(request, response, page, 200, more);
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
    url: string,
  ): Promise<void> {
    const address = judgeAddress(url);
    if (address.kind === "malformed") return refuse(request, response, 400);
    const path = address.kind === "clean" ? address.path : url;
    const refusal = judgeRequest(request, path);
    if (refusal) return refuse(request, response, refusal);
    if (address.kind === "redirect") return redirect(response, 308, address.location);
    if (path === "/api/health/live") return sendHealth(response, true);
    if (path === "/api/health/ready") return sendHealth(response, await parts.isReady());
    if (isOwnPage(path)) return sendUnknown(request, response, path);
    const keeping = keepingOf(url);
    if (method !== "GET" && method !== "HEAD")
      return keeping.kind === "kept" ? refuse(request, response, 405, "GET, HEAD") : handOn(request, response, path);
    if (files.has(path)) return files.send(path, request, response);
    if (keeping.kind === "unknown" || (keeping.kind === "kept" && !known.mayExist(keeping.subject)))
      return sendUnknown(request, response, path);
    return keeping.kind === "kept" ? sendKept(request, response, keeping) : handOn(request, response, path);
  }

  async function sendKept(
    request: IncomingMessage,
    response: ServerResponse,
    { key }: Extract<Keeping, { kind: "kept" }>,
  ) {
    const page = store.get(key);
    if (page && !page.isOld) return serve(page, request, response);
    const making = parts
      .rendererReady(page ? 0 : RENDERER_MILLISECONDS)
      .then(() => maker.makeNow(key))
      .catch((error) => afterDeath(error, () => maker.makeNow(key)));
    const made = await (page ? inTime(making, OLD_PAGE_MILLISECONDS) : making).catch(() => null);
    if (made?.kind === "page") return serve(made.page, request, response);
    if (made?.kind === "answer" && made.status < 500) {
      if (made.location) return redirect(response, made.status, made.location);
      return sendUnknown(request, response, key);
    }
    if (!page) return sendFailure(request, response);
    log.warn({ path: key }, "an old page is served");
    serve(page, request, response, ["age", String(Math.round((Date.now() - page.madeAt) / 1_000))]);
  }

  async function handOn(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const begun = performance.now();
    const id = randomBytes(9).toString("base64url");
    if (!(await parts.rendererReady(RENDERER_MILLISECONDS))) return sendFailure(request, response);
    counts.asked += 1;
    for (const [name, value] of parts.common) response.setHeader(name, value);
    response.setHeader("X-Request-Id", id);
    const isLook = isPublicPage(path) && request.method !== "POST";
    const headers = headersFor(request, path, id);
    const ask = () => client.handOn(request, response, { headers, isLook, beforeAnswer });
    const status = await ask().catch((error) => {
      if (!isLook || response.headersSent || response.destroyed) throw error;
      return afterDeath(error, ask);
    });
    if (status >= 500) counts.failed += 1;
    const line = {
      id,
      method: request.method,
      path: tellable(path),
      status,
      ms: Math.round(performance.now() - begun),
    };
    if (status >= 500) log.error(line, "request");
    else log.info(line, "request");
  }

  /** What failed because the renderer died in the middle of it is asked once more, of the one that is started in its place. */
  async function afterDeath<T>(error: unknown, again: () => Promise<T>): Promise<T> {
    if (isCut(error)) await wait(DEATH_MILLISECONDS);
    if (await parts.rendererReady(0)) throw error;
    if (!(await parts.rendererReady(RENDERER_MILLISECONDS))) throw error;
    return again();
  }

  /** An answer that has changed something is given when every page tells of it. */
  async function beforeAnswer(version: string): Promise<void> {
    parts.catchUp();
    await freshness.reach(version, REACH_MILLISECONDS);
    await parts.waitForOthers(version);
  }

  function headersFor(request: IncomingMessage, path: string, id: string): string[] {
    cleanRequestHeaders(request, parts);
    const { headers, rawHeaders, socket } = request;
    const isPublic = isPublicPage(path);
    const kept = rawHeaders.filter((_, index) => {
      const name = rawHeaders[index - (index % 2)]!.toLowerCase();
      return !setByFront.test(name) && !(isPublic && forNextsRuntime.test(name));
    });
    const said = (name: string) => (parts.trustProxy ? (headers[name] as string | undefined) : undefined);
    return [
      ...kept,
      ...["x-forwarded-for", said("x-forwarded-for") ?? socket.remoteAddress ?? ""],
      ...["x-forwarded-host", said("x-forwarded-host") ?? headers.host ?? ""],
      ...["x-forwarded-proto", said("x-forwarded-proto") ?? "http", "x-request-id", id],
    ];
  }

  function sendUnknown(request: IncomingMessage, response: ServerResponse, path: string): void {
    counts.unknown += 1;
    sendPage(request, response, ready.of("notFound", localeOfPath(path)), 404);
  }

  function sendFailure(request: IncomingMessage, response: ServerResponse): void {
    counts.failed += 1;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    sendPage(request, response, ready.of("error", localeOfPath(request.url ?? "")), 503, RETRY_AFTER);
  }

  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    status: 400 | 405 | 411 | 413,
    allowed = "GET, HEAD, POST, OPTIONS",
  ): void {
    counts.refused += 1;
    const more = status === 405 ? ["allow", allowed] : [];
    sendPage(request, response, ready.small(status === 413 ? "too-large" : "bad-request"), status, more);
  }

  function redirect(response: ServerResponse, status: number, location: string): void {
    response.writeHead(status, [
      ...parts.common.flat(),
      "location",
      location,
      "cache-control",
      "no-cache",
      "content-length",
      "0",
    ]);
    response.end();
  }

  function sendHealth(response: ServerResponse, isWell: boolean): void {
    const headers = [...parts.common.flat(), "content-type", "application/json", "cache-control", "no-store"];
    response.writeHead(isWell ? 200 : 503, headers);
    response.end(isWell ? '{"status":"ok"}' : '{"status":"unavailable"}');
  }
}

/** The connection was there and is gone, or the renderer no longer takes any. */
const isCut = (error: unknown) => ["ECONNRESET", "ECONNREFUSED", "ENOENT", "EPIPE"].includes(codeOf(error));

/** What is not there in time is not waited for; it may come later. */
function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too slow")), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
