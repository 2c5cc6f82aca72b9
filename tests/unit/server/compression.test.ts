import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { chooseEncoding, compressed } from "@/server/compression";

function createResponse(headers: Record<string, string>, status = 200): ServerResponse {
  const response = new ServerResponse(Object.assign(new IncomingMessage(new Socket()), { method: "GET" }));
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  return response;
}

describe("the encoding", () => {
  it.each([
    ["gzip, deflate, br", "br"],
    ["gzip;q=1.0, br;q=0", "gzip"],
    ["*", "br"],
    ["*, br;q=0", "gzip"],
    ["identity", null],
    [undefined, null],
  ])("for %s is %s", (acceptEncoding, encoding) => {
    expect(chooseEncoding(acceptEncoding)).toBe(encoding);
  });
});

describe("a response", () => {
  it("of text is compressed, and its tag and length say so", () => {
    const response = createResponse({
      "Content-Type": "text/html",
      "Content-Length": "9000",
      ETag: '"a"',
      Vary: "rsc",
    });
    expect(compressed(response, "br").kind).toBe("through");
    expect(response.getHeaders()).toMatchObject({
      "content-encoding": "br",
      etag: 'W/"a"',
      vary: "rsc, Accept-Encoding",
    });
    expect(response.hasHeader("Content-Length")).toBe(false);
  });

  it.each([
    ["a picture", { "Content-Type": "image/webp" }, 200],
    ["already encoded", { "Content-Type": "text/css", "Content-Encoding": "gzip" }, 200],
    ["tiny", { "Content-Type": "text/plain", "Content-Length": "12" }, 200],
    ["not modified", { "Content-Type": "text/html" }, 304],
  ])("stays as it is when it is %s", (_, headers, status) => {
    expect(compressed(createResponse(headers as Record<string, string>, status), "br").kind).toBe("plain");
  });

  it("of text tells caches that it varies, also to a client that wants it plain", () => {
    const response = createResponse({ "Content-Type": "application/json" });
    expect(compressed(response, undefined).kind).toBe("plain");
    expect(response.getHeader("Vary")).toBe("Accept-Encoding");
  });
});
