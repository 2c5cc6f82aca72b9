import { AsyncLocalStorage } from "node:async_hooks";

type Noted = { version: bigint | null };

// The renderer and Next's bundles load this module separately; the storage is one for the process.
const shared = globalThis as { perhepolkuVersion?: AsyncLocalStorage<Noted> };
const current = (shared.perhepolkuVersion ??= new AsyncLocalStorage());

/** Answers a request and lets `versionOf` tell the newest content version that it made. */
export function watchContentVersion<T>(answer: (versionOf: () => bigint | null) => T): T {
  const noted: Noted = { version: null };
  return current.run(noted, () => answer(() => noted.version));
}

/** For `command()`: a version that the request being answered has made. A change that is rolled back may have noted its own. */
export function noteContentVersion(version: bigint): void {
  const noted = current.getStore();
  if (noted && (noted.version === null || noted.version < version)) noted.version = version;
}
