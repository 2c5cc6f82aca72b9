import type { IncomingMessage, ServerResponse } from "node:http";
import { judgeAddress } from "../address";
import { isOwnPage, judgeRequest } from "../request-rules";
import { localeOfPath } from "../../lib/platform/i18n/locales";
import { TooSlow } from "./bodies";
import { createHandOn, RENDERER_MILLISECONDS, type HandOnParts } from "./hand-on";
import type { KeptPage } from "./kept-page";
import { keepingOf, takesForms, type Keeping } from "./keeping";
import type { KnownAddresses } from "./known-addresses";
import { tellable } from "./log";
import type { PageMaker } from "./page-maker";
import type { PageStore } from "./page-store";
import type { ReadyAnswers } from "./ready-answers";
import { sendPage } from "./send-page";
import type { StaticFiles } from "./static-files";
import type { Visits } from "./visits";

/** An old page is shown rather than that somebody waits longer than this for the new one. */
const OLD_PAGE_MILLISECONDS = 3_000;
/** However many read an old page, the log is told of it once in this time. */
const QUIET_SECONDS = 60;
const RETRY_AFTER = ["retry-after", "10"];

type Parts = HandOnParts & {
  store: PageStore;
  maker: PageMaker;
  known: KnownAddresses;
  ready: ReadyAnswers;
  files: StaticFiles;
  visits: Visits;
  /** Whether the portal is fit for work: the database answers. */
  isReady: () => Promise<boolean>;
};

// Read at every kept page: a clock of its own costs nothing there.
let seconds = 0;
setInterval(() => (seconds += 1), 1_000).unref();

/** What answers every request: pages that are kept at once, everything else by the renderer. */
export function createFront(parts: Parts) {
  const { store, maker, known, ready, files, visits, counts, log } = parts;
  const { handOn, afterDeath } = createHandOn(parts);

  return (request: IncomingMessage, response: ServerResponse): void => {
    const { method, url = "" } = request;
    if (method === "GET" || method === "HEAD") {
      const page = store.get(url);
      if (page && !page.isOld) return serve(page, request, response);
    }
    answer(request, response, method ?? "", url).catch((error: unknown) => {
      if (error instanceof TooSlow) return void refuseBody(request, response);
      log.error({ method, path: tellable(url), error: messageOf(error) }, "answer");
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

  function serveOld(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
    if (seconds - page.toldOldAt >= QUIET_SECONDS) {
      page.toldOldAt = seconds;
      log.warn({ path: tellable(page.key) }, "an old page is served");
    }
    serve(page, request, response, ["age", String(Math.round((Date.now() - page.madeAt) / 1_000))]);
  }

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
    url: string,
  ): Promise<void> {
    if (method === "OPTIONS" && url === "*") return sendOptions(response, url);
    const target = withoutAuthority(url);
    if (target !== url) {
      request.url = target;
      return answer(request, response, method, target);
    }
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
    if (method === "OPTIONS") return sendOptions(response, path);
    if (method === "POST") {
      if (keeping.kind === "unknown") return sendUnknown(request, response, path);
      return takesForms(path) ? handOn(request, response, path) : refuse(request, response, 405, allowedAt(path));
    }
    if (files.has(path)) return files.send(path, request, response);
    if (keeping.kind === "unknown" || (keeping.kind === "kept" && !known.mayExist(keeping.subject)))
      return sendUnknown(request, response, path);
    const isOurs = keeping.kind === "kept" && keeping.chosen.every((subject) => known.mayExist(subject));
    return isOurs ? sendKept(request, response, keeping) : handOn(request, response, path);
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
    const made = await (page ? inTime(making, OLD_PAGE_MILLISECONDS) : making).catch((error: unknown) => {
      log.error({ path: tellable(key), error: messageOf(error) }, "a page could not be made");
      return null;
    });
    if (made?.kind === "page") return (made.page.isOld ? serveOld : serve)(made.page, request, response);
    if (made?.kind === "answer" && made.status < 500) {
      if (made.location) return redirect(response, made.status, made.location);
      return sendUnknown(request, response, key);
    }
    if (!page) return sendFailure(request, response);
    serveOld(page, request, response);
  }

  /** Nobody waits for the rest of a body: the connection ends with the answer. */
  function refuseBody(request: IncomingMessage, response: ServerResponse): void {
    if (response.headersSent || response.destroyed) return void response.destroy();
    response.shouldKeepAlive = false;
    response.once("finish", () => request.socket.destroySoon());
    refuse(request, response, 408);
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
    status: 400 | 405 | 408 | 411 | 413,
    allowed = ALL_METHODS,
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

  function sendOptions(response: ServerResponse, path: string): void {
    response.writeHead(204, [...parts.common.flat(), "allow", allowedAt(path), "cache-control", "no-store"]);
    response.end();
  }

  function sendHealth(response: ServerResponse, isWell: boolean): void {
    const headers = [...parts.common.flat(), "content-type", "application/json", "cache-control", "no-store"];
    response.writeHead(isWell ? 200 : 503, headers);
    response.end(isWell ? '{"status":"ok"}' : '{"status":"unavailable"}');
  }
}

const ALL_METHODS = "GET, HEAD, POST, OPTIONS";
const allowedAt = (path: string): string => (takesForms(path) ? ALL_METHODS : "GET, HEAD, OPTIONS");

/** A request may name the whole address (RFC 9112, 3.2.2); whose it is, the Host header has said. */
const withoutAuthority = (target: string): string => target.replace(/^https?:\/\/[^/?#]+(?=[/?]|$)/i, "") || "/";

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What is not there in time is not waited for; it may come later. */
function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too slow")), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
