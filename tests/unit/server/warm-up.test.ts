import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { createLog } from "@/server/front/log";
import { PageMaker } from "@/server/front/page-maker";
import { PageStore } from "@/server/front/page-store";
import { WarmUp } from "@/server/front/warm-up";

const frame = {
  headers: [] as [string, string][],
  brotli: brotliCompressSync("sivu"),
  gzip: gzipSync("sivu"),
  lineage: { mentions: [], reads: [] },
  changesAt: Infinity,
  madeAt: 0,
};

/** A portal whose pages fail as often as they are told to. */
function warmUp(failures: Record<string, number>, isWell: boolean) {
  const store = new PageStore(1_000_000);
  const maker = new PageMaker({
    ...{ store, common: [], surrogateKeys: false, onKept: () => {}, onGone: () => {}, onMade: () => {} },
    make: (key) => {
      failures[key] = (failures[key] ?? 0) - 1;
      return failures[key] >= 0 ? Promise.reject(new Error("ei")) : Promise.resolve({ kind: "page", frame });
    },
  });
  return {
    store,
    warm: new WarmUp({
      store,
      maker,
      log: createLog("silent"),
      isWell: async () => isWell,
      onDone: () => {},
      retryMs: 50,
    }),
  };
}

it("tries again what could not be made, and is done when all is there", async () => {
  const { store, warm } = warmUp({ "/palvelut/a": 1 }, true);
  const making = warm.make(["/palvelut/a", "/palvelut/b"]);
  await expect.poll(() => store.size.pages).toBe(1);
  expect(warm.isDone).toBe(false);
  await making;
  expect([store.size.pages, warm.isDone]).toEqual([2, true]);
});

it("does not wait for ever for a page that cannot be made while everything else can", async () => {
  const { store, warm } = warmUp({ "/palvelut/a": 1_000 }, true);
  await warm.make(["/palvelut/a", "/palvelut/b"]);
  expect([store.size.pages, warm.isDone]).toEqual([1, true]);
});

it("is not done while the database is away, however often it tries", async () => {
  const { store, warm } = warmUp({ "/palvelut/a": 1_000 }, false);
  void warm.make(["/palvelut/a", "/palvelut/b"]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect([store.size.pages, warm.isDone]).toEqual([1, false]);
  warm.stop();
});
