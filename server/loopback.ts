import { randomBytes, timingSafeEqual } from "node:crypto";
import { request as httpRequest, type IncomingMessage } from "node:http";

const HEADER = "x-perhepolku-own-request";
/** The key of the preview that an own request asks its page from. */
export const PREVIEW_HEADER = "x-perhepolku-preview";
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

/** Asks the portal for one of its own pages. Throws unless it comes with status 200 and, when HTML, whole. */
export function loadOwnPage(host: string, port: number, path: string, preview = ""): Promise<string> {
  const options = {
    host,
    port,
    path,
    timeout: TIMEOUT_MILLISECONDS,
    headers: { [HEADER]: secret, host: `${host}:${port}`, ...(preview && { [PREVIEW_HEADER]: preview }) },
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const html = Buffer.concat(chunks).toString("utf8");
        const isHtml = /^text\/html/.test(response.headers["content-type"] ?? "");
        const isWhole = response.statusCode === 200 && (!isHtml || html.trimEnd().endsWith("</html>"));
        if (isWhole) resolve(html);
        else reject(new Error(`${path} answered ${response.statusCode} without a whole page`));
      });
    });
    request.on("timeout", () => request.destroy(new Error(`${path} took too long`)));
    request.on("error", reject);
    request.end();
  });
}
