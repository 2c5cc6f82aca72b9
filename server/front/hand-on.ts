import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { cleanRequestHeaders, isPublicPage } from "../headers";
import { codeOf } from "../listen";
import { isForFiles } from "../request-rules";
import type { RendererClient } from "./ask-renderer";
import { Bodies } from "./bodies";
import type { Freshness } from "./freshness";
import { tellable, type Log } from "./log";
import type { Counts } from "./metrics";

/** A renderer that starts, or starts again, is there in a moment: who asks waits that long. */
export const RENDERER_MILLISECONDS = 20_000;
/** Until "julkaistu" is said: all pages here, then those of the other fronts. */
const REACH_MILLISECONDS = 10_000;
/** A connection may be known to be cut before it is known that who held it has died. */
const DEATH_MILLISECONDS = 100;

export type HandOnParts = {
  freshness: Freshness;
  counts: Counts;
  log: Log;
  client: RendererClient;
  common: [name: string, value: string][];
  trustProxy: boolean;
  rendererReady: (patienceMs: number) => Promise<boolean>;
  catchUp: () => void;
  waitForOthers: (version: string) => Promise<void>;
};

const setByFront = /^(x-forwarded-(for|host|proto|port)|x-request-id|connection|keep-alive|upgrade|expect)$/;
/** Public pages have no such runtime: whoever says it has one gets the page. */
const forNextsRuntime = /^(rsc|next-router-.*|next-url)$/;

/** Hands requests on to the renderer; throws, with nothing written, when it does not answer. */
export function createHandOn(parts: HandOnParts) {
  const { counts, log, client, freshness, trustProxy } = parts;
  const bodies = new Bodies();

  async function handOn(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const begun = performance.now();
    const id = randomBytes(9).toString("base64url");
    // Before a place at the renderer is taken: who sends a byte now and then holds none.
    const body = isForFiles(path) ? null : await bodies.take(request, addressOf(request));
    if (!(await parts.rendererReady(RENDERER_MILLISECONDS))) throw new Error("no renderer");
    counts.asked += 1;
    for (const [name, value] of parts.common) response.setHeader(name, value);
    response.setHeader("X-Request-Id", id);
    const changesNothing = request.method === "GET" || request.method === "HEAD";
    const isLook = isPublicPage(path) && request.method !== "POST";
    const headers = headersFor(request, path, id);
    const ask = () => client.handOn(request, response, { headers, isLook, beforeAnswer, body });
    const status = await ask().catch((error) => {
      if (!changesNothing || response.headersSent || response.destroyed) throw error;
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

  /** What failed because the renderer died in the middle of it, or only a connection to it, is asked once more. */
  async function afterDeath<T>(error: unknown, again: () => Promise<T>): Promise<T> {
    if (isCut(error)) await wait(DEATH_MILLISECONDS);
    if (await parts.rendererReady(0)) {
      if (isCut(error)) return again();
      throw error;
    }
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
    const said = (name: string) => (trustProxy ? (headers[name] as string | undefined) : undefined);
    return [
      ...kept,
      ...["x-forwarded-for", said("x-forwarded-for") ?? socket.remoteAddress ?? ""],
      ...["x-forwarded-host", said("x-forwarded-host") ?? headers.host ?? ""],
      ...["x-forwarded-proto", said("x-forwarded-proto") ?? "http", "x-request-id", id],
    ];
  }

  function addressOf({ headers, socket }: IncomingMessage): string {
    const said = trustProxy ? String(headers["x-forwarded-for"] ?? "") : "";
    return said.split(",").at(-1)?.trim() || (socket.remoteAddress ?? "");
  }

  return { handOn, afterDeath };
}

/** The connection was there and is gone, or the renderer no longer takes any. */
const isCut = (error: unknown) =>
  ["ECONNRESET", "ECONNREFUSED", "ENOENT", "EPIPE", "UND_ERR_SOCKET"].includes(codeOf(error));
