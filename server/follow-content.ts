import { offeredFreshness } from "../lib/freshness/offer";
import { locales } from "../lib/platform/i18n/locales";
import { sameAddressIn } from "../lib/routes";
import type { FromFront, FromRenderer } from "./messages";

const HEARTBEAT_MILLISECONDS = 5_000;
const OTHERS_MILLISECONDS = 3_000;

/** Tells the front what changes in the catalogue, in order and without gaps, for as long as the database can be asked. */
export function followContent(tell: (message: FromRenderer) => void) {
  const catalogue = offeredFreshness();
  let front: { id: string; told: string | null } | null = null;
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
    if (front.told === null) return introduce(front);
    const changes = await catalogue.findChangesSince(front.told);
    if (!changes) return;
    if (changes.everything) return introduce(front);
    tell({ kind: "changes", changes, subjects: changes.records.flatMap(({ keys }) => keys) });
    front.told = changes.version;
  }

  async function introduce(to: { told: string | null }): Promise<void> {
    const version = await catalogue.findContentVersion();
    const addresses = await catalogue.listPublicAddresses();
    const pages = locales.flatMap((locale) => addresses.flatMap(({ path }) => sameAddressIn(locale, path) ?? []));
    tell({ kind: "addresses", version, subjects: await catalogue.listSubjects(), pages: [...new Set(pages)] });
    to.told = version;
  }

  const report = () => {
    if (front && reached !== null) catalogue.reportFront({ id: front.id, version: reached }).catch(logged);
  };
  const heartbeat = setInterval(report, HEARTBEAT_MILLISECONDS);

  async function waitForOthers({ question, version }: { question: number; version: string }) {
    if (front) await catalogue.waitForFronts({ id: front.id, version, patienceMs: OTHERS_MILLISECONDS }).catch(logged);
    tell({ kind: "othersReached", question });
  }

  const listening = catalogue.listenToContent(() => void catchUp(), logged);
  return {
    take(message: Exclude<FromFront, { kind: "due" }>): void {
      if (message.kind === "follow") {
        front = { id: message.frontId, told: message.version };
        void catchUp();
      } else if (message.kind === "catchUp") void catchUp();
      else if (message.kind === "reached") {
        reached = message.version;
        report();
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
