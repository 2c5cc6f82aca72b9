import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { nounsRead } from "../lib/freshness/lineage";
import { instantInFinland } from "../lib/platform/dates/finnish-clock";
import { addDays } from "../lib/platform/dates/partial-date";
import { dayInFinland } from "../lib/platform/dates/today";
import { withTrace } from "../lib/platform/page-trace";
import { recordOf } from "./front/keeping";
import { finishPage, type StyleOf } from "./finish-page";
import { askOwn, isWhole, TRACE_HEADER, type OwnAnswer, type OwnPlace } from "./loopback";
import { encodeFrame, FRAME_TYPE } from "./page-frame";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** What a page may weigh to come in one round trip, with its headers (10 segments of 1,460 bytes). */
const ONE_ROUND_TRIP = 13_300;

/** As fast as it can be made, unless a page needs all the pressing there is to come in one round trip. */
async function inBrotli(body: Buffer): Promise<Buffer> {
  const pressed = (quality: number) =>
    compressBrotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  const quick = await pressed(5);
  return quick.length <= ONE_ROUND_TRIP ? quick : pressed(11);
}

/** Answers the front with a page as a frame, finished and compressed; with anything else than a page, as it came. */
export function createFrameSender({ place, styleOf }: { place: OwnPlace; styleOf: StyleOf }) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? "/";
    try {
      const key = randomBytes(12).toString("base64url");
      const madeAt = Date.now();
      const { result: answer, trace } = await withTrace(key, () => askOwn(place, path, { [TRACE_HEADER]: key }));
      if (answer.status !== 200 || answer.headers["set-cookie"]) return passOn(answer, response);
      const { headers, body, mentions } = await finished(answer, path, styleOf);
      const [brotli, small] = await Promise.all([inBrotli(body), compressGzip(body, { level: 6 })]);
      const changesAt = Math.min(trace.changesAt, midnightAfter(madeAt));
      const lineage = { mentions, reads: nounsRead(trace.reads) };
      const frame = encodeFrame({ headers, brotli, gzip: small, lineage, changesAt, madeAt });
      response.writeHead(200, { "Content-Type": FRAME_TYPE, "Content-Length": frame.length }).end(frame);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    }
  };
}

/** Of an answer that is no page for everybody only its status and where it leads. */
function passOn({ status, headers }: OwnAnswer, response: ServerResponse): void {
  response.writeHead(status === 200 ? 500 : status, headers.location ? { Location: headers.location } : {}).end();
}

const carried = ["content-type", "content-disposition", "cache-control", "referrer-policy"];

async function finished({ headers, body }: OwnAnswer, path: string, styleOf: StyleOf) {
  const own = carried.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  if (!/^text\/html/.test(headers["content-type"] ?? "")) return { headers: own, body, mentions: [] };
  const text = body.toString("utf8");
  if (!isWhole(headers, text)) throw new Error(`${path} is not whole`);
  const { html, policy, links } = await finishPage(text, styleOf);
  const withPolicy: [string, string][] = [...own, ["content-security-policy", policy]];
  const mentions = [...new Set(links.flatMap((link) => recordOf(link) ?? []))];
  return { headers: withPolicy, body: Buffer.from(html), mentions };
}

/** Every page tells of its day, one way or another: ages, phases, "tänään". */
function midnightAfter(instant: number): number {
  return instantInFinland(addDays(dayInFinland(new Date(instant)), 1), "00:00").getTime();
}
