import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { IncomingMessage, ServerResponse } from "node:http";
import { chooseEncoding } from "../compression";
import { isKnown } from "./send-page";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};
const textual = new Set([".js", ".css", ".svg", ".txt", ".json", ".webmanifest"]);
const FOR_EVER = "public, max-age=31536000, immutable";
const FOR_A_DAY = "public, max-age=86400";
const LARGEST = 4 * 1024 * 1024;

type Variant = { headers: string[]; body: Buffer };
type StaticFile = { etag: string; plain: Variant; brotli: Variant | null; gzip: Variant | null };

/**
 * The files of a build and of `public`, by their addresses: read as the front starts and sent from memory, so that a page
 * finds its font and its modules whatever has become of the renderer, the disk or the next build. Compressed when asked for.
 */
export class StaticFiles {
  private readonly bodies = new Map<string, Buffer>();
  private readonly kept = new Map<string, StaticFile>();

  constructor(
    { publicDirectory, buildDirectory }: { publicDirectory: string; buildDirectory: string },
    private readonly common: [name: string, value: string][],
  ) {
    this.collect(publicDirectory, "");
    this.collect(join(buildDirectory, "static"), "/_next/static");
  }

  private collect(directory: string, prefix: string): void {
    const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const file = join(entry.parentPath, entry.name);
      const isKnown = entry.isFile() && types[extname(entry.name)] && statSync(file).size <= LARGEST;
      if (isKnown) this.bodies.set(prefix + file.slice(directory.length).replaceAll("\\", "/"), readFileSync(file));
    }
  }

  has(path: string): boolean {
    return this.bodies.has(path);
  }

  send(path: string, request: IncomingMessage, response: ServerResponse): void {
    const file = this.kept.get(path) ?? this.read(path);
    if (isKnown(request.headers["if-none-match"], file.etag)) {
      response.writeHead(
        304,
        file.plain.headers.filter((_, index, all) => all[index - (index % 2)] !== "content-length"),
      );
      response.end();
      return;
    }
    const encoding = chooseEncoding(request.headers["accept-encoding"] as string | undefined);
    const variant = (encoding === "br" ? file.brotli : encoding === "gzip" ? file.gzip : null) ?? file.plain;
    response.writeHead(200, variant.headers);
    response.end(request.method === "HEAD" ? undefined : variant.body);
  }

  private read(path: string): StaticFile {
    const body = this.bodies.get(path)!;
    const extension = extname(path);
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    const isNamedByContent = path.startsWith("/_next/static/") || path.startsWith("/elements/");
    const headers = [
      ...this.common.flat(),
      ...["content-type", types[extension]!, "etag", `W/${etag}`],
      ...["cache-control", isNamedByContent ? FOR_EVER : FOR_A_DAY],
      ...(textual.has(extension) ? ["vary", "Accept-Encoding"] : []),
    ];
    const sized = (bytes: Buffer, more: string[] = []) => ({
      headers: [...headers, ...more, "content-length", String(bytes.length)],
      body: bytes,
    });
    const isSmallerPacked = textual.has(extension) && body.length > 500;
    const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    const file = {
      etag,
      plain: sized(body),
      brotli: isSmallerPacked ? sized(brotliCompressSync(body, brotli), ["content-encoding", "br"]) : null,
      gzip: isSmallerPacked ? sized(gzipSync(body, { level: 9 }), ["content-encoding", "gzip"]) : null,
    };
    this.kept.set(path, file);
    return file;
  }
}
