import type { ServerResponse } from "node:http";
import { constants, createBrotliCompress, createGzip } from "node:zlib";
import type { Output } from "./output";

const TEXT_LIKE = /^(text\/|application\/(json|javascript|xml|manifest\+json|[a-z.-]+\+(json|xml))|image\/svg\+xml)/;
const WORTHWHILE_BYTES = 1024;

export type Encoding = "br" | "gzip";

/** The encoding to use for an Accept-Encoding header, brotli first; null when the client wants neither. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding | null {
  const refused = new Set<string>();
  const accepted = new Set<string>();
  for (const part of (acceptEncoding ?? "").toLowerCase().split(",")) {
    const [name = "", ...parameters] = part.split(";").map((word) => word.trim());
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    (isRefused ? refused : accepted).add(name);
  }
  const wants = (encoding: Encoding) => accepted.has(encoding) || (accepted.has("*") && !refused.has(encoding));
  return wants("br") ? "br" : wants("gzip") ? "gzip" : null;
}

/** Chooses whether and how to compress a response, and sets the headers that go with it. */
export function compressed(response: ServerResponse, acceptEncoding: string | undefined): Output {
  if (!isCompressible(response)) return { kind: "plain" };
  addVary(response, "Accept-Encoding");
  const encoding = chooseEncoding(acceptEncoding);
  if (!encoding || response.req.method === "HEAD") return { kind: "plain" };

  response.removeHeader("Content-Length");
  response.setHeader("Content-Encoding", encoding);
  const tag = response.getHeader("ETag");
  if (typeof tag === "string" && !tag.startsWith("W/")) response.setHeader("ETag", `W/${tag}`);
  return { kind: "through", stream: encoding === "br" ? brotli() : createGzip({ level: 6 }) };
}

function isCompressible(response: ServerResponse): boolean {
  const { statusCode } = response;
  if (statusCode < 200 || statusCode === 204 || statusCode === 206 || statusCode === 304) return false;
  if (response.hasHeader("Content-Encoding")) return false;
  if (/no-transform/.test(String(response.getHeader("Cache-Control") ?? ""))) return false;
  const length = response.getHeader("Content-Length");
  if (length !== undefined && Number(length) < WORTHWHILE_BYTES) return false;
  return TEXT_LIKE.test(String(response.getHeader("Content-Type") ?? ""));
}

function brotli() {
  return createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function addVary(response: ServerResponse, name: string): void {
  const present = String(response.getHeader("Vary") ?? "")
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
  if (present.some((word) => word.toLowerCase() === name.toLowerCase())) return;
  response.setHeader("Vary", [...present, name].join(", "));
}
