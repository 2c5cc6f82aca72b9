import type { IncomingMessage, ServerResponse } from "node:http";
import { judgeAddress } from "./address";
import { compressed } from "./compression";
import { watchContentVersion } from "../lib/platform/content-version";
import { OWN_PAGE_HEADER } from "../lib/platform/http/own-page";
import { localeOfPath, type Locale } from "../lib/platform/i18n/locales";
import { answerInItsLanguage } from "../lib/platform/i18n/reader";
import { answerTraced } from "../lib/platform/page-trace";
import { answerInPreview } from "../lib/platform/preview-context";
import { finishPage, type StyleOf } from "./finish-page";
import {
  cleanRequestHeaders,
  guardScripts,
  isPublicPage,
  securityHeaders,
  tidyResponseHeaders,
  type HeaderTrust,
} from "./headers";
import { PREVIEW_HEADER, TRACE_HEADER } from "./loopback";
import { chooseOutput } from "./output";
import { smallPage, type ReadyPage } from "./ready-pages";
import { isOwnPage, judgeRequest, shouldReplace } from "./request-rules";
import { FRAME_HEADER, VERSION_HEADER } from "./wire";

export interface DoorOptions extends HeaderTrust {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** True for our own request for a ready page, which passes untouched. */
  isOwnRequest: (request: IncomingMessage) => boolean;
  /** Loads a page of ours that an answer asks for. */
  loadOwnPage: (path: string) => Promise<string>;
  notFoundPages: Record<Locale, ReadyPage>;
  errorPages: Record<Locale, ReadyPage>;
  /** Gives our style sheets, which public pages carry inside them; null leaves pages as Next makes them. */
  styleOf: StyleOf | null;
  /** Makes the page that the front asks for as a frame; null where there is no front. */
  sendFrame: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null;
  forDevelopment: boolean;
  /** Told of every request that has come in. */
  onRequest?: () => void;
}

const BAD_REQUEST = smallPage("bad-request");
const TOO_LARGE = smallPage("too-large");

/** The door of the portal: everything that enters or leaves Next passes here. */
export function createDoor(options: DoorOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value!);
    const handle = () => answerInItsLanguage(request.url ?? "", () => options.handle(request, response));
    if (options.isOwnRequest(request)) {
      const inPreview = () => answerInPreview(keyIn(request, PREVIEW_HEADER), handle);
      return answerTraced(keyIn(request, TRACE_HEADER), inPreview);
    }
    if (options.sendFrame && request.headers[FRAME_HEADER] === "1") return options.sendFrame(request, response);

    response.once("close", () => options.onRequest?.());
    const address = judgeAddress(request.url ?? "");
    const acceptEncoding = request.headers["accept-encoding"];
    const path = address.kind === "clean" ? address.path : "";
    let replaced = false;
    let finished = false;
    let versionOf: () => bigint | null = () => null;

    const sendReadyPage = async (status: number) => {
      replaced = true;
      const pages = status === 404 ? options.notFoundPages : options.errorPages;
      sendHtml(response, status, await pages[localeOfPath(path)].html());
    };
    const sendOwnPage = async (status: number, ownPath: string) => {
      replaced = true;
      try {
        sendHtml(response, status, await options.loadOwnPage(ownPath));
      } catch (error) {
        console.error(error);
        await sendReadyPage(500);
      }
    };
    const sendFinished = async (body: Buffer) => {
      finished = true;
      try {
        const { html, policy } = await finishPage(body.toString("utf8"), options.styleOf!);
        for (const name of ["Content-Length", "Link", "Vary"]) response.removeHeader(name);
        response.setHeader("Content-Security-Policy", policy);
        response.end(html);
      } catch (error) {
        console.error(error);
        await sendReadyPage(500);
      }
    };
    chooseOutput(response, () => {
      tidyResponseHeaders(response, path);
      const version = versionOf();
      if (version !== null) response.setHeader(VERSION_HEADER, String(version));
      const ownPath = response.getHeader(OWN_PAGE_HEADER);
      if (!replaced && typeof ownPath === "string") {
        const status = response.statusCode;
        return { kind: "discard", answerInstead: () => void sendOwnPage(status, ownPath) };
      }
      if (!replaced && shouldReplace(request, response, path, options)) {
        const status = response.statusCode;
        return { kind: "discard", answerInstead: () => void sendReadyPage(status) };
      }
      const isOurPage = options.styleOf && isPublicPage(path) && isHtml(response);
      if (isOurPage && !finished) return { kind: "collect", answerWith: (body) => void sendFinished(body) };
      return compressed(response, acceptEncoding);
    });

    if (address.kind === "malformed") return sendHtml(response, 400, BAD_REQUEST);
    const refusal = judgeRequest(request, path);
    if (refusal) {
      if (refusal === 405) response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
      return sendHtml(response, refusal, refusal === 413 ? TOO_LARGE : BAD_REQUEST);
    }
    if (address.kind === "redirect") {
      response.writeHead(308, { Location: address.location }).end();
      return;
    }
    if (path === "/api/health/live") return sendHealth(response);
    if (isOwnPage(path)) return sendReadyPage(404);

    cleanRequestHeaders(request, options);
    guardScripts(request, response, path);
    try {
      await watchContentVersion((noted) => {
        versionOf = noted;
        return handle();
      });
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else await sendReadyPage(500);
    }
  };
}

const isHtml = (response: ServerResponse) => /^text\/html/.test(String(response.getHeader("Content-Type") ?? ""));

function keyIn({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === "string" ? value : null;
}

function sendHtml(response: ServerResponse, status: number, html: string): void {
  for (const name of response.getHeaderNames()) {
    if (name !== "allow" && name !== "retry-after") response.removeHeader(name);
  }
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value!);
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Length", Buffer.byteLength(html));
  response.statusCode = status;
  response.end(html);
}

function sendHealth(response: ServerResponse): void {
  response.setHeader("Content-Type", "application/json");
  response.setHeader("Cache-Control", "no-store");
  response.end('{"status":"ok"}');
}
