import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/*
 * A preview is a page made inside a transaction that is rolled back. The front, which asks Next for the page, and Next's
 * bundles load this module separately; what they share is one for the process.
 */
type Shared = {
  perhepolkuPreviews?: Map<string, object>;
  perhepolkuPreview?: AsyncLocalStorage<object | null>;
};
const shared = globalThis as Shared;
const open = (shared.perhepolkuPreviews ??= new Map());
const current = (shared.perhepolkuPreview ??= new AsyncLocalStorage());

/** Lets the page that is asked for with the key read from the transaction while `work` goes on. */
export async function withPreview<T>(transaction: object, work: (key: string) => Promise<T>): Promise<T> {
  const key = randomBytes(16).toString("base64url");
  open.set(key, transaction);
  try {
    return await work(key);
  } finally {
    open.delete(key);
  }
}

/** Answers a request inside the preview that its key opens; an unknown key is no preview. */
export function answerInPreview<T>(key: string | null, answer: () => T): T {
  const transaction = key ? open.get(key) : undefined;
  return transaction ? current.run(transaction, answer) : answer();
}

/** What the page being made reads from, when it is a preview. */
export function previewedTransaction(): object | null {
  return current.getStore() ?? null;
}

/** For what is kept in memory for everybody: read from the catalogue itself, never from somebody's draft. */
export function outsidePreview<T>(work: () => T): T {
  return current.run(null, work);
}
