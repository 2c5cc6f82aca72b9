import { describe, expect, it } from "vitest";
import { Busy } from "@/server/front/page-maker";
import { key, pageOf, portal } from "./made-pages";

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
