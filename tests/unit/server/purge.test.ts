import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { createPurger } from "@/server/front/purge";

let server: Server | null = null;
afterEach(() => void server?.close());

async function cacheThat(answer: Parameters<typeof createServer>[1]) {
  const sockets = new Set<Socket>();
  server = createServer(answer!).on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sockets };
}

it("asks a cache to forget pages by their keys, a hundred at a time", async () => {
  const asked: string[] = [];
  const { url } = await cacheThat((request, response) => {
    asked.push(`${request.method} ${String(request.headers["xkey-purge"])}`);
    response.end();
  });
  createPurger(url, (error) => asked.push(String(error)))(Array.from({ length: 101 }, (_, number) => `sivu-${number}`));
  await expect.poll(() => asked.length).toBe(2);
  expect(asked.sort().at(0)).toMatch(/^PURGE sivu-0 sivu-1 .* sivu-99$/);
  expect(asked.at(1)).toBe("PURGE sivu-100");
});

it("lets go of a cache that does not answer, and says so", async () => {
  const faults: string[] = [];
  const { url, sockets } = await cacheThat(() => {});
  createPurger(url, (error) => faults.push(String(error)))(["sivu-1"]);
  await expect.poll(() => sockets.size).toBe(1);
  await expect.poll(() => faults, { timeout: 20_000 }).toEqual(["Error: the cache does not answer"]);
  await expect.poll(() => sockets.size).toBe(0);
});

it("says when the cache refuses", async () => {
  const faults: string[] = [];
  const { url } = await cacheThat((_, response) => response.writeHead(403).end());
  createPurger(url, (error) => faults.push(String(error)))(["sivu-1"]);
  await expect.poll(() => faults).toEqual(["Error: the cache answered 403"]);
});
