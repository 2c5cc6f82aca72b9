import { randomBytes, timingSafeEqual } from "node:crypto";
import { request as httpRequest, type IncomingMessage } from "node:http";

const HEADER = "x-perhepolku-own-request";
/** The key of the preview that an own request asks its page from. */
export const PREVIEW_HEADER = "x-perhepolku-preview";
/** The key of the trace that an own request is to be noted in. */
export const TRACE_HEADER = "x-perhepolku-trace";
const TIMEOUT_MILLISECONDS = 10_000;
const secret = randomBytes(32).toString("hex");

/** Whether a request comes from this very process, which alone knows the secret. */
export function isOwnRequest({ headers }: Pick<IncomingMessage, "headers">): boolean {
  const given = headers[HEADER];
  return (
    typeof given === "string" &&
    given.length === secret.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(secret))
  );
}

/** Where this process answers, and the host that its pages are made for. */
export type OwnPlace = ({ socketPath: string } | { host: string; port: number }) & { ownHost: string };

export type OwnAnswer = { status: number; headers: IncomingMessage["headers"]; body: Buffer };

/** Asks the portal for a page as Next makes it, whatever its status. */
export function askOwn(
  { ownHost, ...place }: OwnPlace,
  path: string,
  keys: Record<string, string> = {},
): Promise<OwnAnswer> {
  const options = {
    ...place,
    path,
    timeout: TIMEOUT_MILLISECONDS,
    headers: { [HEADER]: secret, host: ownHost, ...keys },
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("timeout", () => request.destroy(new Error(`${path} took too long`)));
    request.on("error", reject);
    request.end();
  });
}

/** The same as text. Throws unless it comes with status 200 and, when HTML, whole. */
export async function loadOwnPage(place: OwnPlace, path: string, preview = ""): Promise<string> {
  const { status, headers, body } = await askOwn(place, path, preview ? { [PREVIEW_HEADER]: preview } : {});
  const text = body.toString("utf8");
  if (status === 200 && isWhole(headers, text)) return text;
  throw new Error(`${path} answered ${status} without a whole page`);
}

/** Whether a page has come to its end; what is not HTML is taken as it is. */
export function isWhole(headers: IncomingMessage["headers"], text: string): boolean {
  return !/^text\/html/.test(headers["content-type"] ?? "") || text.trimEnd().endsWith("</html>");
}
