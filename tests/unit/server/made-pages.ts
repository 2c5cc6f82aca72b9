import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Made } from "@/server/front/ask-renderer";
import { Freshness } from "@/server/front/freshness";
import { PageMaker } from "@/server/front/page-maker";
import { PageStore } from "@/server/front/page-store";
import type { PageFrame } from "@/server/page-frame";

export const key = "/palvelut/a";

function frameOf(text: string, of: Partial<PageFrame> = {}): PageFrame {
  const body = Buffer.from(text);
  return {
    headers: [["content-type", "text/html; charset=utf-8"]],
    brotli: brotliCompressSync(body),
    gzip: gzipSync(body),
    lineage: { mentions: [], reads: ["service"] },
    changesAt: Infinity,
    madeAt: Date.now(),
    ...of,
  };
}
/** What the renderer gives for a page with a text. */
export const pageOf = (text: string, of?: Partial<PageFrame>): Made => ({ kind: "page", frame: frameOf(text, of) });

/** A portal whose pages the test itself hands out, one by one. */
export function portal(mostBytes = 10_000_000) {
  const asked: { key: string; answer: (made: Made) => void; fail: () => void }[] = [];
  const evicted: string[] = [];
  const removed: string[] = [];
  const store = new PageStore(mostBytes, (page) => evicted.push(page.key));
  const maker = new PageMaker({
    store,
    make: (asking) =>
      new Promise((answer, reject) => asked.push({ key: asking, answer, fail: () => reject(new Error("ei")) })),
    common: [],
    surrogateKeys: false,
    onKept: () => {},
    onGone: ({ key: gone }) => removed.push(gone),
    onMade: () => {},
  });
  const reached: string[] = [];
  const freshness = new Freshness({ store, maker, onAltered: () => {}, onReached: (version) => reached.push(version) });
  const next = async () => {
    for (let turn = 0; turn < 50 && asked.length === 0; turn += 1) await Promise.resolve();
    return asked.shift()!;
  };
  return { asked, evicted, removed, store, maker, freshness, reached, next };
}

/** Whether a page has the text "uusi". */
export const isNew = (store: PageStore, of: string) =>
  store.get(of)?.brotli.body.equals(brotliCompressSync(Buffer.from("uusi")));
export const change = { noun: "service" as const, keys: ["service/a"], near: [], far: [] };
