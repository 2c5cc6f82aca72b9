import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPublicAddress, publicInternet, safeFetch, type Network } from "@/lib/platform/http/safe-fetch";

const userAgent = "koe";

describe("an address is refused before anything is sent:", () => {
  it.each([
    ["http://127.0.0.1/", "address"],
    ["http://127.1/", "address"],
    ["http://2130706433/", "address"],
    ["http://0x7f.1/", "address"],
    ["http://0177.0.0.1/", "address"],
    ["http://0/", "address"],
    ["http://0.0.0.0/", "address"],
    ["http://10.0.0.8/", "address"],
    ["http://172.16.3.4/", "address"],
    ["http://192.168.1.1/", "address"],
    ["http://169.254.169.254/latest/meta-data/", "address"],
    ["http://100.64.0.1/", "address"],
    ["http://192.0.2.1/", "address"],
    ["http://198.18.0.1/", "address"],
    ["http://224.0.0.1/", "address"],
    ["http://255.255.255.255/", "address"],
    ["http://[::]/", "address"],
    ["http://[::1]/", "address"],
    ["http://[::ffff:127.0.0.1]/", "address"],
    ["http://[::ffff:a9fe:a9fe]/", "address"],
    ["http://[::127.0.0.1]/", "address"],
    ["http://[64:ff9b::7f00:1]/", "address"],
    ["http://[64:ff9b:1::7f00:1]/", "address"],
    ["http://[2002:7f00:1::]/", "address"],
    ["http://[2001:0:7f00:1::]/", "address"],
    ["http://[2001:db8::1]/", "address"],
    ["http://[fd00::1]/", "address"],
    ["http://[fe80::1]/", "address"],
    ["http://[ff02::1]/", "address"],
    ["http://①②⑦.⓪.⓪.①/", "address"],
    ["http://127。0。0。1/", "address"],
    ["http://user:pw@example.com/", "credentials"],
    ["http://example.com@127.0.0.1/", "credentials"],
    ["http://example.com:5432/", "port"],
    ["https://example.com:22/", "port"],
    ["file:///etc/passwd", "scheme"],
    ["gopher://example.com/", "scheme"],
    ["ftp://example.com/", "scheme"],
    ["data:text/plain,a", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["http://", "malformed"],
    ["http://exa mple.com/", "malformed"],
    ["//example.com/", "malformed"],
  ])("%s", async (address, reason) => {
    await expect(safeFetch(address, { userAgent })).rejects.toMatchObject({ name: "Blocked", reason });
  });

  it.each(["http://localhost/", "http://ⓛocalhost/", "http://LOCALHOST/"])("%s, by its look-up", async (address) => {
    await expect(safeFetch(address, { userAgent })).rejects.toMatchObject({ reason: "address" });
  });

  it.each([
    ["one private address", ["10.0.0.1"]],
    ["a private address among public ones", ["93.184.216.34", "169.254.169.254"]],
    ["a mapped one", ["::ffff:10.0.0.1"]],
    ["no address at all", []],
  ])("a name with %s", async (_, addresses) => {
    const resolve = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    const network = { ...publicInternet, resolve };
    await expect(safeFetch("http://nimi.example/", { userAgent, network })).rejects.toMatchObject({
      reason: "address",
    });
  });
});

it("public addresses are public", () => {
  expect(["93.184.216.34", "2a00:1d50::1", "8.8.8.8"].map(isPublicAddress)).toEqual([true, true, true]);
  expect(isPublicAddress("nimi")).toBe(false);
});

describe("a server that may be asked", () => {
  let server: Server;
  let origin: string;
  let asked: string[] = [];
  const lookedUp: string[] = [];
  /** This machine stands for the internet; everything that the rule on names would refuse, it still refuses. */
  const network: Network = {
    resolve: async (host) => {
      lookedUp.push(host);
      return [{ address: host === "sisaverkko.example" ? "10.0.0.1" : "127.0.0.1", family: 4 }];
    },
    isAllowed: (address) => address === "127.0.0.1",
    isAllowedPort: () => true,
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const [, step = ""] = /^\/hyppy\/(\d+)/.exec(request.url!) ?? [];
      if (request.url === "/sisaan") return response.writeHead(302, { location: "http://169.254.169.254/" }).end();
      if (request.url === "/nimella") return response.writeHead(302, { location: "http://sisaverkko.example/" }).end();
      if (request.url === "/tiedosto") return response.writeHead(301, { location: "file:///etc/passwd" }).end();
      if (request.url === "/jumissa") return undefined;
      if (request.url === "/suuri") return response.end("ä".repeat(2_000_000));
      if (step && step !== "0")
        return response.writeHead(301, { location: `/hyppy/${Number(step) - 1}` }).end("matkalla");
      response.writeHead(request.url === "/poissa" ? 404 : 200).end("perillä");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://nimi.example:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const ask = (path: string, options = {}) => safeFetch(origin + path, { userAgent, network, ...options });

  it("answers with its status, and with as much of the body as was asked for", async () => {
    expect(await ask("/", { bodyBytes: 1_000 })).toMatchObject({ status: 200, body: "perillä", redirects: [] });
    expect(await ask("/poissa")).toMatchObject({ status: 404, body: "" });
    expect((await ask("/suuri", { bodyBytes: 10_000_000 })).body.length).toBeLessThanOrEqual(512 * 1024);
  });

  it("is followed five times and no more", async () => {
    const followed = await ask("/hyppy/5");
    expect(followed.redirects).toHaveLength(5);
    expect(followed.url).toBe(`${origin}/hyppy/0`);
    await expect(ask("/hyppy/6")).rejects.toMatchObject({ reason: "tooManyRedirects" });
  });

  it("is judged anew at every hop", async () => {
    asked = [];
    await expect(ask("/sisaan")).rejects.toMatchObject({ reason: "address" });
    await expect(ask("/nimella")).rejects.toMatchObject({ reason: "address" });
    await expect(ask("/tiedosto")).rejects.toMatchObject({ reason: "scheme" });
    expect(asked).toEqual(["GET /sisaan", "GET /nimella", "GET /tiedosto"]);
    expect(lookedUp).toContain("sisaverkko.example");
  });

  it("is not waited for for ever", async () => {
    await expect(ask("/jumissa", { timeoutMs: 200 })).rejects.toMatchObject({ name: "TimeoutError" });
  });
});
