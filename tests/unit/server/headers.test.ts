import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { pathsIn } from "@/lib/paths";
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
  function tidied(path: string, headers: Record<string, string>, statusCode = 200): ServerResponse {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    response.statusCode = statusCode;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    tidyResponseHeaders(response, path);
    return response;
  }
  const revealing = { "X-Powered-By": "Next.js", "Set-Cookie": "a=1" };

  it("sets no cookie and names no software on a public page", () => {
    expect(tidied("/hankkeet", revealing).getHeaderNames()).toEqual([]);
  });

  const secret = [
    ...["/vahvistus/abc", "/palaute/seuranta/abc", "/esikatselu/abc"],
    ...[pathsIn("sv").confirmation("abc"), pathsIn("en").feedbackFollow("abc")],
  ];
  it.each(secret)("tells %s to nobody", (path) => {
    expect(tidied(path, {}).getHeader("referrer-policy")).toBe("no-referrer");
  });

  it("may set a cookie in the editors' area only", () => {
    expect(tidied("/yllapito/hankkeet", revealing).getHeader("set-cookie")).toBeDefined();
    expect(tidied("/yllapitohinta", revealing).getHeaderNames()).toEqual([]);
  });

  it("is never kept when it is of the editors' area, also a file or a redirect", () => {
    expect(tidied("/yllapito/vienti/json", {}).getHeader("Cache-Control")).toBe("private, no-store");
    expect(tidied("/palvelut", {}).getHeader("Cache-Control")).toBeUndefined();
  });

  it("may be kept for ever when its name tells its content, and only when it is there", () => {
    const brief = { "Cache-Control": "public, max-age=0" };
    expect(tidied("/elements/quick-exit-0123456789.js", brief).getHeader("Cache-Control")).toMatch(/immutable/);
    expect(tidied("/elements/quick-exit-0123456789.js", brief, 404).getHeader("Cache-Control")).not.toMatch(
      /immutable/,
    );
    expect(tidied("/elements/quick-exit.js", brief).getHeader("Cache-Control")).not.toMatch(/immutable/);
  });
});
