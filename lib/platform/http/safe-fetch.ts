import dns from "node:dns/promises";
import net, { type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import ipaddr from "ipaddr.js";
import { Agent, request } from "undici";

/** Why we do not ask an address at all. */
export type BlockReason = "malformed" | "scheme" | "credentials" | "port" | "address" | "tooManyRedirects";

export class Blocked extends Error {
  constructor(readonly reason: BlockReason) {
    super(`blocked: ${reason}`);
    this.name = "Blocked";
  }
}

/** Where requests may go. The portal's is `publicInternet`; a test may have one of its own. */
export type Network = {
  /** Every address of a host name. */
  resolve: (host: string) => Promise<{ address: string; family: number }[]>;
  isAllowed: (address: string) => boolean;
  isAllowedPort: (port: string) => boolean;
};

const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/** True for an address that anybody on the internet may connect to: no private, local, mapped or translated one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  return parsed.kind() === "ipv4" || (parsed as ipaddr.IPv6).match(globalUnicast);
}

export const publicInternet: Network = {
  resolve: (host) => dns.lookup(host, { all: true }),
  isAllowed: isPublicAddress,
  isAllowedPort: (port) => port === "" || port === "80" || port === "443",
};

export type SafeAnswer = {
  status: number;
  /** The address that answered, after redirects. */
  url: string;
  /** The redirects on the way, in order, each with where it led. */
  redirects: { status: number; to: string }[];
  /** The beginning of the body: nothing unless `bodyBytes` asks for it. */
  body: string;
};

type Asking = { method?: "GET" | "HEAD"; userAgent: string; bodyBytes?: number; timeoutMs?: number; network?: Network };

const mostRedirects = 5;
const mostBytes = 512 * 1024;

/**
 * Asks an address that somebody typed. Only http and https, ports 80 and 443, no credentials, and at every redirect only
 * hosts all of whose addresses are public: that is judged inside the look-up of the connection itself, so that a name cannot
 * mean one thing when it is judged and another when it is used. Throws `Blocked`, or the network's own error.
 */
export async function safeFetch(
  address: string,
  { method = "GET", userAgent, bodyBytes = 0, timeoutMs = 8_000, network = publicInternet }: Asking,
): Promise<SafeAnswer> {
  const signal = AbortSignal.timeout(timeoutMs);
  const agent = new Agent({
    connect: { lookup: guardedLookup(network), timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 32 * 1024,
    pipelining: 0,
  });
  try {
    const redirects: SafeAnswer["redirects"] = [];
    let url = permitted(address, network);
    for (;;) {
      const answer = await request(url, {
        method,
        dispatcher: agent,
        signal,
        headers: { "user-agent": userAgent, accept: "*/*" },
      });
      const status = answer.statusCode;
      const location = status >= 300 && status < 400 ? [answer.headers.location].flat()[0] : undefined;
      const body = await readStart(answer.body, location === undefined ? Math.min(bodyBytes, mostBytes) : 0);
      if (location === undefined) return { status, url: url.href, redirects, body };
      if (redirects.length === mostRedirects) throw new Blocked("tooManyRedirects");
      url = permitted(location, network, url);
      redirects.push({ status, to: url.href });
    }
  } catch (error) {
    throw blockedWithin(error);
  } finally {
    await agent.destroy();
  }
}

/** The address as a URL (WHATWG, IDNA applied) that may be asked; throws `Blocked`. A name is judged when it is looked up. */
function permitted(address: string, network: Network, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new Blocked("malformed");
  const url = new URL(address, base?.href);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new Blocked("scheme");
  if (url.username !== "" || url.password !== "") throw new Blocked("credentials");
  if (!network.isAllowedPort(url.port)) throw new Blocked("port");
  // An address written out in figures is connected to without a look-up.
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (net.isIP(host) !== 0 && !network.isAllowed(host)) throw new Blocked("address");
  return url;
}

function guardedLookup(network: Network): LookupFunction {
  return (host, options, callback) => {
    network.resolve(host).then(
      (found) => {
        if (found.length === 0 || found.some(({ address }) => !network.isAllowed(address)))
          return callback(new Blocked("address"), []);
        if (options.all) return callback(null, found);
        callback(null, found[0]!.address, found[0]!.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

async function readStart(body: Readable, bytes: number): Promise<string> {
  // What is left of it when the connection is torn down is nobody's error.
  body.on("error", () => {});
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (bytes > 0)
    for await (const chunk of body) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= bytes) break;
    }
  else body.destroy();
  return Buffer.concat(chunks).subarray(0, bytes).toString("utf8");
}

function blockedWithin(error: unknown): unknown {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof Blocked) return cause;
  return error;
}
