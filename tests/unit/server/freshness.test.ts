import { afterEach, describe, expect, it, vi } from "vitest";
import { change, isNew, key, pageOf, portal } from "./made-pages";

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
    expect(isNew(store, key)).toBe(true);
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
    expect(isNew(store, key)).toBe(true);
  });

  it("of which nobody can tell what it altered makes what was under way once more", async () => {
    const { maker, freshness, next, store } = portal();
    const making = maker.makeNow(key);
    const early = await next();
    freshness.takeEverything("c:2");
    early.answer(pageOf("vanha"));
    (await next()).answer(pageOf("uusi"));
    await making;
    expect(isNew(store, key)).toBe(true);
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
    expect(isNew(store, key)).toBe(true);
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
