import { offeredFreshness } from "../lib/freshness/offer";
import { locales } from "../lib/platform/i18n/locales";
import { sameAddressIn } from "../lib/routes";
import type { FromFront, FromRenderer } from "./messages";

const HEARTBEAT_MILLISECONDS = 5_000;
const OTHERS_MILLISECONDS = 3_000;

type Front = {
  id: string;
  /** The version up to which it has been told. */
  told: string | null;
  /** Whether it has been told which pages to keep ready. */
  hasPages: boolean;
};

/** Tells the front what changes in the catalogue, in order and without gaps, for as long as the database can be asked. */
export function followContent(tell: (message: FromRenderer) => void) {
  const catalogue = offeredFreshness();
  let front: Front | null = null;
  let reached: string | null = null;
  let stopped = false;
  let catching: Promise<void> | null = null;
  let again = false;

  /** One at a time; what comes meanwhile is caught in one more round. */
  function catchUp(): Promise<void> {
    if (catching) again = true;
    else
      catching = round()
        .catch(logged)
        .finally(() => {
          catching = null;
          if (!again || stopped) return;
          again = false;
          void catchUp();
        });
    return catching ?? Promise.resolve();
  }

  async function round(): Promise<void> {
    if (!front) return;
    const changes = front.told === null ? "everything" : await catalogue.findChangesSince(front.told);
    if (changes === "everything" || changes?.everything) await tellEverything(front);
    else if (changes) {
      tell({ kind: "changes", changes, subjects: changes.records.flatMap(({ keys }) => keys) });
      front.told = changes.version;
    }
    // What a front has from its disk may be a part: it may have been stopped before it had made every page.
    if (!front.hasPages) await tellPages(front);
  }

  async function tellEverything(to: Front): Promise<void> {
    const version = await catalogue.findContentVersion();
    tell({ kind: "everything", version, subjects: await catalogue.listSubjects() });
    to.told = version;
    to.hasPages = false;
  }

  async function tellPages(to: Front): Promise<void> {
    const addresses = await catalogue.listPublicAddresses();
    const pages = locales.flatMap((locale) => addresses.flatMap(({ path }) => sameAddressIn(locale, path) ?? []));
    tell({ kind: "pages", pages: [...new Set(pages)] });
    to.hasPages = true;
  }

  const report = async () => {
    if (front && reached !== null) await catalogue.reportFront({ id: front.id, version: reached });
  };
  // A connection that listens may be cut without a word: what was said there is asked for as well.
  const heartbeat = setInterval(() => void report().then(catchUp, logged), HEARTBEAT_MILLISECONDS);

  async function waitForOthers({ question, version }: { question: number; version: string }) {
    if (front) await catalogue.waitForFronts({ id: front.id, version, patienceMs: OTHERS_MILLISECONDS }).catch(logged);
    tell({ kind: "othersReached", question });
  }

  const listening = catalogue.listenToContent(() => void catchUp(), logged);
  return {
    take(message: Exclude<FromFront, { kind: "due" | "end" }>): void {
      if (message.kind === "follow") {
        front = { id: message.frontId, told: message.version, hasPages: false };
        // With pages from its disk it is read from at once, and is waited for from its first change on.
        reached ??= message.version?.split(":")[1] ?? null;
        report().catch(logged);
        void catchUp();
      } else if (message.kind === "catchUp") void catchUp();
      else if (message.kind === "reached") {
        reached = message.version;
        report().catch(logged);
      } else if (message.kind === "waitForOthers") void waitForOthers(message);
      else catalogue.addVisits(message.day, message.counts).catch(logged);
    },
    async stop(): Promise<void> {
      stopped = true;
      clearInterval(heartbeat);
      if (front) await catalogue.forgetFront(front.id).catch(logged);
      await listening.stop();
    },
  };
}

const logged = (error: unknown) => console.error("content:", error instanceof Error ? error.message : error);
