import { open } from "node:fs/promises";

const MEGABYTE = 1024 * 1024;

/** The most that a file may be, in bytes. */
export const mostBytes = { image: 12 * MEGABYTE, pdf: 20 * MEGABYTE } as const;

export const refusals = [
  ...(["empty", "tooLarge", "type", "svg", "gif", "heic", "polyglot"] as const),
  ...(["tooManyPixels", "shape", "broken", "tooHeavy"] as const),
  ...(["pdfActive", "pdfLocked", "pdfBroken", "tooMany"] as const),
];
/** Why a file is not taken in. */
export type MediaRefusal = (typeof refusals)[number];

export type FoundKind = { kind: "image" | "pdf" } | { refused: MediaRefusal };

const startsWith = (head: Buffer, bytes: string, at = 0) => head.toString("latin1", at, at + bytes.length) === bytes;

/** What a file is by its first bytes, whatever it is called and said to be. */
export function kindOf(head: Buffer): FoundKind {
  if (head.length === 0) return { refused: "empty" };
  if (startsWith(head, "\xff\xd8\xff") || startsWith(head, "\x89PNG\r\n\x1a\n")) return { kind: "image" };
  if (startsWith(head, "RIFF") && startsWith(head, "WEBP", 8)) return { kind: "image" };
  if (startsWith(head, "%PDF-")) return { kind: "pdf" };
  if (startsWith(head, "GIF8")) return { refused: "gif" };
  if (startsWith(head, "ftyp", 4)) return { refused: "heic" };
  if (/<svg[\s>]/i.test(head.toString("utf8"))) return { refused: "svg" };
  return { refused: "type" };
}

const markup = /<(?:script|html|svg)[\s>]|<!doctype|<\?php|%PDF-/i;
const zipEnd = Buffer.from("PK\x05\x06", "latin1");
/** A ZIP archive ends with a record of at least 22 bytes and a comment of at most 65 535. */
const zipTail = 65_557;

/**
 * True for an image that another program would read as a page, a document or an archive. It is encoded anew in any case;
 * nobody has such a file by accident.
 */
export function isPolyglot(content: Buffer): boolean {
  if (markup.test(content.toString("latin1"))) return true;
  return hasArchiveAtEnd(content);
}

export function hasArchiveAtEnd(content: Buffer): boolean {
  const tail = content.subarray(Math.max(0, content.length - zipTail));
  const at = tail.lastIndexOf(zipEnd);
  return at >= 0 && at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length;
}

/** The first bytes of a file. */
export async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_024), 0, 1_024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
