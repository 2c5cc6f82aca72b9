import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync } from "node:zlib";
import { request as httpRequest } from "node:http";
import { afterEach, describe, expect, it, vi } from "vitest";
import { inEachLanguage } from "@/lib/platform/i18n/locales";
import { currentLocale, requestedAddress } from "@/lib/platform/i18n/reader";
import { createDoor, type DoorOptions } from "@/server/door";

const readyPages = (name: string) =>
  inEachLanguage((locale) => ({ html: async () => (locale === "fi" ? name : `${name} ${locale}`) }));
const READY = { notFoundPages: readyPages("valmis 404"), errorPages: readyPages("valmis 500") };
let server: Server | undefined;

afterEach(() => {
  server?.close();
  vi.restoreAllMocks();
});

async function open(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  options: Partial<DoorOptions> = {},
) {
  const door = createDoor({
    handle: async (request, response) => handle(request, response),
    isOwnRequest: () => false,
    loadOwnPage: async (path) => `oma sivu ${path}`,
    styleOf: null,
    sendFrame: null,
    forDevelopment: false,
    trustProxy: false,
    ...READY,
    ...options,
  });
  server = createServer((request, response) => void door(request, response));
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function ask(
  port: number,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) {
  return new Promise<{ status: number; headers: IncomingMessage["headers"]; body: Buffer }>((resolve, reject) => {
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}

const html = (response: ServerResponse, status: number, text: string) =>
  response.writeHead(status, { "Content-Type": "text/html", "Set-Cookie": "a=b" }).end(text);

describe("an answer that asks for a page of ours", () => {
  const asking = (response: ServerResponse) =>
    response.writeHead(503, { "x-perhepolku-page": "/fi/oma", "Retry-After": "60", "X-Inner": "1" }).end();

  it("gets it with its own status, and the wish for it does not leave", async () => {
    const port = await open((_, response) => asking(response));
    const { status, headers, body } = await ask(port, "/palaute/laheta", { method: "POST" });
    expect([status, body.toString()]).toEqual([503, "oma sivu /fi/oma"]);
    expect(headers).toMatchObject({ "retry-after": "60", "cache-control": "no-store" });
    expect(headers).not.toHaveProperty("x-perhepolku-page");
    expect(headers).not.toHaveProperty("x-inner");
  });

  it("gets the ready error page when ours cannot be loaded", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const loadOwnPage = () => Promise.reject(new Error("ei tule"));
    const port = await open((_, response) => asking(response), { loadOwnPage });
    const { status, body } = await ask(port, "/palaute/laheta", { method: "POST" });
    expect([status, body.toString()]).toEqual([500, "valmis 500"]);
  });
});

describe("the door", () => {
  it("hands a page over unchanged, without its cookies and with the security headers", async () => {
    const port = await open((_, response) => html(response, 200, "sivu"));
    const { status, headers, body } = await ask(port, "/hankkeet");
    expect([status, body.toString()]).toEqual([200, "sivu"]);
    expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-frame-options": "DENY" });
    expect(headers).not.toHaveProperty("set-cookie");
  });

  it("compresses a long page that comes in pieces", async () => {
    const pieces = Array.from({ length: 200 }, (_, index) => `rivi ${index} ${"ä".repeat(500)}\n`);
    const port = await open((_, response) => {
      response.setHeader("Content-Type", "text/html");
      for (const piece of pieces) response.write(piece);
      response.end();
    });
    const { headers, body } = await ask(port, "/", { headers: { "accept-encoding": "br" } });
    expect(headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
    expect(brotliDecompressSync(body).toString()).toBe(pieces.join(""));
  });

  it.each([
    [404, "valmis 404"],
    [500, "valmis 500"],
    [503, "valmis 500"],
  ])("answers %d with a ready page", async (status, text) => {
    const port = await open((_, response) => html(response, status, "tyhjä runko"));
    const answer = await ask(port, "/hankkeet/puuttuu");
    expect([answer.status, answer.body.toString()]).toEqual([status, text]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("answers HEAD with the status of the ready page and no body", async () => {
    const port = await open((_, response) => html(response, 404, ""));
    const { status, body } = await ask(port, "/puuttuu", { method: "HEAD" });
    expect([status, body.length]).toEqual([404, 0]);
  });

  it("answers with the ready page when the handler throws", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const port = await open(() => {
      throw new Error("rikki");
    });
    const { status, body } = await ask(port, "/hankkeet");
    expect([status, body.toString()]).toEqual([500, "valmis 500"]);
  });

  it("leaves a JSON answer alone, whatever its status", async () => {
    const port = await open((_, response) =>
      response.writeHead(404, { "Content-Type": "application/json" }).end('{"error":"notFound"}'),
    );
    expect((await ask(port, "/api/v1/projects/puuttuu")).body.toString()).toBe('{"error":"notFound"}');
  });

  it("never asks Next about malformed addresses, other methods and its own pages", async () => {
    const handle = vi.fn();
    const port = await open(handle);
    expect((await ask(port, "/palvelut/%ff")).status).toBe(400);
    expect((await ask(port, "/", { method: "DELETE" })).headers.allow).toBe("GET, HEAD, POST, OPTIONS");
    expect((await ask(port, "/ei-loydy")).body.toString()).toBe("valmis 404");
    expect((await ask(port, "/fi/hankkeet")).headers.location).toBe("/hankkeet");
    expect((await ask(port, "/api/health/live")).body.toString()).toBe('{"status":"ok"}');
    expect(handle).not.toHaveBeenCalled();
  });
});

describe("a request's language", () => {
  it("is that of its address for everything below, also when many are answered at once", async () => {
    const port = await open(async (_, response) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      response.end(`${currentLocale()} ${requestedAddress()}`);
    });
    const addresses = Array.from({ length: 30 }, (_, index) => ["/palvelut?a=1", "/sv/tjanster", "/en"][index % 3]!);
    const answers = await Promise.all(addresses.map((address) => ask(port, address)));
    expect(answers.map(({ body }) => body.toString())).toEqual(
      addresses.map((address) => `${/^\/(sv|en)/.exec(address)?.[1] ?? "fi"} ${address}`),
    );
  });

  it("is that of the ready pages too", async () => {
    const port = await open((_, response) => html(response, 404, "Nextin oma"));
    expect((await ask(port, "/sv/ingenting")).body.toString()).toBe("valmis 404 sv");
    expect((await ask(port, "/en/nothing")).body.toString()).toBe("valmis 404 en");
    expect((await ask(port, "/svamp")).body.toString()).toBe("valmis 404");
  });
});
