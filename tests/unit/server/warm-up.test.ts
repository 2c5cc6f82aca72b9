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

/** A portal that fails to make some pages; its database answers or not. */
function warmUp(failing: Set<string>, isWell: boolean) {
  const asked: string[] = [];
  const store = new PageStore(1_000_000);
  const maker = new PageMaker({
    ...{ store, common: [], surrogateKeys: false, onKept: () => {}, onGone: () => {}, onMade: () => {} },
    make: (key) => {
      asked.push(key);
      return failing.has(key) ? Promise.reject(new Error("ei")) : Promise.resolve({ kind: "page", frame });
    },
  });
  const log = createLog("silent");
  const warm = new WarmUp({ store, maker, log, isWell: async () => isWell, onDone: () => {}, retryMs: 5 });
  return { asked, store, warm };
}

const pages = ["/palvelut/a", "/palvelut/b"];

it("tries what could not be made for as long as the database is away, and is done when all is there", async () => {
  const failing = new Set(["/palvelut/a"]);
  const { asked, store, warm } = warmUp(failing, false);
  const making = warm.make(pages);
  await expect.poll(() => asked.length).toBeGreaterThan(10);
  expect([store.size.pages, warm.isDone]).toEqual([1, false]);
  failing.clear();
  await making;
  expect([store.size.pages, warm.isDone]).toEqual([2, true]);
});

it("does not wait for ever for a page that cannot be made while everything else can", async () => {
  const { asked, store, warm } = warmUp(new Set(["/palvelut/a"]), true);
  await warm.make(pages);
  expect([store.size.pages, warm.isDone]).toEqual([1, true]);
  expect(asked).toEqual(["/palvelut/a", "/palvelut/b", "/palvelut/a", "/palvelut/a"]);
});

it("makes an old page anew, and leaves a fresh one as it is", async () => {
  const { asked, store, warm } = warmUp(new Set(), true);
  await warm.make(pages);
  store.get("/palvelut/b")!.isOld = true;
  await warm.make(pages);
  expect(asked).toEqual([...pages, "/palvelut/b"]);
});
