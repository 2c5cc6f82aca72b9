import { createServer, type RequestListener, type Server } from "node:http";
import type { Socket } from "node:net";
import { smallPage } from "./ready-pages";

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};
const CLOSING_MILLISECONDS = 10_000;

/** Listens on one server per address: `localhost` means both IPv4 and IPv6, where the machine has the latter. */
export async function listen(listener: RequestListener, host: string, port: number): Promise<Server[]> {
  const servers: Server[] = [];
  for (const address of host === "localhost" ? ["127.0.0.1", "::1"] : [host]) {
    const server = createServer(LIMITS, listener).on("clientError", answerUnreadable);
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

/** Stops accepting, lets requests finish for a while, then ends the connections. */
export async function close(servers: Server[]): Promise<void> {
  const force = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), CLOSING_MILLISECONDS);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  clearTimeout(force);
}

export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function startListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

// Node's parser refuses some addresses and headers before there is a request to answer.
function answerUnreadable(error: Error, socket: Socket): void {
  if (!socket.writable || codeOf(error) === "ECONNRESET") return void socket.destroy();
  const status = codeOf(error) === "ERR_HTTP_REQUEST_TIMEOUT" ? "408 Request Timeout" : "400 Bad Request";
  const body = smallPage("bad-request");
  socket.end(
    [
      `HTTP/1.1 ${status}`,
      "Content-Type: text/html; charset=utf-8",
      "X-Content-Type-Options: nosniff",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}
