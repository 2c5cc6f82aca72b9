import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { securityPairs } from "./headers";
import { smallPage } from "./ready-pages";

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  // A file of 21 MB over a slow line takes its time; a form does not.
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 10_000,
};
/** A connection on which nothing moves. */
const IDLE_MILLISECONDS = 60_000;
const LAST_ANSWER_MILLISECONDS = 1_000;

type Place = {
  host: string;
  port: number;
  socketsPerAddress: number;
  /** Those of every answer. */
  headers?: [name: string, value: string][];
};

/** Listens on one server per address: `localhost` means both IPv4 and IPv6, where the machine has the latter. */
export async function listen(
  listener: RequestListener,
  { host, port, socketsPerAddress, headers = securityPairs }: Place,
): Promise<Server[]> {
  const servers: Server[] = [];
  const limit = limitSockets(socketsPerAddress);
  for (const address of host === "localhost" ? ["127.0.0.1", "::1"] : [host]) {
    // What came before on the same connection is answered whole first.
    const begun = new WeakMap<Duplex, ServerResponse>();
    const server = createServer(LIMITS, (request, response) => {
      begun.set(request.socket, response);
      listener(request, response);
    });
    server.on("connection", limit).on("clientError", (error, socket) => {
      const last = begun.get(socket);
      const answer = () => answerUnreadable(error, socket, headers);
      if (!last || last.closed || last.destroyed) answer();
      else if (last.req.complete) last.once("close", answer);
      else if (last.headersSent || !last.socket) socket.destroy();
      else answer();
    });
    server.setTimeout(IDLE_MILLISECONDS);
    try {
      await startListening(server, address, port);
      servers.push(server);
    } catch (error) {
      const noIPv6 = address === "::1" && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(codeOf(error));
      if (!noIPv6) throw error;
    }
  }
  return servers;
}

/**
 * Stops accepting and lets requests finish for a while. A proxy may just be sending one on a connection that rests: such
 * connections are told by their next answer that it is the last, and only after a moment closed.
 */
export async function close(servers: Server[], patienceMs: number): Promise<void> {
  const force = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), patienceMs);
  const resting = setTimeout(
    () => servers.forEach((server) => server.closeIdleConnections()),
    Math.min(LAST_ANSWER_MILLISECONDS, patienceMs),
  );
  await Promise.all(servers.map(stopListening));
  clearTimeout(force);
  clearTimeout(resting);
}

function stopListening(server: Server): Promise<void> {
  server.prependListener("request", (_, response) => void (response.shouldKeepAlive = false));
  // Of HTTP's own, this would close the connections that rest at once.
  return new Promise((resolve) => NetServer.prototype.close.call(server, () => resolve()));
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** No address holds more connections than `most`; 0 limits none, for a proxy in front through which all come. */
function limitSockets(most: number) {
  const open = new Map<string, number>();
  return (socket: Socket): void => {
    const address = socket.remoteAddress;
    if (!most || !address) return;
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) return void socket.destroy();
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  };
}

function startListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog: 2_048 }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

// Node's parser refuses some addresses and headers before there is a request to answer.
function answerUnreadable(error: Error, socket: Duplex, headers: [name: string, value: string][]): void {
  if (!socket.writable || codeOf(error) === "ECONNRESET") return void socket.destroy();
  const body = smallPage("bad-request");
  socket.end(
    [
      `HTTP/1.1 ${statusOf(codeOf(error))}`,
      "Content-Type: text/html; charset=utf-8",
      ...headers.map(([name, value]) => `${name}: ${value}`),
      "Cache-Control: no-store",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}

function statusOf(code: string): string {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return "408 Request Timeout";
  return code === "HPE_HEADER_OVERFLOW" ? "431 Request Header Fields Too Large" : "400 Bad Request";
}
