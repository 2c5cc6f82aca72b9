import { setTimeout as wait } from "node:timers/promises";
import { keepingOf } from "./keeping";
import { tellable, type Log } from "./log";
import type { PageMaker } from "./page-maker";
import type { PageStore } from "./page-store";

/** Pages that could not be made are tried again after this. */
const RETRY_MILLISECONDS = 5_000;
/** Those that fail so many times while everything else works are pages that cannot be made. */
const MOST_TRIES = 3;
const MOST_TOLD = 10;

type Settings = {
  store: PageStore;
  maker: PageMaker;
  log: Log;
  /** Whether the renderer and the database answer. */
  isWell: () => Promise<boolean>;
  onDone: () => void;
  retryMs?: number;
};

/** Makes every page that is not kept yet, or only an old one, one after another, for as long as there is room. */
export class WarmUp {
  isDone = false;
  private round = 0;
  private stopped = false;

  constructor(private readonly settings: Settings) {}

  /** A later list takes the place of an earlier one. */
  async make(addresses: string[]): Promise<void> {
    const round = (this.round += 1);
    const isOver = () => this.stopped || round !== this.round;
    let left = await this.makeEach(addresses, isOver);
    for (let tries = 1; left.length > 0 && tries < MOST_TRIES;) {
      await wait(this.settings.retryMs ?? RETRY_MILLISECONDS, undefined, { ref: false });
      const before = left.length;
      left = await this.makeEach(left, isOver);
      if (isOver()) return;
      if (left.length === before && (await this.settings.isWell())) tries += 1;
    }
    if (isOver()) return;
    if (left.length > 0)
      this.settings.log.error({ count: left.length, paths: left.slice(0, MOST_TOLD).map(tellable) }, "pages not made");
    this.isDone = true;
    this.settings.onDone();
  }

  stop(): void {
    this.stopped = true;
  }

  /** Returns those that could not be made. */
  private async makeEach(addresses: string[], isOver: () => boolean): Promise<string[]> {
    const { store, maker } = this.settings;
    const failed: string[] = [];
    for (const address of addresses) {
      const keeping = keepingOf(address);
      if (keeping.kind !== "kept" || store.get(keeping.key)?.isOld === false) continue;
      if (isOver() || !store.hasRoom) break;
      if (!(await maker.makeSoon(keeping.key))) failed.push(address);
    }
    return failed;
  }
}
