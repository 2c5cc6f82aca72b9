import { inflateSync } from "node:zlib";
import { hasArchiveAtEnd, type MediaRefusal } from "./kinds";

const mostInflated = 32 * 1024 * 1024;
const active = /\/(?:JavaScript|Launch|SubmitForm|ImportData|GoTo[RE]|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const script = /\/JS(?![A-Za-z0-9])/;
const objectStream = /\/ObjStm(?![A-Za-z0-9])/;
/** Object streams of the largest file that is taken in, and some; each costs a call however little it holds. */
const mostStreams = 20_000;

/**
 * Why a PDF (ISO 32000-1) is refused: what runs, what holds other files, what cannot be looked into, what is cut. Null when
 * nothing of the kind is found. It is served as a download only, so that this is a second wall and not the first.
 */
export function judgePdf(content: Buffer): MediaRefusal | null {
  if (!/startxref\s+\d+\s+%%EOF\s*$/.test(content.toString("latin1", Math.max(0, content.length - 2_048))))
    return hasArchiveAtEnd(content) ? "polyglot" : "pdfBroken";
  const text = withoutEscapes(content.toString("latin1"));
  if (/\/Encrypt(?![A-Za-z0-9])/.test(text)) return "pdfLocked";
  if (active.test(text) || script.test(withoutStreams(text))) return "pdfActive";
  const inner = objectStreamsOf(content);
  if (inner === null) return "pdfBroken";
  const names = withoutEscapes(inner);
  return active.test(names) || script.test(names) ? "pdfActive" : null;
}

/** Names may be written with #xx for any letter: `/J#53` is `/JS`. */
function withoutEscapes(text: string): string {
  return text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Where the bytes of streams begin, and the word that begins them. A run of spaces belongs to one `>>`: it is read once. */
const openingsOf = (text: string) => text.matchAll(/>>\s*stream\r?\n/g);

/** The text between streams; each byte is passed once, whatever a hostile file opens and leaves open. */
function withoutStreams(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const opening of openingsOf(text)) {
    if (opening.index < from) continue;
    const end = text.indexOf("endstream", opening.index);
    if (end < 0) break;
    kept.push(text.slice(from, opening.index));
    from = end + "endstream".length;
  }
  return [...kept, text.slice(from)].join("");
}

/**
 * What object streams hold, compressed or not; null when one cannot be read, begins inside another, or they hold more than a
 * document would. A stream is an object stream when anything between the stream before it and itself says so.
 */
function objectStreamsOf(content: Buffer): string | null {
  const text = content.toString("latin1");
  const parts: string[] = [];
  let left = mostInflated;
  let before = 0;
  let end = 0;
  for (const opening of openingsOf(text)) {
    const start = opening.index + opening[0].length;
    const dictionary = withoutEscapes(text.slice(before, start));
    before = start;
    if (!objectStream.test(dictionary)) continue;
    if (start < end || parts.length === mostStreams) return null;
    end = text.indexOf("endstream", start);
    if (end < 0) return null;
    if (!dictionary.includes("/FlateDecode")) {
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
