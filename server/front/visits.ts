import type { IncomingMessage } from "node:http";
import { dayInFinland } from "../../lib/platform/dates/today";
import { headerOf } from "./header-of";

const FLUSH_MILLISECONDS = 60_000;
const MOST_PATHS = 50_000;

type Send = (of: { day: string; counts: [path: string, count: number][] }) => void;

/** How often each page is opened on a day: numbers alone. Who reads, with what and from where is not looked at. */
export class Visits {
  private counts = new Map<string, number>();
  private day = dayInFinland();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly send: Send) {
    this.timer = setInterval(() => this.flush(), FLUSH_MILLISECONDS);
    this.timer.unref();
  }

  /** Counts what a browser opens as a page; robots do not say so, and a page fetched in advance is not read yet. */
  note(request: IncomingMessage, path: string): void {
    if (headerOf(request, "sec-fetch-mode") !== "navigate" || headerOf(request, "sec-purpose") !== undefined) return;
    const known = this.counts.get(path);
    if (known === undefined && this.counts.size >= MOST_PATHS) return;
    this.counts.set(path, (known ?? 0) + 1);
  }

  flush(): void {
    const { day, counts } = this;
    this.day = dayInFinland();
    if (counts.size === 0) return;
    this.counts = new Map();
    this.send({ day, counts: [...counts] });
  }

  stop(): void {
    clearInterval(this.timer);
    this.flush();
  }
}
