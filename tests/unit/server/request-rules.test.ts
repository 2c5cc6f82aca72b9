import { describe, expect, it } from "vitest";
import { isOwnPage, judgeRequest, shouldReplace } from "@/server/request-rules";

describe("a request", () => {
  it.each(["GET", "HEAD", "POST", "OPTIONS"])("may use %s", (method) => {
    expect(judgeRequest({ method, headers: {} })).toBeNull();
  });

  it.each(["PUT", "DELETE", "PATCH", "TRACE", "CONNECT"])("may not use %s", (method) => {
    expect(judgeRequest({ method, headers: {} })).toBe(405);
  });

  it("may not become a WebSocket", () => {
    expect(judgeRequest({ method: "GET", headers: { upgrade: "WebSocket" } })).toBe(400);
  });

  it("may not name two hosts", () => {
    const hosts = (...names: string[]) => ({
      method: "GET",
      headers: {},
      rawHeaders: names.flatMap((name) => [name, "koe"]),
    });
    expect(judgeRequest(hosts("Host", "Accept"))).toBeNull();
    expect(judgeRequest(hosts("Host", "host"))).toBe(400);
  });

  it("may not carry more than 64 kB, nor a body of unknown length", () => {
    expect(judgeRequest({ method: "POST", headers: { "content-length": "65536" } })).toBeNull();
    expect(judgeRequest({ method: "POST", headers: { "content-length": "65537" } })).toBe(413);
    expect(judgeRequest({ method: "POST", headers: { "transfer-encoding": "chunked" } })).toBe(411);
  });
});

describe("an answer of Next", () => {
  const page = {
    path: "/hankkeet/puuttuu",
    headers: {},
    status: 404,
    type: "text/html; charset=utf-8" as string | undefined,
  };
  const isReplaced = (change: Partial<typeof page & { headers: Record<string, string>; forDevelopment: boolean }>) => {
    const { path, headers, status, type, forDevelopment = false } = { ...page, ...change };
    const response = { statusCode: status, getHeader: () => type };
    return shouldReplace({ method: "GET", headers }, response, path, { forDevelopment });
  };

  it("is replaced by a ready page when the page is missing or broken", () => {
    expect(isReplaced({})).toBe(true);
    expect(isReplaced({ status: 500 })).toBe(true);
  });

  it("is replaced when a route handler threw and said nothing", () => {
    expect(isReplaced({ status: 500, type: undefined })).toBe(true);
  });

  it("stays when it is a page that was found, data or an asset", () => {
    expect(isReplaced({ status: 200 })).toBe(false);
    expect(isReplaced({ type: "application/json" })).toBe(false);
    expect(isReplaced({ headers: { rsc: "1" } })).toBe(false);
    expect(isReplaced({ path: "/_next/static/puuttuu.js" })).toBe(false);
  });

  it("shows a developer the fault itself", () => {
    expect(isReplaced({ status: 500, forDevelopment: true })).toBe(false);
  });
});

it("knows the pages that only the front may ask for, in every language", () => {
  expect(["/ei-loydy", "/virhe", "/sv/virhe", "/_global-error", "/_not-found"].every(isOwnPage)).toBe(true);
  expect(["/", "/virheet", "/hankkeet/virhe", "/_next/static/x.js"].some(isOwnPage)).toBe(false);
});
