import { createHash } from "node:crypto";
import type { PageLineage } from "../lib/freshness/lineage";

/** A finished page as the renderer hands it to the front, and as the front keeps it on disk. */
export type PageFrame = {
  /** Headers that say what the page is; the front adds those of every answer. */
  headers: [name: string, value: string][];
  brotli: Buffer;
  gzip: Buffer;
  lineage: PageLineage;
  /** When the page reads otherwise though nothing is changed, in epoch milliseconds. */
  changesAt: number;
  madeAt: number;
};

/** The body of a frame over the wire. */
export const FRAME_TYPE = "application/x-perhepolku-page";

const DIGEST_BYTES = 32;

/** SHA-256, then the length of a JSON header, the header, the two bodies. */
export function encodeFrame({ brotli, gzip, ...about }: PageFrame): Buffer {
  const head = Buffer.from(JSON.stringify({ ...about, brotli: brotli.length, gzip: gzip.length }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  const content = Buffer.concat([length, head, brotli, gzip]);
  return Buffer.concat([createHash("sha256").update(content).digest(), content]);
}

/** Throws when a frame is not whole: cut, garbled or something else. */
export function decodeFrame(bytes: Buffer): PageFrame {
  const content = bytes.subarray(DIGEST_BYTES);
  if (!createHash("sha256").update(content).digest().equals(bytes.subarray(0, DIGEST_BYTES)))
    throw new Error("a page that is not whole");
  const start = 4 + content.readUInt32BE(0);
  const { brotli, gzip, ...about } = JSON.parse(content.toString("utf8", 4, start)) as Omit<
    PageFrame,
    "brotli" | "gzip"
  > & { brotli: number; gzip: number };
  return {
    ...about,
    brotli: content.subarray(start, start + brotli),
    gzip: content.subarray(start + brotli, start + brotli + gzip),
  };
}
