import type { Day } from "@/lib/platform/dates/partial-date";

/** Broken only when it has failed on three different days: a server may be away for a night. */
export const daysUntilBroken = 3;

/** Answers that say "not to a machine", or "not now", and nothing of whether the page is there. */
const tellsNothing = new Set([401, 403, 407, 425, 429, 451, 999]);

export type Verdict = "works" | "failed" | "unclear";

/** What an answer tells of a link; `status` is null when there was none. */
export function verdictOf(status: number | null, failure: string | null): Verdict {
  if (failure === "robots") return "unclear";
  if (status === null) return "failed";
  if (tellsNothing.has(status)) return "unclear";
  return status >= 200 && status < 300 ? "works" : "failed";
}

export function failedDaysAfter(before: Day[], verdict: Verdict, today: Day): Day[] {
  if (verdict === "works") return [];
  if (verdict === "unclear" || before.includes(today)) return before;
  return [...before, today].slice(-daysUntilBroken);
}

/** Days until a link is asked again. */
export function daysUntilNext(verdict: Verdict): number {
  return { works: 14, unclear: 7, failed: 1 }[verdict];
}

/** An address that could stand in the record instead, and why. */
export type LinkSuggestion = { kind: "moved" | "https"; url: string };

export function suggestionFor(url: string, movedTo: string | null, httpsWorks: boolean): LinkSuggestion | null {
  if (movedTo !== null && movedTo !== url)
    return { kind: withoutScheme(movedTo) === withoutScheme(url) ? "https" : "moved", url: movedTo };
  return httpsWorks && url.startsWith("http://") ? { kind: "https", url: overHttps(url) } : null;
}

export const overHttps = (url: string) => url.replace(/^http:/i, "https:");

const withoutScheme = (url: string) => url.replace(/^https?:\/\//i, "").replace(/\/$/, "");

/** Where the Internet Archive keeps copies of a page, if it has any. Only an editor follows it; the portal never asks. */
export function archiveSearch(url: string): string {
  return `https://web.archive.org/web/*/${url}`;
}
