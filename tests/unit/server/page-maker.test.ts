import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Made } from "@/server/front/ask-renderer";
import { Freshness } from "@/server/front/freshness";
import { Busy, PageMaker } from "@/server/front/page-maker";
import { PageStore } from "@/server/front/page-store";
import type { PageFrame } from "@/server/page-frame";

const key = "/palvelut/a";

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
const pageOf = (text: string, of?: Partial<PageFrame>): Made => ({ kind: "page", frame: frameOf(text, of) });

/** A portal whose pages the test itself hands out, one by one. */
function portal(mostBytes = 10_000_000) {
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

const textOf = (store: PageStore, of: string) =>
  store.get(of)?.brotli.body.equals(brotliCompressSync(Buffer.from("uusi")));
const change = { noun: "service" as const, keys: ["service/a"], near: [], far: [] };

describe("a page that many ask for at once", () => {
  it("is made once", async () => {
    const { maker, next, asked, store } = portal();
    const all = Array.from({ length: 100 }, () => maker.makeNow(key));
    (await next()).answer(pageOf("uusi"));
    await Promise.all(all);
    expect(asked).toHaveLength(0);
    expect(store.size.pages).toBe(1);
  });

  it("is made once, and keeps nobody else's place, while all places are taken", async () => {
    const { maker, next, asked } = portal();
    const others = Array.from({ length: 4 }, (_, number) => maker.makeNow(`/palvelut/${number}`));
    const all = Array.from({ length: 300 }, () => maker.makeNow(key));
    const another = maker.makeNow("/palvelut/z");
    for (let time = 0; time < 4; time += 1) (await next()).answer(pageOf("muu"));
    const made = [await next(), await next()];
    expect(made.map((asking) => asking.key)).toEqual([key, "/palvelut/z"]);
    for (const asking of made) asking.answer(pageOf("uusi"));
    await Promise.all([...others, ...all, another]);
    expect(asked).toHaveLength(0);
  });

  it("that fails each time is left alone itself, and others are made meanwhile", async () => {
    const { maker, next } = portal();
    const failing = maker.makeNow(key).catch(() => "ei");
    (await next()).fail();
    expect(await failing).toBe("ei");
    for (let time = 0; time < 5; time += 1) await expect(maker.makeNow(key)).rejects.toBeInstanceOf(Busy);
    const other = maker.makeNow("/palvelut/b");
    (await next()).answer(pageOf("uusi"));
    expect(await other).toMatchObject({ kind: "page" });
  });

  it("is refused when too many different ones are waited for", async () => {
    const { maker } = portal();
    const outcomes = Array.from({ length: 300 }, (_, number) =>
      maker.makeNow(`/palvelut/${number}`).catch((error: unknown) => error),
    );
    const last = await outcomes.at(-1);
    expect(last).toBeInstanceOf(Busy);
  });

  it("is not asked from a renderer that fails every time", async () => {
    const { maker, next } = portal();
    for (let time = 0; time < 3; time += 1) {
      const failing = maker.makeNow(`/palvelut/${time}`).catch(() => "ei");
      (await next()).fail();
      expect(await failing).toBe("ei");
    }
    await expect(maker.makeNow(key)).rejects.toBeInstanceOf(Busy);
  });

  it("is not waited for in line when the renderer has failed those before", async () => {
    const { maker, next } = portal();
    const line = Array.from({ length: 12 }, (_, number) => maker.makeNow(`/palvelut/${number}`).catch(() => "ei"));
    for (let time = 0; time < 4; time += 1) (await next()).fail();
    expect(new Set(await Promise.all(line))).toEqual(new Set(["ei"]));
  });
});

describe("a change", () => {
  it("has arrived when every page that it alters is the new one", async () => {
    const { maker, freshness, next, store, reached } = portal();
    const first = maker.makeNow(key);
    (await next()).answer(pageOf("vanha"));
    await first;
    freshness.begin("c:1");
    const taken = freshness.take({ version: "c:2", records: [change], addresses: [] });
    const asking = await next();
    expect(reached).toEqual(["1"]);
    expect(store.get(key)?.isOld).toBe(false);
    asking.answer(pageOf("uusi"));
    await taken;
    expect(reached).toEqual(["1", "2"]);
    expect(textOf(store, key)).toBe(true);
  });

  it("makes the changed record's own page first, then what was read last, then what is only not there yet", async () => {
    const { maker, freshness, next, asked, store } = portal();
    const about = { lineage: { mentions: ["service/a"], reads: [] } };
    for (const [each, usedAt] of [
      ["/palvelut/x", 5],
      ["/palvelut/y", 9],
      [key, 0],
    ] as const) {
      const making = maker.makeNow(each);
      (await next()).answer(pageOf("vanha", about));
      await making;
      store.get(each)!.usedAt = usedAt;
    }
    const missing = ["/palvelut/p", "/palvelut/q"].map((each) => maker.makeSoon(each));
    const taken = freshness.take({ version: "c:2", records: [change], addresses: [] });
    const order: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const asking = await next();
      order.push(asking.key);
      asking.answer(pageOf("uusi"));
    }
    await Promise.all([...missing, taken]);
    expect(order).toEqual(["/palvelut/p", key, "/palvelut/y", "/palvelut/x", "/palvelut/q"]);
    expect(asked).toHaveLength(0);
  });

  it("makes no other page anew", async () => {
    const { maker, freshness, next, asked, reached } = portal();
    const first = maker.makeNow("/palvelut/b");
    (await next()).answer(pageOf("toinen"));
    await first;
    await freshness.take({ version: "c:2", records: [change], addresses: [] });
    expect(asked).toHaveLength(0);
    expect(reached).toEqual(["2"]);
  });

  it("that comes while a page is being made makes it once more", async () => {
    const { maker, freshness, next, store } = portal();
    const making = maker.makeNow(key);
    const early = await next();
    const taken = freshness.take({ version: "c:2", records: [change], addresses: [] });
    early.answer(pageOf("vanha"));
    (await next()).answer(pageOf("uusi"));
    await Promise.all([making, taken]);
    expect(textOf(store, key)).toBe(true);
  });

  it("of which nobody can tell what it altered makes what was under way once more", async () => {
    const { maker, freshness, next, store } = portal();
    const making = maker.makeNow(key);
    const early = await next();
    freshness.takeEverything("c:2");
    early.answer(pageOf("vanha"));
    (await next()).answer(pageOf("uusi"));
    await making;
    expect(textOf(store, key)).toBe(true);
    expect(store.get(key)?.isOld).toBe(false);
  });

  it("that comes again and again does not keep a page from being made: it is kept, marked old", async () => {
    const { maker, freshness, next, store, asked } = portal();
    const making = maker.makeNow(key);
    for (let version = 2; version < 5; version += 1) {
      const asking = await next();
      void freshness.take({ version: `c:${version}`, records: [change], addresses: [] });
      asking.answer(pageOf("vanha"));
    }
    await making;
    expect(asked).toHaveLength(0);
    expect(store.get(key)?.isOld).toBe(true);
  });

  it("leaves a page that cannot be made anew as it was, and marks it old", async () => {
    const { maker, freshness, next, store } = portal();
    const first = maker.makeNow(key);
    (await next()).answer(pageOf("uusi"));
    await first;
    const taken = freshness.take({ version: "c:2", records: [change], addresses: [] });
    (await next()).fail();
    await taken;
    expect(store.get(key)?.isOld).toBe(true);
    expect(textOf(store, key)).toBe(true);
    expect(freshness.behind).toBe(1);
  });

  it("that takes a page away makes the store forget it", async () => {
    const { maker, freshness, next, store, removed } = portal();
    const first = maker.makeNow(key);
    (await next()).answer(pageOf("vanha"));
    await first;
    const taken = freshness.take({ version: "c:2", records: [change], addresses: [] });
    (await next()).answer({ kind: "answer", status: 404, location: null });
    await taken;
    expect(store.get(key)).toBeUndefined();
    expect(removed).toEqual([key]);
  });
});

describe("the hour", () => {
  afterEach(() => void vi.useRealTimers());

  it("marks what it alters old, also when the page cannot be made anew", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "Date"] });
    const { maker, next, store } = portal();
    const first = maker.makeNow(key);
    (await next()).answer(pageOf("auki", { changesAt: Date.now() + 60_000 }));
    await first;
    vi.advanceTimersByTime(59_000);
    expect(store.get(key)?.isOld).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(store.get(key)?.isOld).toBe(true);
    (await next()).fail();
    expect(store.get(key)?.isOld).toBe(true);
  });
});

it("the store stays within its bytes, and forms of lists give way before pages", async () => {
  const { maker, next, store, evicted } = portal(100_000);
  const keys = [key, ...Array.from({ length: 40 }, (_, number) => `/hankkeet?sivu=${number + 2}`)];
  for (const each of keys) {
    const making = maker.makeNow(each);
    (await next()).answer(pageOf("uusi"));
    await making;
  }
  expect(store.size.bytes).toBeLessThanOrEqual(100_000);
  expect(store.get(key)).toBeDefined();
  expect(evicted.length).toBeGreaterThan(0);
  expect(evicted).not.toContain(key);
});
