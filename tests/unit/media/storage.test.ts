import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storage, type Storage } from "@/lib/platform/storage";

const hash = "b".repeat(64);
const key = `${hash}-640.webp`;
const kept = new Map<string, { body: Buffer; type: string }>();
let signed: string[] = [];
let server: Server;
let directory: string;
let path: string;

/** What of an S3 service the portal uses: objects under a bucket, put, got and deleted by a signed request. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    signed.push(headers.authorization ?? "");
    if (!headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=avain/")) return response.writeHead(403).end();
    if (!url.startsWith("/kuvat/")) return response.writeHead(404).end();
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (method === "PUT") kept.set(url, { body: Buffer.concat(parts), type: headers["content-type"] ?? "" });
      if (method === "DELETE") kept.delete(url);
      const found = kept.get(url);
      if (method !== "GET") return response.writeHead(method === "PUT" ? 200 : 204).end();
      if (!found) return response.writeHead(404).end("<Error/>");
      response.writeHead(200, { "content-type": found.type, "content-length": found.body.length }).end(found.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  directory = await mkdtemp(join(tmpdir(), "perhepolku-testi-"));
  path = join(directory, "lahde");
  await writeFile(path, "kuvan sisältö");
});
afterAll(async () => {
  server.close();
  await rm(directory, { recursive: true, force: true });
});

const inService = (changes: Record<string, string> = {}) =>
  storage({
    MEDIA_S3_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    MEDIA_S3_BUCKET: "kuvat",
    MEDIA_S3_KEY: "avain",
    MEDIA_S3_SECRET: "salaisuus",
    ...changes,
  });
const onDisk = () => storage({ MEDIA_DIR: join(directory, "media") });
const textOf = async (from: Storage, name: string) => {
  const file = await from.read(name);
  return file && { text: await new Response(file.body).text(), bytes: file.bytes };
};

describe.each([
  ["a directory", onDisk],
  ["an S3-compatible service", inService],
])("files in %s", (_, open) => {
  it("are read as they were put, until they are removed", async () => {
    const place = open();
    expect(await place.read(key)).toBeNull();
    await place.put(key, path, "image/webp");
    await place.put(key, path, "image/webp");
    expect(await textOf(place, key)).toEqual({ text: "kuvan sisältö", bytes: 15 });
    await place.remove(key);
    expect(await place.read(key)).toBeNull();
    await place.remove(key);
  });

  it.each(["../../etc/passwd", `${hash}/../x.pdf`, "", `${hash}.pdf\0`, "a.pdf"])(
    "are never named %j",
    async (name) => {
      for (const touch of [() => open().read(name), () => open().put(name, path, "x"), () => open().remove(name)])
        await expect((async () => touch())()).rejects.toThrow();
    },
  );
});

it("leaves nothing half-written in the directory", async () => {
  await onDisk().put(key, path, "image/webp");
  await expect(onDisk().put(key, join(directory, "ei-ole"), "image/webp")).rejects.toThrow();
  expect((await readdir(join(directory, "media"))).sort()).toEqual(["bb"]);
  expect(await readdir(join(directory, "media", "bb"))).toEqual([key]);
});

it("signs every request to the service, and tells of a bucket that is not there", async () => {
  signed = [];
  await inService().put(key, path, "image/webp");
  expect(kept.get(`/kuvat/${key}`)?.type).toBe("image/webp");
  expect(signed[0]).toContain("Signature=");
  await expect(inService({ MEDIA_S3_BUCKET: "toinen" }).put(key, path, "image/webp")).rejects.toThrow("bucket");
});

it("refuses half a set of settings", () => {
  expect(() => storage({ MEDIA_S3_ENDPOINT: "https://s3.example.fi" })).toThrow();
  expect(() =>
    storage({ MEDIA_S3_ENDPOINT: "ftp://s3.example.fi", MEDIA_S3_KEY: "a", MEDIA_S3_SECRET: "b" }),
  ).toThrow();
});
