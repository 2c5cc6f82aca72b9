import robotsParser from "robots-parser";
import { Blocked, safeFetch, type Network, type SafeAnswer } from "@/lib/platform/http/safe-fetch";
import { overHttps } from "./rules";

/** Who asks, by the name that a robots.txt may address. */
export const userAgentName = "PerhepolkuLinkit";
const userAgent = `${userAgentName}/1.0`;

export type LinkAnswer = {
  status: number | null;
  failure: string | null;
  movedTo: string | null;
  httpsWorks: boolean;
};

/** May we ask, and how long does the host want us to wait between two questions (milliseconds)? */
export type Manners = { mayAsk: (url: string) => boolean; pauseMs: number };

const everything: Manners = { mayAsk: () => true, pauseMs: 0 };
const nothing: Manners = { mayAsk: () => false, pauseMs: 0 };
const longestPauseMs = 30_000;

/** What the robots.txt of an origin asks of us (RFC 9309): none allows everything, one that is broken for now nothing. */
export async function mannersOf(origin: string, network?: Network): Promise<Manners> {
  const address = `${origin}/robots.txt`;
  const answer = await safeFetch(address, { userAgent, bodyBytes: 512 * 1024, network }).catch(() => null);
  // A host that does not answer at all does not answer for the link either: that is then said of the link.
  if (answer === null || (answer.status >= 400 && answer.status < 500)) return everything;
  if (answer.status >= 500) return nothing;
  const robots = robotsParser(address, answer.body);
  const pauseMs = Math.min((robots.getCrawlDelay(userAgentName) ?? 0) * 1_000, longestPauseMs);
  return { mayAsk: (url) => robots.isAllowed(url, userAgentName) ?? true, pauseMs };
}

/** Asks a link as lightly as it answers: HEAD, and GET where that is refused. Never throws. */
export async function probeLink(url: string, manners: Manners, network?: Network): Promise<LinkAnswer> {
  if (!manners.mayAsk(url)) return { status: null, failure: "robots", movedTo: null, httpsWorks: false };
  const answer = await askLightly(url, network);
  if ("failure" in answer) return { ...answer, movedTo: null, httpsWorks: false };
  const works = answer.status >= 200 && answer.status < 300;
  const isForGood = answer.redirects.length > 0 && answer.redirects.every(({ status }) => [301, 308].includes(status));
  const movedTo = works && isForGood ? answer.url : null;
  const isPlain = works && movedTo === null && url.toLowerCase().startsWith("http:");
  return {
    status: answer.status,
    failure: null,
    movedTo,
    httpsWorks: isPlain && (await answersOverHttps(url, network)),
  };
}

async function askLightly(url: string, network?: Network): Promise<SafeAnswer | { status: null; failure: string }> {
  try {
    const head = await safeFetch(url, { method: "HEAD", userAgent, network });
    return head.status < 400 ? head : await safeFetch(url, { userAgent, network });
  } catch (error) {
    return { status: null, failure: failureOf(error) };
  }
}

async function answersOverHttps(url: string, network?: Network): Promise<boolean> {
  const answer = await askLightly(overHttps(url), network);
  return !("failure" in answer) && answer.status >= 200 && answer.status < 300;
}

function failureOf(error: unknown): string {
  if (error instanceof Blocked) return error.reason;
  if (error instanceof Error && error.name === "TimeoutError") return "timeout";
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^[A-Z_]{3,40}$/.test(code) ? code : "connection";
}
