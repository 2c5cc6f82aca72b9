import { createHash } from "node:crypto";
import type { PageFrame } from "../page-frame";

/** A page in the store, ready to be sent: bytes and flat header arrays. */
export type KeptPage = {
  key: string;
  /** The address without its query. */
  path: string;
  etag: string;
  madeAt: number;
  changesAt: number;
  brotli: { headers: string[]; body: Buffer };
  gzip: { headers: string[]; body: Buffer };
  /** For those who take no compression; unpacked as they ask. */
  plainHeaders: string[];
  notModified: string[];
  mentions: ReadonlySet<string>;
  reads: PageFrame["lineage"]["reads"];
  subject: string | null;
  isVariant: boolean;
  bytes: number;
  /** By the front's clock of seconds. */
  usedAt: number;
  /** Known to be old: it is made anew before it is served again, or served with its age when that fails. */
  isOld: boolean;
  /** When the log was last told that it was served old, by the front's clock of seconds. */
  toldOldAt: number;
};

type Settings = {
  subject: string | null;
  isVariant: boolean;
  common: [name: string, value: string][];
  surrogateKeys: boolean;
};

/** Caches between us and the reader ask each time, and may go on with what they have when we do not answer. */
const pageCaching = "public, max-age=0, stale-if-error=86400";

export function keepPage(
  key: string,
  frame: PageFrame,
  { subject, isVariant, common, surrogateKeys }: Settings,
): KeptPage {
  const etag = `W/"${createHash("sha256").update(frame.brotli).digest("base64url").slice(0, 22)}"`;
  const own = new Map(frame.headers);
  if (!own.has("content-type")) own.set("content-type", "text/html; charset=utf-8");
  // What Next says of caching is meant for Next.
  if (!/^public|^no-cache/.test(own.get("cache-control") ?? "")) own.set("cache-control", pageCaching);
  own.set("vary", "Accept-Encoding");
  own.set("etag", etag);
  if (surrogateKeys) own.set("surrogate-key", surrogateKeyOf(key));
  const all = [...common.filter(([name]) => !own.has(name.toLowerCase())), ...own].flat();
  const body = (bytes: Buffer, encoding: string) => ({
    headers: [...all, "content-encoding", encoding, "content-length", String(bytes.length)],
    body: bytes,
  });
  return {
    key,
    path: key.split("?", 1)[0]!,
    etag,
    madeAt: frame.madeAt,
    changesAt: frame.changesAt,
    // Of their own: a part of the frame's bytes would keep the whole of it in memory.
    brotli: body(Buffer.from(frame.brotli), "br"),
    gzip: body(Buffer.from(frame.gzip), "gzip"),
    plainHeaders: all,
    notModified: all,
    mentions: new Set(frame.lineage.mentions.map(shared)),
    reads: frame.lineage.reads,
    subject,
    isVariant,
    bytes: frame.brotli.length + frame.gzip.length + frame.lineage.mentions.length * MENTION_BYTES + 4_000,
    usedAt: 0,
    isOld: false,
    toldOldAt: -Infinity,
  };
}

const MENTION_BYTES = 30;
const words = new Map<string, string>();

/** The same slugs stand on many pages: one copy of each. There are no more than the catalogue has records. */
function shared(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  words.set(word, word);
  return word;
}

/** The name by which a cache in front of us is asked to forget a page. */
export function surrogateKeyOf(key: string): string {
  return `sivu-${createHash("sha256").update(key).digest("hex").slice(0, 12)}`;
}
