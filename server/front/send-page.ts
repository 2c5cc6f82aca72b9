import type { IncomingMessage, ServerResponse } from "node:http";
import { gunzipSync } from "node:zlib";
import { chooseEncoding, type Encoding } from "../compression";
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
  const { headers } = request;
  if (status === 200 && isKnown(headers["if-none-match"], page.etag)) {
    response.writeHead(304, more.length > 0 ? [...page.notModified, ...more] : page.notModified).end();
    return;
  }
  const encoding = encodingFor(headers["accept-encoding"] as string | undefined);
  const ready = encoding === "br" ? page.brotli : encoding === "gzip" ? page.gzip : unpacked(page);
  response.writeHead(status, more.length > 0 ? [...ready.headers, ...more] : ready.headers);
  if (request.method === "HEAD") response.end();
  else response.end(ready.body);
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  return ifNoneMatch !== undefined && (ifNoneMatch === etag || ifNoneMatch === "*" || ifNoneMatch.includes(etag));
}

function unpacked({ plainHeaders, gzip }: KeptPage) {
  const body = gunzipSync(gzip.body);
  return { headers: [...plainHeaders, "content-length", String(body.length)], body };
}
