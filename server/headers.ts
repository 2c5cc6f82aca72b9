import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { routeOf } from "../lib/routes";

// Next trusts these headers as its own; from outside they have opened caches, images and authorization.
const INTERNAL =
  /^(x-middleware-|x-nextjs-|x-next-|x-now-|x-vercel-|x-invoke-|x-matched-path$|x-prerender-|next-action$|content-security-policy|upgrade$|x-perhepolku-)/;
const FROM_PROXY = /^(x-forwarded-|x-real-ip$|forwarded$)/;

export interface HeaderTrust {
  /** A proxy of ours stands in front and sets the forwarding headers itself. */
  trustProxy: boolean;
}

function mayEnter(name: string, { trustProxy }: HeaderTrust): boolean {
  const lower = name.toLowerCase();
  return !INTERNAL.test(lower) && (trustProxy || !FROM_PROXY.test(lower));
}

/** Removes what only we or our proxy may say from a request, in both of Node's views of its headers. */
export function cleanRequestHeaders(request: IncomingMessage, trust: HeaderTrust): void {
  for (const name of Object.keys(request.headers)) {
    if (!mayEnter(name, trust)) delete request.headers[name];
  }
  const pairs = request.rawHeaders;
  request.rawHeaders = pairs.filter((_, index) => mayEnter(pairs[index - (index % 2)] ?? "", trust));
}

export const securityHeaders: OutgoingHttpHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "X-Frame-Options": "DENY",
  // Pages have a stricter one, made of what is in them.
  "Content-Security-Policy": "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(self), microphone=(), payment=(), usb=()",
};

/** The same by name and value, for answers that are written without an object of headers. */
export const securityPairs = Object.entries(securityHeaders).map(([name, value]): [string, string] => [
  name,
  String(value),
]);

/** Addresses that are a permission by themselves: a page they lead to tells them to nobody. */
const secretRoutes: ReadonlySet<string> = new Set(["confirmation", "feedbackFollow", "feedbackDelete"]);
const isSecret = (path: string): boolean =>
  path.startsWith("/esikatselu/") || secretRoutes.has(routeOf(path)?.route ?? "");

const EDITORS_AREA = /^\/yllapito(\/|$)/;

/** True for what every visitor may open: pages without React. */
export const isPublicPage = (path: string): boolean => !EDITORS_AREA.test(path);

const PREVIEWED = /^\/yllapito\/tietueet\/[a-z0-9-]+\/esikatselu\/sivu$/;
const previewPolicy =
  "script-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'none'";

/**
 * The editors' area runs only the scripts that Next has marked with this answer's own number, and what those load. Next
 * reads the number from the request's header of the same name; from outside that header never comes this far.
 */
export function guardScripts(
  request: Pick<IncomingMessage, "headers" | "rawHeaders">,
  response: OutgoingHeaders,
  path: string,
): void {
  if (!EDITORS_AREA.test(path) || PREVIEWED.test(path)) return;
  const policy = `script-src 'nonce-${randomBytes(16).toString("base64")}' 'strict-dynamic'; ${editorsPolicy}`;
  request.headers["content-security-policy"] = policy;
  request.rawHeaders.push("Content-Security-Policy", policy);
  response.setHeader("Content-Security-Policy", policy);
}
// The one rule that react-aria adds by itself: how a finger moves over what can be pressed.
const pressableStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";
const editorsPolicy =
  `default-src 'self'; style-src 'self' ${pressableStyle}; img-src 'self' data: blob:; frame-src 'self'; ` +
  "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

/** Files that editors have brought in: nothing in them runs, whatever they are. */
const BROUGHT_IN = /^\/media\//;
const inertPolicy = "default-src 'none'; sandbox";

const NAMED_BY_CONTENT = /^\/elements\/[a-z-]+-[0-9a-f]{10}\.js$/;
const FOR_EVER = "public, max-age=31536000, immutable";

type OutgoingHeaders = Pick<ServerResponse, "getHeader" | "removeHeader" | "setHeader" | "statusCode">;

/**
 * Takes back what must not leave: the name of the software, and cookies on pages for everybody. A file whose name tells
 * its content may be kept for ever.
 */
export function tidyResponseHeaders(response: OutgoingHeaders, path: string): void {
  response.removeHeader("X-Powered-By");
  if (response.statusCode === 200 && NAMED_BY_CONTENT.test(path)) response.setHeader("Cache-Control", FOR_EVER);
  if (response.statusCode === 200 && BROUGHT_IN.test(path)) response.setHeader("Content-Security-Policy", inertPolicy);
  // Answers of routes too: redirects, files, what a script asks.
  if (EDITORS_AREA.test(path) && !response.getHeader("Cache-Control"))
    response.setHeader("Cache-Control", "private, no-store");
  if (isSecret(path)) response.setHeader("Referrer-Policy", "no-referrer");
  if (PREVIEWED.test(path)) {
    // A page of ours inside a page of ours; it never runs a script there.
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Content-Security-Policy", previewPolicy);
  }
  if (!EDITORS_AREA.test(path)) response.removeHeader("Set-Cookie");
}
