import { isAltered, type RecordChange } from "../../lib/freshness/lineage";
import type { Made } from "./ask-renderer";
import type { PageFrame } from "../page-frame";
import { keepPage, type KeptPage } from "./kept-page";
import { keepingOf } from "./keeping";
import type { PageStore } from "./page-store";

/** The renderer is asked no more than this at once for readers; one page more is made in the background. */
const MOST_AT_ONCE = 4;
const MOST_WAITING = 200;
/** A page that could not be made is left alone for a while, and so is the renderer when that many have failed since one was made. */
const FAILURES = 3;
const PAUSE_MILLISECONDS = 3_000;
/** Changes that come faster than a page is made: after so many tries it is kept as it is, marked old. */
const MOST_TRIES = 3;

export class Busy extends Error {}

/** A page, kept when there is room for it, or what the portal answers in its place. */
export type Outcome = { kind: "page"; page: KeptPage } | Extract<Made, { kind: "answer" }>;

type Settings = {
  store: PageStore;
  make: (key: string) => Promise<Made>;
  common: [name: string, value: string][];
  surrogateKeys: boolean;
  /** Told of each page that was put into the store. */
  onKept: (key: string, frame: PageFrame) => void;
  /** Told of each kept page in whose place there is none any more. */
  onGone: (page: KeptPage) => void;
  onMade: (of: { key: string; milliseconds: number; failed: boolean }) => void;
};

type Change = { records: RecordChange[]; addresses: string[] } | "everything";
type Line = Map<string, ((made: Outcome | null) => void)[]>;

/** Makes pages into the store: each once however many ask, for readers a few at a time, in the background one by one. */
export class PageMaker {
  private readonly underWay = new Map<string, Promise<Outcome>>();
  /** Pages that somebody waits for, in line or under way. */
  private readonly wanted = new Map<string, Promise<Outcome>>();
  /** Pages that changes alter, and pages that are only not there yet; each in the order they were asked for. */
  private readonly urgent: Line = new Map();
  private readonly queue: Line = new Map();
  private readonly waiting: (() => void)[] = [];
  private atOnce = 0;
  /** Until when each page that has failed is left alone. */
  private readonly failing = new Map<string, number>();
  /** Those that have failed since one was made. */
  private readonly failedInARow = new Set<string>();
  private pausedUntil = 0;
  private isWorking = false;
  /** What has changed while pages were being made. */
  private changes: Change[] = [];

  constructor(private readonly settings: Settings) {}

  get queued(): number {
    return this.urgent.size + this.queue.size;
  }

  get isPaused(): boolean {
    return Date.now() < this.pausedUntil;
  }

  /** A new renderer has failed nobody yet. */
  beginAgain(): void {
    this.failing.clear();
    this.failedInARow.clear();
    this.pausedUntil = 0;
  }

  /**
   * Makes a page for all who wait for it. Throws `Busy` when too many pages are waited for, or when this one or all have just failed.
   */
  makeNow(key: string): Promise<Outcome> {
    const found = this.underWay.get(key) ?? this.wanted.get(key);
    if (found) return found;
    const making = this.makeInLine(key).finally(() => this.wanted.delete(key));
    this.wanted.set(key, making);
    return making;
  }

  private async makeInLine(key: string): Promise<Outcome> {
    if (this.isPaused || this.hasJustFailed(key) || this.waiting.length >= MOST_WAITING) throw new Busy();
    const hasWaited = this.atOnce >= MOST_AT_ONCE;
    if (hasWaited) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.atOnce += 1;
    try {
      // The renderer may have been given up meanwhile: who has waited is told now, not after a try of its own.
      if (this.isPaused) throw new Busy();
      const page = hasWaited ? this.settings.store.get(key) : undefined;
      return page && !page.isOld ? { kind: "page", page } : await this.make(key);
    } finally {
      // The place goes to who has waited longest.
      const next = this.waiting.shift();
      if (next) next();
      else this.atOnce -= 1;
    }
  }

  private hasJustFailed(key: string): boolean {
    return (this.failing.get(key) ?? 0) > Date.now();
  }

  /** Makes a page when its turn comes, before those that are not urgent; resolves with null when that fails, and the old page stays. */
  makeSoon(key: string, { isUrgent = false } = {}): Promise<Outcome | null> {
    return new Promise((resolve) => {
      const line = isUrgent || this.urgent.has(key) ? this.urgent : this.queue;
      const asking = [...(this.urgent.get(key) ?? []), ...(this.queue.get(key) ?? []), resolve];
      this.queue.delete(key);
      line.set(key, asking);
      void this.work();
    });
  }

  /** Pages that are being made just now may have read what was before; "everything" when it cannot be told what changed. */
  noteChange(change: Change): void {
    if (this.underWay.size > 0) this.changes.push(change);
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    for (;;) {
      const line = this.urgent.size > 0 ? this.urgent : this.queue;
      const [next] = line;
      if (!next) break;
      const [key, resolves] = next;
      line.delete(key);
      const made = await this.make(key).catch(() => null);
      for (const resolve of resolves) resolve(made);
    }
    this.isWorking = false;
  }

  private make(key: string): Promise<Outcome> {
    const found = this.underWay.get(key);
    if (found) return found;
    const making = this.makeAfresh(key).finally(() => {
      this.underWay.delete(key);
      if (this.underWay.size === 0) this.changes = [];
    });
    this.underWay.set(key, making);
    return making;
  }

  private async makeAfresh(key: string): Promise<Outcome> {
    for (let tries = 1; ; tries += 1) {
      const seen = this.changes.length;
      const made = await this.ask(key);
      const isOvertaken = made.kind === "page" && this.isOvertaken(key, made, this.changes.slice(seen));
      if (!isOvertaken || tries === MOST_TRIES) return this.keep(key, made, isOvertaken);
    }
  }

  private async ask(key: string): Promise<Made> {
    const begun = performance.now();
    try {
      const made = await this.settings.make(key);
      if (made.kind === "answer" && made.status >= 500) throw new Error(`${key} answered ${made.status}`);
      this.failing.delete(key);
      this.failedInARow.clear();
      this.settings.onMade({ key, milliseconds: performance.now() - begun, failed: false });
      return made;
    } catch (error) {
      this.noteFailure(key);
      this.settings.onMade({ key, milliseconds: performance.now() - begun, failed: true });
      throw error;
    }
  }

  private noteFailure(key: string): void {
    const until = Date.now() + PAUSE_MILLISECONDS;
    if (this.failing.size >= MOST_WAITING) this.failing.clear();
    this.failing.set(key, until);
    this.failedInARow.add(key);
    if (this.failedInARow.size < FAILURES) return;
    this.failedInARow.clear();
    this.pausedUntil = until;
  }

  private isOvertaken(key: string, { frame }: Extract<Made, { kind: "page" }>, changes: Change[]): boolean {
    const keeping = keepingOf(key);
    const page = {
      ...frame.lineage,
      mentions: new Set(frame.lineage.mentions),
      subject: keeping.kind === "kept" ? keeping.subject : null,
    };
    return changes.some(
      (change) =>
        change === "everything" ||
        change.addresses.includes(key) ||
        change.records.some((record) => isAltered(page, record)),
    );
  }

  private keep(key: string, made: Made, isOld: boolean): Outcome {
    const { store, common, surrogateKeys, onKept, onGone } = this.settings;
    if (made.kind === "answer") {
      const gone = store.forget(key);
      if (gone) onGone(gone);
      return made;
    }
    const keeping = keepingOf(key);
    const page = keepPage(key, made.frame, {
      subject: keeping.kind === "kept" ? keeping.subject : null,
      isVariant: keeping.kind === "kept" && keeping.isVariant,
      common,
      surrogateKeys,
    });
    page.usedAt = store.get(key)?.usedAt ?? 0;
    page.isOld = isOld;
    store.put(page);
    if (store.get(key)) onKept(key, made.frame);
    return { kind: "page", page };
  }
}
