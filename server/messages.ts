import type { ContentChanges } from "../lib/freshness/queries";

/** What the renderer tells the front; that it is alive, at every beat. */
export type FromRenderer = Told | { kind: "alive" };

/** What is for the front to act on; that the renderer is alive, it only hears. */
export type Told =
  | { kind: "ready" }
  | { kind: "changes"; changes: ContentChanges; subjects: string[] }
  /** Every record there is: what changed since the front's version cannot be told. */
  | { kind: "everything"; version: string; subjects: string[] }
  /** Every address to keep ready, the most needed first. */
  | { kind: "pages"; pages: string[] }
  | { kind: "othersReached"; question: number };

/** What the front tells the renderer. */
export type FromFront =
  /** The version that the front's pages have; null when it has none. Asked again after a renderer has died. */
  | { kind: "follow"; frontId: string; version: string | null }
  | { kind: "catchUp" }
  /** Pages have been read: what is due may be done. */
  | { kind: "due" }
  | { kind: "reached"; version: string }
  | { kind: "waitForOthers"; question: number; version: string }
  /** Nothing more will be asked. */
  | { kind: "end" }
  | { kind: "visits"; day: string; counts: [path: string, count: number][] };
