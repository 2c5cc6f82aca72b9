import { isAltered, type RecordChange } from "../../lib/freshness/lineage";
import type { KeptPage } from "./kept-page";

const MOST_VARIANTS = 2_000;

/** The pages in memory, by address. Bounded: the forms of lists that nobody has asked for lately give way first. */
export class PageStore {
  readonly pages = new Map<string, KeptPage>();
  private bytes = 0;
  private variants = 0;

  constructor(
    private readonly mostBytes: number,
    /** Told of each page that gave way. */
    private readonly onEvicted: (page: KeptPage) => void = () => {},
  ) {}

  get(key: string): KeptPage | undefined {
    return this.pages.get(key);
  }

  put(page: KeptPage): void {
    this.forget(page.key);
    this.pages.set(page.key, page);
    this.bytes += page.bytes;
    if (page.isVariant) this.variants += 1;
    if (this.bytes > this.mostBytes || this.variants > MOST_VARIANTS) this.makeRoom();
  }

  /** Returns the page that was there. */
  forget(key: string): KeptPage | null {
    const page = this.pages.get(key);
    if (!page) return null;
    this.pages.delete(key);
    this.bytes -= page.bytes;
    if (page.isVariant) this.variants -= 1;
    return page;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.pages.size, bytes: this.bytes };
  }

  get hasRoom(): boolean {
    return this.bytes < this.mostBytes * 0.8;
  }

  /** The pages that changes alter. */
  altered(records: readonly RecordChange[], addresses: readonly string[]): KeptPage[] {
    const named = new Set(addresses);
    return [...this.pages.values()].filter(
      (page) => named.has(page.key) || records.some((change) => isAltered(page, change)),
    );
  }

  private makeRoom(): void {
    const byUse = [...this.pages.values()].sort(
      (a, b) => Number(b.isVariant) - Number(a.isVariant) || a.usedAt - b.usedAt,
    );
    for (const page of byUse) {
      const isFull = this.bytes > this.mostBytes * 0.9;
      const hasManyVariants = page.isVariant && this.variants > MOST_VARIANTS * 0.9;
      if (!isFull && !hasManyVariants) return;
      this.forget(page.key);
      this.onEvicted(page);
    }
  }
}
