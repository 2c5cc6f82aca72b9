import type { IncomingMessage, ServerResponse } from "node:http";
import { judgeAddress } from "./address";
import { compressed } from "./compression";
import { OWN_PAGE_HEADER } from "../lib/platform/http/own-page";
import { localeOfPath, type Locale } from "../lib/platform/i18n/locales";
import { answerInItsLanguage } from "../lib/platform/i18n/reader";
import { cleanRequestHeaders, guardScripts, securityHeaders, tidyResponseHeaders, type HeaderTrust } from "./headers";
import { PREVIEW_HEADER } from "./loopback";
import { answerInPreview } from "../lib/platform/preview-context";
import { chooseOutput } from "./output";
import { smallPage, type ReadyPage } from "./ready-pages";
import { isOwnPage, judgeRequest, shouldReplace } from "./request-rules";

export interface FrontOptions extends HeaderTrust {
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** True for our own request for a ready page, which passes untouched. */
  isOwnRequest: (request: IncomingMessage) => boolean;
  /** Loads a page of ours that an answer asks for. */
  loadOwnPage: (path: string) => Promise<string>;
  notFoundPages: Record<Locale, ReadyPage>;
  errorPages: Record<Locale, ReadyPage>;
  forDevelopment: boolean;
  /** Told of every request that has come in. */
  onRequest?: () => void;
}

const BAD_REQUEST = smallPage("bad-request");
const TOO_LARGE = smallPage("too-large");

/** The door of the portal: everything that enters or leaves Next passes here. */
export function createFront(options: FrontOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value!);
    const handle = () => answerInItsLanguage(request.url ?? "", () => options.handle(request, response));
    if (options.isOwnRequest(request)) {
      const preview = request.headers[PREVIEW_HEADER];
      return answerInPreview(typeof preview === "string" ? preview : null, handle);
    }

    response.once("close", () => options.onRequest?.());
    const address = judgeAddress(request.url ?? "");
    const acceptEncoding = request.headers["accept-encoding"];
    const path = address.kind === "clean" ? address.path : "";
    let replaced = false;

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
    chooseOutput(response, () => {
      tidyResponseHeaders(response, path);
      const ownPath = response.getHeader(OWN_PAGE_HEADER);
      if (!replaced && typeof ownPath === "string") {
        const status = response.statusCode;
        return { kind: "discard", answerInstead: () => void sendOwnPage(status, ownPath) };
      }
      if (!replaced && shouldReplace(request, response, path, options)) {
        const status = response.statusCode;
        return { kind: "discard", answerInstead: () => void sendReadyPage(status) };
      }
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
      await handle();
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else await sendReadyPage(500);
    }
  };
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
