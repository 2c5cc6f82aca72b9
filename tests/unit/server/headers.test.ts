import { IncomingMessage, type ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { cleanRequestHeaders, tidyResponseHeaders } from "@/server/headers";

function createRequest(headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  request.rawHeaders = Object.entries(headers).flat();
  return request;
}

describe("a request from outside", () => {
  it.each([
    "x-middleware-subrequest",
    "x-nextjs-data",
    "x-now-route-matches",
    "x-invoke-path",
    "next-action",
    "content-security-policy",
    "upgrade",
    "x-forwarded-host",
    "x-real-ip",
    "forwarded",
  ])("loses the header %s in both of Node's views", (name) => {
    const request = createRequest({ [name]: "forged", accept: "text/html" });
    cleanRequestHeaders(request, { trustProxy: false });
    expect(request.headers).toEqual({ accept: "text/html" });
    expect(request.rawHeaders).toEqual(["accept", "text/html"]);
  });

  it("keeps the headers of Next's own runtime for reading a page", () => {
    const request = createRequest({ rsc: "1", "next-router-prefetch": "1" });
    cleanRequestHeaders(request, { trustProxy: false });
    expect(Object.keys(request.headers)).toEqual(["rsc", "next-router-prefetch"]);
  });

  it("keeps what a trusted proxy says of its client, and nothing more", () => {
    const request = createRequest({ "x-forwarded-for": "192.0.2.1", "x-middleware-next": "1" });
    cleanRequestHeaders(request, { trustProxy: true });
    expect(Object.keys(request.headers)).toEqual(["x-forwarded-for"]);
  });
});

describe("a response", () => {
  const removedFor = (path: string) => {
    const removed: string[] = [];
    const response = { removeHeader: (name: string) => removed.push(name) } as unknown as ServerResponse;
    tidyResponseHeaders(response, path);
    return removed;
  };

  it("sets no cookie and names no software on a public page", () => {
    expect(removedFor("/hankkeet")).toEqual(["X-Powered-By", "Set-Cookie"]);
  });

  it("may set a cookie in the editors' area only", () => {
    expect(removedFor("/yllapito/hankkeet")).toEqual(["X-Powered-By"]);
    expect(removedFor("/yllapitohinta")).toContain("Set-Cookie");
  });
});
