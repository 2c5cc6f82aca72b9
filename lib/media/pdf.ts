import { inflateSync } from "node:zlib";
import { hasArchiveAtEnd, type MediaRefusal } from "./kinds";

const mostInflated = 32 * 1024 * 1024;
const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const script = /\/JS(?![A-Za-z0-9])/;
const streams = />>\s*stream\r?\n[\s\S]*?endstream/g;

/**
 * Why a PDF (ISO 32000-1) is refused: what runs, what holds other files, what cannot be looked into, what is cut. Null when
 * nothing of the kind is found. It is served as a download only, so that this is a second wall and not the first.
 */
export function judgePdf(content: Buffer): MediaRefusal | null {
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(content.toString("latin1", Math.max(0, content.length - 2_048))))
    return hasArchiveAtEnd(content) ? "polyglot" : "pdfBroken";
  const text = withoutEscapes(content.toString("latin1"));
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return "pdfLocked";
  if (active.test(text) || script.test(text.replace(streams, ""))) return "pdfActive";
  const inner = objectStreamsOf(content);
  if (inner === null) return "pdfBroken";
  const names = withoutEscapes(inner);
  return active.test(names) || script.test(names) ? "pdfActive" : null;
}

/** Names may be written with #xx for any letter: `/J#53` is `/JS`. */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What compressed object streams hold; null when one cannot be read or they hold more than a document would. */
function objectStreamsOf(content: Buffer): string | null {
  const text = content.toString("latin1");
  const parts: string[] = [];
  let left = mostInflated;
  for (const match of text.matchAll(/\/ObjStm(?![A-Za-z0-9])[\s\S]{0,400}?>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf("endstream", start);
    if (end < 0) return null;
    if (!withoutEscapes(text.slice(Math.max(0, match.index - 400), start)).includes("/FlateDecode")) {
      parts.push(text.slice(start, end));
      continue;
    }
    try {
      const inflated = inflateSync(content.subarray(start, end), { maxOutputLength: Math.max(1, left) });
      left -= inflated.length;
      parts.push(inflated.toString("latin1"));
    } catch {
      return null;
    }
  }
  return parts.join("\n");
}
