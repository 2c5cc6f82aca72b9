import type { RequestListener, Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { listen } from "@/server/listen";

let servers: Server[] = [];
afterEach(() => servers.forEach((server) => server.close()));

/** Everything that a connection hears until it is closed, when the words are all that is said on it. */
async function talk(listener: RequestListener, words: string): Promise<string> {
  const headers: [string, string][] = [["Strict-Transport-Security", "max-age=1"]];
  servers = await listen(listener, { host: "127.0.0.1", port: 0, socketsPerAddress: 0, headers });
  const socket = connect((servers[0]!.address() as AddressInfo).port, "127.0.0.1");
  let heard = "";
  socket.on("data", (bytes) => (heard += bytes.toString("latin1")));
  socket.write(words);
  await new Promise((resolve) => socket.once("close", resolve));
  return heard;
}

const get = "GET / HTTP/1.1\r\nHost: koe\r\n\r\n";
const statusesIn = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

describe("what cannot be read", () => {
  it("is told so with the headers of every answer", async () => {
    const heard = await talk((_, response) => response.end(), "\u0001roska\r\n\r\n");
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain("Strict-Transport-Security: max-age=1");
  });

  it("is told so when what came before it has been answered whole", async () => {
    const slowly: RequestListener = (_, response) => void setTimeout(() => response.end("kokonainen"), 50);
    const heard = await talk(slowly, `${get}\u0001roska\r\n\r\n`);
    expect(statusesIn(heard)).toEqual([200, 400]);
    expect(heard.indexOf("kokonainen")).toBeLessThan(heard.indexOf("HTTP/1.1 400"));
  });

  it("never breaks into an answer of which a part has been sent, when its own request turns out to be rubbish", async () => {
    const early: RequestListener = (_, response) => void response.writeHead(200).write("puolikas");
    const post = "POST / HTTP/1.1\r\nHost: koe\r\nTransfer-Encoding: chunked\r\n\r\n";
    expect(statusesIn(await talk(early, `${post}roska\r\n`))).not.toContain(400);
  });
});
