import { readFileSync } from "node:fs";

const FRESH_MILLISECONDS = 60_000;

/** A small page that is always there, whatever else fails. */
export function smallPage(name: "bad-request" | "too-large" | "not-found" | "error"): string {
  return readFileSync(new URL(`./pages/${name}.html`, import.meta.url), "utf8");
}

export interface ReadyPage {
  /** The page's HTML: at once when a copy is in memory, else after the first attempt to load it. */
  html(): Promise<string>;
}

/**
 * Keeps the last good copy of a page in memory. It is refreshed in the background once a minute; while `load`
 * fails, the old copy serves, and without one the fallback does.
 */
export function keepReady(load: () => Promise<string>, fallback: string, now: () => number = Date.now): ReadyPage {
  let copy: string | null = null;
  let loadedAt = -Infinity;
  let loading: Promise<void> | null = null;

  async function refresh(): Promise<void> {
    try {
      copy = await load();
    } catch (error) {
      console.error("ready page:", error instanceof Error ? error.message : error);
    } finally {
      loadedAt = now();
      loading = null;
    }
  }

  return {
    async html() {
      const isFresh = now() - loadedAt < FRESH_MILLISECONDS;
      if (!isFresh) loading ??= refresh();
      if (copy === null && loading) await loading;
      return copy ?? fallback;
    },
  };
}
