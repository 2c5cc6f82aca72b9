import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { securityPairs } from "../headers";
import { close, listen } from "../listen";
import type { Told } from "../messages";
import { createRendererClient } from "./ask-renderer";
import { createFront } from "./create-front";
import { Freshness } from "./freshness";
import { keepPage, surrogateKeyOf, type KeptPage } from "./kept-page";
import { keepingOf } from "./keeping";
import { KnownAddresses } from "./known-addresses";
import type { Log } from "./log";
import { createMetrics, type Counts } from "./metrics";
import { PageDisk } from "./page-disk";
import { PageMaker } from "./page-maker";
import { PageStore } from "./page-store";
import { createPurger } from "./purge";
import { ReadyAnswers } from "./ready-answers";
import { RendererProcess } from "./renderer-process";
import { StateKeeper } from "./state-keeper";
import { StaticFiles } from "./static-files";
import { Visits } from "./visits";
import { WarmUp } from "./warm-up";

export type FrontSettings = {
  root: string;
  buildDirectory: string;
  pagesDirectory: string;
  host: string;
  port: number;
  /** The host that pages name as their own. */
  ownHost: string;
  isSecure: boolean;
  trustProxy: boolean;
  socketsPerAddress: number;
  pagesBytes: number;
  metricsPort: number | null;
  /** Where a cache in front of us is asked to forget pages; null for none. */
  purgeUrl: string | null;
  shutdownMs: number;
  log: Log;
};

const DUE_MILLISECONDS = 10_000;
const OTHERS_MILLISECONDS = 4_000;

/** Starts what answers the portal's readers: kept pages first, so that they are there before anything else is. */
export async function startFront(settings: FrontSettings) {
  const { log } = settings;
  const common = commonHeaders(settings.isSecure);
  const counts: Counts = { kept: 0, unknown: 0, asked: 0, refused: 0, failed: 0 };
  const fault = (what: string) => (error: unknown) =>
    log.error({ error: error instanceof Error ? error.message : String(error) }, what);

  const disk = new PageDisk(settings.pagesDirectory, buildOf(settings.buildDirectory), fault("pages on disk"));
  const purge = createPurger(settings.purgeUrl, fault("purge"));
  const forgotten = (page: KeptPage) => {
    disk.remove(page.key);
    purge([surrogateKeyOf(page.key)]);
  };
  const store = new PageStore(settings.pagesBytes, forgotten);
  const known = new KnownAddresses();
  const surrogateKeys = settings.trustProxy || settings.purgeUrl !== null;

  const renderer = new RendererProcess({ ownHost: settings.ownHost, log, onMessage: (message) => void hear(message) });
  const client = createRendererClient({ socketPath: renderer.socketPath, ownHost: settings.ownHost });
  const ready = new ReadyAnswers({ common, make: client.make, onKept: (key, frame) => disk.save(key, frame) });
  const metrics = createMetrics({
    counts,
    pages: () => store.size,
    queued: () => maker.queued,
    behind: () => freshness.behind,
    renderer: () => renderer,
    isWarm: () => warmUp.isDone,
  });
  const maker: PageMaker = new PageMaker({
    store,
    make: client.make,
    common,
    surrogateKeys,
    onKept: (key, frame) => disk.save(key, frame),
    onGone: forgotten,
    onMade: metrics.noteMade,
  });
  const freshness: Freshness = new Freshness({
    store,
    maker,
    onAltered: (pages) => purge(pages.map(({ key }) => surrogateKeyOf(key))),
    onReached: (version) => {
      renderer.tell({ kind: "reached", version });
      state.saveSoon();
    },
  });
  const state: StateKeeper = new StateKeeper({ disk, store, known, version: () => freshness.version });
  const warmUp: WarmUp = new WarmUp({ store, maker, log, isWell: client.isWell, onDone: () => state.saveSoon() });
  const visits = new Visits((counted) => renderer.tell({ kind: "visits", ...counted }));
  const frontId = randomBytes(9).toString("base64url");

  // What the disk has is there at once, database or not. What nobody vouches for is shown only while nothing newer can be made.
  const { pages, state: last, subjects } = disk.load();
  const isVouchedFor = last !== null && subjects !== null;
  const old = new Set(last?.old);
  for (const [key, frame] of pages) {
    const keeping = keepingOf(key);
    ready.restore(key, frame);
    if (keeping.kind !== "kept") continue;
    const page = keepPage(key, frame, { ...keeping, common, surrogateKeys });
    page.isOld = !isVouchedFor || old.has(key);
    store.put(page);
  }
  if (isVouchedFor) {
    known.replace(subjects);
    freshness.begin(last.version);
  }

  const questions = new Map<number, () => void>();
  let asked = 0;
  function waitForOthers(version: string): Promise<void> {
    const question = (asked += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(done, OTHERS_MILLISECONDS);
      questions.set(question, done);
      renderer.tell({ kind: "waitForOthers", question, version });
      function done() {
        clearTimeout(timer);
        questions.delete(question);
        resolve();
      }
    });
  }

  async function hear(message: Told): Promise<void> {
    if (message.kind === "ready") {
      maker.beginAgain();
      renderer.tell({ kind: "follow", frontId, version: freshness.version });
      void ready.renew();
    } else if (message.kind === "othersReached") questions.get(message.question)?.();
    else if (message.kind === "changes") {
      known.add(message.subjects);
      ready.take(message.changes.records);
      await freshness.take(message.changes);
    } else if (message.kind === "everything") {
      known.replace(message.subjects);
      void ready.renew();
      if (freshness.version !== null || store.size.pages > 0) freshness.takeEverything(message.version);
      else freshness.begin(message.version);
    } else void warmUp.make(message.pages);
  }

  let answered = 0;
  const dueTimer = setInterval(() => {
    if (renderer.isReady) ready.renewDue(Date.now());
    if (answered === counts.kept) return;
    answered = counts.kept;
    renderer.tell({ kind: "due" });
  }, DUE_MILLISECONDS);

  const files = new StaticFiles(
    { publicDirectory: join(settings.root, "public"), buildDirectory: settings.buildDirectory },
    common,
  );
  const front = createFront({
    ...{ store, maker, freshness, known, ready, files, visits, counts, log, client, common },
    trustProxy: settings.trustProxy,
    rendererReady: (patienceMs) => renderer.whenReady(patienceMs),
    catchUp: () => renderer.tell({ kind: "catchUp" }),
    waitForOthers,
    isReady: async () => renderer.isReady && (await client.isWell()),
  });
  const metricsServer = settings.metricsPort === null ? null : await metrics.listen(settings.metricsPort);
  const servers = await listen(front, { ...settings, headers: common });
  renderer.start();

  return {
    store,
    renderer,
    /** Answers what has begun, takes nothing new, and ends the renderer last. */
    async stop(): Promise<void> {
      warmUp.stop();
      clearInterval(dueTimer);
      freshness.stop();
      visits.stop();
      await close(servers, settings.shutdownMs);
      metricsServer?.close();
      state.save();
      await disk.settle();
      await renderer.stop();
      client.close();
    },
  };
}

function commonHeaders(isSecure: boolean): [name: string, value: string][] {
  return isSecure
    ? [...securityPairs, ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"]]
    : securityPairs;
}

function buildOf(buildDirectory: string): string {
  const file = join(buildDirectory, "BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "unbuilt";
}
