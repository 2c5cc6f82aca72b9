import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { Pool } from "undici";
import { decodeFrame, FRAME_TYPE, type PageFrame } from "../page-frame";
import { readyPath } from "../request-rules";
import { FRAME_HEADER, VERSION_HEADER } from "../wire";

export type Made = { kind: "page"; frame: PageFrame } | { kind: "answer"; status: number; location: string | null };

type Place = { socketPath: string; ownHost: string };

const MAKE_MILLISECONDS = 12_000;
/** A reader who looks something up is told so when it takes longer; files that an editor brings in may take half a minute. */
const LOOK_MILLISECONDS = 12_000;
const ANSWER_MILLISECONDS = 40_000;

const WELL_MILLISECONDS = 2_000;
const RETRY_SECONDS = "10";

type HandOn = {
  headers: string[];
  /** A reader's page that changes nothing. */
  isLook: boolean;
  beforeAnswer: (version: string) => Promise<void>;
  /** What the request holds; null for a file on its way, which is passed on as it comes. */
  body: Buffer | null;
};

/** Files come slowly: no more of them than this are under way, and nobody else waits for their places. */
const MOST_FILES = 8;

const betweenTwo = /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/;

/** The front's side of the talk with the renderer, over its socket. */
export function createRendererClient({ socketPath, ownHost }: Place) {
  // Whoever asks waits for no place that those who ask for other things hold.
  // Not by Node's own client: it shares its code with Node's server, which then serves kept pages by a third slower.
  const making = new Pool("http://renderer", {
    ...{ socketPath, connections: 16, headersTimeout: MAKE_MILLISECONDS, bodyTimeout: MAKE_MILLISECONDS },
  });
  const asking = new Agent({ keepAlive: true, maxSockets: 64 });
  const files = new Agent({ keepAlive: true, maxSockets: MOST_FILES });
  const wellness = new Agent({ keepAlive: true, maxSockets: 4 });

  /** A page as a frame, or what the portal answers in its place. Throws when no answer comes or it is not whole. */
  async function make(key: string): Promise<Made> {
    const { statusCode, headers, body } = await making.request({
      method: "GET",
      path: key,
      headers: { host: ownHost, [FRAME_HEADER]: "1" },
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    if (statusCode === 200 && headers["content-type"] === FRAME_TYPE)
      return { kind: "page", frame: decodeFrame(bytes) };
    return { kind: "answer", status: statusCode, location: (headers.location as string | undefined) ?? null };
  }

  /**
   * Hands a request on and its answer back. `beforeAnswer` may hold the answer until the pages that the request has
   * changed are made. Rejects, with nothing written, when the renderer does not answer.
   */
  function handOn(
    request: IncomingMessage,
    response: ServerResponse,
    { headers, isLook, beforeAnswer, body }: HandOn,
  ): Promise<number> {
    // A page says the same of itself to who asks for its head alone.
    const method = request.method === "HEAD" && isLook ? "GET" : request.method;
    return new Promise((resolve, reject) => {
      const inner = httpRequest(
        { socketPath, path: request.url, method, headers, agent: body ? asking : files },
        (answer) => void pass(answer).then(resolve, reject),
      );
      inner.setTimeout(isLook ? LOOK_MILLISECONDS : ANSWER_MILLISECONDS, () =>
        inner.destroy(new Error("no answer in time")),
      );
      inner.on("error", reject);
      response.once("close", () => {
        if (!response.writableFinished) inner.destroy();
      });
      if (body) inner.end(body);
      else request.pipe(inner);
    });

    async function pass(answer: IncomingMessage): Promise<number> {
      const version = answer.headers[VERSION_HEADER];
      if (typeof version === "string") await beforeAnswer(version);
      const said = answer.statusCode ?? 500;
      // What cannot be shown now may be in a moment: caches and crawlers are told to ask again, not that it is broken.
      const isMissed = said === 500 && (request.method === "GET" || request.method === "HEAD");
      const status = isMissed ? 503 : said;
      if (isMissed) response.setHeader("Retry-After", RETRY_SECONDS);
      for (let index = 0; index < answer.rawHeaders.length; index += 2) {
        const name = answer.rawHeaders[index]!;
        const lower = name.toLowerCase();
        if (betweenTwo.test(lower) || ownToUs.test(lower)) continue;
        if (lower === "set-cookie") response.appendHeader(name, answer.rawHeaders[index + 1]!);
        else response.setHeader(name, answer.rawHeaders[index + 1]!);
      }
      response.writeHead(status);
      answer.on("error", () => response.destroy());
      answer.pipe(response);
      return status;
    }
  }

  /** Whether the portal and its database answer. */
  function isWell(): Promise<boolean> {
    return new Promise((resolve) => {
      const request = httpRequest(
        { socketPath, path: readyPath, headers: { host: ownHost }, agent: wellness },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode === 200);
        },
      );
      request.setTimeout(WELL_MILLISECONDS, () => request.destroy());
      request.on("error", () => resolve(false)).end();
    });
  }

  function close(): void {
    for (const agent of [asking, files, wellness]) agent.destroy();
    void making.destroy();
  }

  return { make, handOn, isWell, close };
}

/** What the renderer says to the front alone, and what Next says of itself. */
const ownToUs = /^(x-perhepolku-|x-nextjs-|x-powered-by$|date$)/;

export type RendererClient = ReturnType<typeof createRendererClient>;
