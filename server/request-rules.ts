import type { IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "../lib/platform/i18n/locales";

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** The most that a request's body may be, in bytes, by the beginning of its address; a reader's form needs little. */
const BODY_LIMITS: [start: string, bytes: number][] = [
  ["/yllapito/media", 21 * 1024 * 1024],
  ["/yllapito/tuonti", 12 * 1024 * 1024],
  ["/yllapito", 2 * 1024 * 1024],
  ["", 64 * 1024],
];

/** The pages that only the front asks for; from outside they are addresses like any unknown one. */
export const ownPages = {
  notFound: (locale: Locale) => `/${locale}/ei-loydy`,
  error: (locale: Locale) => `/${locale}/virhe`,
};

/** What the front asks of the portal after requests: to do what is due. */
export const dueSchedulesPath = "/api/ajastukset";

/** What tells whether the database answers and has the tables that this portal needs. */
export const readyPath = "/api/health/ready";

/** True also for the pages that Next keeps for itself (`/_global-error`, `/_not-found`). */
export function isOwnPage(path: string): boolean {
  return (
    /^(\/[a-z]{2})?\/(ei-loydy|virhe|palaute-kesken)$/.test(path) ||
    path === "/yllapito/lahetys-kesken" ||
    path === dueSchedulesPath ||
    /^\/_(global-error|not-found|error)$/.test(path)
  );
}

type RequestLike = Pick<IncomingMessage, "method" | "headers"> & { rawHeaders?: string[] };

/** Files are passed on as they come; everything else is short enough to be taken in first. */
export const isForFiles = (path: string): boolean => /^\/yllapito\/(media|tuonti)(\/|$)/.test(path);

function bodyLimitOf(path: string): number {
  return BODY_LIMITS.find(([start]) => start === "" || path === start || path.startsWith(`${start}/`))![1];
}

/** The status to refuse a request with, or null when it may enter. */
export function judgeRequest(
  { method = "", headers, rawHeaders = [] }: RequestLike,
  path = "",
): 400 | 405 | 411 | 413 | null {
  if (!METHODS.has(method)) return 405;
  // Of two hosts, each server on the way might believe another (RFC 9112, 3.2).
  if (rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host").length > 1) return 400;
  if (headers.upgrade?.toLowerCase() === "websocket") return 400;
  if (headers["transfer-encoding"] !== undefined) return 411;
  if (Number(headers["content-length"] ?? 0) > bodyLimitOf(path)) return 413;
  return null;
}

/**
 * Next answers a missing page with a body that only JavaScript fills, and a broken one with an English sentence.
 * Those answers are replaced; data for Next's own runtime and assets are not pages.
 */
export function shouldReplace(
  request: RequestLike,
  response: Pick<ServerResponse, "statusCode" | "getHeader">,
  path: string,
  { forDevelopment }: { forDevelopment: boolean },
): boolean {
  const { statusCode } = response;
  const isFailure = statusCode === 404 || (statusCode >= 500 && !forDevelopment);
  if (!isFailure || request.headers.rsc !== undefined || path.startsWith("/_next/")) return false;
  const contentType = response.getHeader("Content-Type");
  // A route handler that throws leaves an empty answer without a type.
  return contentType === undefined ? statusCode >= 500 : /^text\/html/.test(String(contentType));
}
