import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { chooseEncoding, type Encoding } from "../compression";
import { headerOf } from "./header-of";
import type { KeptPage } from "./kept-page";

const MOST_REMEMBERED = 500;
const encodings = new Map<string, Encoding | null>();

/** The same few headers come again and again: each is read once. */
function encodingFor(accepted: string | undefined): Encoding | null {
  if (accepted === undefined) return null;
  const known = encodings.get(accepted);
  if (known !== undefined) return known;
  const chosen = chooseEncoding(accepted);
  if (encodings.size < MOST_REMEMBERED) encodings.set(accepted, chosen);
  return chosen;
}

/** Sends a kept page. `status` is another than 200 only for pages that are answers of their own, which have no tag. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  status = 200,
  more: string[] = [],
) {
  if (status === 200 && isKnown(headerOf(request, "if-none-match"), page.etag)) {
    response.writeHead(304, more.length > 0 ? [...page.notModified, ...more] : page.notModified).end();
    return;
  }
  const encoding = encodingFor(headerOf(request, "accept-encoding"));
  const ready = encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : unpacked(page);
  response.writeHead(status, more.length > 0 ? [...ready.headers, ...more] : ready.headers);
  if (request.method === "HEAD") response.end();
  else response.end(ready.body);
}

/** By weak comparison (RFC 9110, 8.8.3.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch === "*") return true;
  return ifNoneMatch.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag.replace(/^W\//, ""));
}

type Ready = { headers: string[]; body: Buffer };

/** Few take no compression; the pages that they read last are not unpacked for each request. */
const MOST_UNPACKED = 50;
const unpackedPages = new Map<KeptPage, Ready>();

function unpacked(page: KeptPage): Ready {
  const known = unpackedPages.get(page);
  if (known) return known;
  const body = gunzipSync(page.gzip.body);
  const ready = { headers: [...page.plainHeaders, "content-length", String(body.length)], body };
  if (unpackedPages.size >= MOST_UNPACKED) unpackedPages.delete(unpackedPages.keys().next().value!);
  unpackedPages.set(page, ready);
  return ready;
}
