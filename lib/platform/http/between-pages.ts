import "server-only";
import { randomBytes } from "node:crypto";

const stores = ((
  globalThis as { perhepolkuBetweenPages?: Map<string, Map<string, unknown>> }
).perhepolkuBetweenPages ??= new Map());

/**
 * What one answer of the server hands to the page that follows it, in the memory of this process: it is written nowhere, and
 * the oldest gives way when there are more than `most`. The key is part of the page's address and cannot be guessed. `name`
 * is one for each kind; every copy that the bundler makes of a module finds the same store by it.
 */
export function betweenPages<T>(name: string, most = 100) {
  const kept = (stores.get(name) ?? stores.set(name, new Map()).get(name)!) as Map<string, T>;
  return {
    keep(value: T): string {
      const key = randomBytes(16).toString("base64url");
      kept.set(key, value);
      if (kept.size > most) kept.delete(kept.keys().next().value!);
      return key;
    },
    /** It stays, so that the page can be loaded again. */
    find: (key: string | null | undefined): T | null => (key ? (kept.get(key) ?? null) : null),
    /** It is given once, and only when it is for whoever asks. */
    take(key: string | null | undefined, isFor: (value: T) => boolean = () => true): T | null {
      const value = key ? kept.get(key) : undefined;
      if (!key || value === undefined || !isFor(value)) return null;
      kept.delete(key);
      return value;
    },
  };
}
