import type { RecordChange } from "../../lib/freshness/lineage";
import type { KeptPage } from "./kept-page";
import { keepingOf } from "./keeping";
import type { Outcome, PageMaker } from "./page-maker";
import type { PageStore } from "./page-store";

type Version = { count: string; number: bigint };

type Changes = { version: string; records: RecordChange[]; addresses: string[] };

type Settings = {
  store: PageStore;
  maker: PageMaker;
  /** Told of each page whose text is another now, once the new one is in its place. */
  onAltered: (pages: KeptPage[]) => void;
  /** Told when all pages have a version. */
  onReached: (version: string) => void;
};

/** How long a change waits for its pages: those that are not made by then are made for who asks. */
const OLD_MILLISECONDS = 1_500;
const SWEEP_MILLISECONDS = 1_000;
/** Pages that could not be made are tried again after this. */
const RETRY_MILLISECONDS = 5_000;

/**
 * Keeps the store true: what a change alters is made anew and swapped, and only then has the front reached the change's
 * version. Forms of lists are only marked: who asks for one next gets it made.
 */
export class Freshness {
  private line: Promise<void> = Promise.resolve();
  private reached: Version | null = null;
  private readonly waiters: { number: bigint; resolve: () => void }[] = [];
  private failed = new Set<string>();
  private lastRetry = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly settings: Settings) {
    this.timer = setInterval(() => this.sweep(), SWEEP_MILLISECONDS);
    this.timer.unref();
  }

  get version(): string | null {
    return this.reached && `${this.reached.count}:${this.reached.number}`;
  }

  /** How many pages are known to be older than the version. */
  get behind(): number {
    return this.failed.size;
  }

  /** The pages that were kept are those of a version. */
  begin(version: string): void {
    this.arrive(version);
  }

  /** Takes changes in, in the order of their versions; resolves when nobody reads a page without them any more. */
  take({ version, records, addresses }: Changes): Promise<void> {
    const { store, maker } = this.settings;
    maker.noteChange({ records, addresses });
    const altered = inTurn(store.altered(records, addresses), records);
    const known = new Set(altered.map(({ key }) => key));
    const fresh = addresses.filter((address) => !known.has(address) && isOwnPage(address));
    for (const page of altered) if (page.isVariant) page.isOld = true;
    const keys = altered.flatMap(({ key, isVariant }) => (isVariant ? [] : key));
    const pending = new Set([...fresh, ...keys]);
    const making = Promise.all([...pending].map((key) => this.renew(key).then(() => pending.delete(key))));
    this.line = Promise.all([this.line, inTime(making, () => this.markOld(pending))]).then(() => {
      this.settings.onAltered(altered);
      this.arrive(version);
    });
    return this.line;
  }

  /** It cannot be told what changed: every page is made anew, in the background. */
  takeEverything(version: string): void {
    this.settings.maker.noteChange("everything");
    for (const page of this.settings.store.pages.values()) {
      page.isOld = true;
      this.failed.add(page.key);
    }
    this.settings.onAltered([...this.settings.store.pages.values()]);
    this.arrive(version);
    this.lastRetry = 0;
  }

  /** Resolves when all pages have a version, by its number alone, or when the patience runs out. */
  reach(number: string, patienceMs: number): Promise<void> {
    const wanted = BigInt(number);
    if (this.reached !== null && this.reached.number >= wanted) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      this.waiters.push({
        number: wanted,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private markOld(keys: Iterable<string>): void {
    for (const key of keys) {
      const page = this.settings.store.get(key);
      if (page) page.isOld = true;
    }
  }

  private async renew(key: string): Promise<void> {
    const made = await this.settings.maker.makeSoon(key, { isUrgent: true });
    if (made && !isStillOld(made)) return void this.failed.delete(key);
    const page = this.settings.store.get(key);
    if (!page) return;
    page.isOld = true;
    this.failed.add(key);
  }

  private arrive(version: string): void {
    const [count = "", number = "0"] = version.split(":");
    const arrived = { count, number: BigInt(number) };
    if (this.reached?.count !== count || arrived.number > this.reached.number) this.reached = arrived;
    const { number: reached } = this.reached ?? arrived;
    for (const waiter of [...this.waiters]) {
      if (waiter.number > reached) continue;
      this.waiters.splice(this.waiters.indexOf(waiter), 1);
      waiter.resolve();
    }
    this.settings.onReached(String(reached));
  }

  // Time alters pages too: an opening hour, a new day. And what could not be made is tried again.
  private sweep(): void {
    const now = Date.now();
    const { store, maker } = this.settings;
    const due: string[] = [];
    for (const page of store.pages.values()) {
      if (page.changesAt > now) continue;
      // What it tells of the hour is wrong from now on: who asks before its turn comes gets it made.
      page.isOld = true;
      if (!page.isVariant) due.push(page.key);
    }
    if (maker.isPaused || maker.queued > 0) return;
    const mayRetry = now - this.lastRetry > RETRY_MILLISECONDS;
    if (mayRetry && this.failed.size > 0) {
      this.lastRetry = now;
      due.push(...this.failed);
    }
    for (const key of new Set(due)) void this.renewInTurn(key);
  }

  private async renewInTurn(key: string): Promise<void> {
    const made = await this.settings.maker.makeSoon(key);
    if (made && !isStillOld(made)) this.failed.delete(key);
  }
}

/** The pages of what was changed come first: the editor looks at them next. Then those that were read last. */
function inTurn(pages: KeptPage[], records: RecordChange[]): KeptPage[] {
  const changed = new Set<string | null>(records.flatMap(({ keys }) => keys));
  const isOwn = ({ subject }: KeptPage) => Number(subject !== null && changed.has(subject));
  return pages.sort((a, b) => isOwn(b) - isOwn(a) || b.usedAt - a.usedAt);
}

/** Changes came faster than it could be made. */
const isStillOld = (made: Outcome): boolean => made.kind === "page" && made.page.isOld;

/** Pages of records are made as soon as they are published, so that they are there whatever happens next. */
function isOwnPage(address: string): boolean {
  const keeping = keepingOf(address);
  return keeping.kind === "kept" && !keeping.isVariant && keeping.subject !== null;
}

/** Resolves with the work, or when its time is over, after `then`; the work goes on. */
function inTime(work: Promise<unknown>, then: () => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      then();
      resolve();
    }, OLD_MILLISECONDS);
    void work.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
