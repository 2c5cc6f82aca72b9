import { AsyncLocalStorage } from "node:async_hooks";

/** What a page was made from: by it the front knows which changes alter the page, and when it alters by itself. */
export type PageTrace = {
  /** Models that were read: "Model" for a question of which any row may be the answer, ".Model" for rows that were named. */
  reads: Set<string>;
  /** When the page reads otherwise though nothing is changed, in epoch milliseconds. */
  changesAt: number;
};

type Shared = { perhepolkuTrace?: AsyncLocalStorage<PageTrace>; perhepolkuTraces?: Map<string, PageTrace> };

// The renderer and Next's bundles load this module separately; what they share is one for the process.
const shared = globalThis as Shared;
const current = (shared.perhepolkuTrace ??= new AsyncLocalStorage());
const open = (shared.perhepolkuTraces ??= new Map());

/** Gives the trace of the page that `work` asks for with the key. */
export async function withTrace<T>(key: string, work: () => Promise<T>): Promise<{ result: T; trace: PageTrace }> {
  const trace: PageTrace = { reads: new Set(), changesAt: Infinity };
  open.set(key, trace);
  try {
    return { result: await work(), trace };
  } finally {
    open.delete(key);
  }
}

/** Answers a request as the one whose trace the key opens; an unknown key traces nothing. */
export function answerTraced<T>(key: string | null, answer: () => T): T {
  const trace = key ? open.get(key) : undefined;
  return trace ? current.run(trace, answer) : answer();
}

export const currentTrace = (): PageTrace | null => current.getStore() ?? null;

/** For what a page shows of the present moment: tells when it will no longer be so. */
export function notePageChange(at: Date): void {
  const trace = currentTrace();
  if (trace) trace.changesAt = Math.min(trace.changesAt, at.getTime());
}

/** Runs a read apart from the page being made, and tells what it reads: for an answer that later pages take from memory. */
export async function readApart<T>(read: () => Promise<T>): Promise<{ value: T; reads: ReadonlySet<string> }> {
  const trace: PageTrace = { reads: new Set(), changesAt: Infinity };
  return { value: await current.run(trace, read), reads: trace.reads };
}

/** Does a piece of reckoning apart from the page being made, and tells when its outcome changes by itself. */
export function readNow<T>(read: () => T): { value: T; changesAt: number } {
  const trace: PageTrace = { reads: new Set(), changesAt: Infinity };
  return { value: current.run(trace, read), changesAt: trace.changesAt };
}

/** Enters in the page being made what an answer from memory was read from. */
export function noteReads(reads: Iterable<string>): void {
  const trace = currentTrace();
  if (trace) for (const read of reads) trace.reads.add(read);
}
