import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { AwsClient } from "aws4fetch";
import { z } from "zod";
import { givenOf, mediaVariables } from "./env";

export type StoredFile = { body: ReadableStream<Uint8Array>; bytes: number };

/** Where files are kept that are named by their content: what is there under a name never changes. */
export type Storage = {
  /** Copies the file at `path` in under a key, whole or not at all. */
  put: (key: string, path: string, type: string) => Promise<void>;
  /** Null when there is no such file. */
  read: (key: string) => Promise<StoredFile | null>;
  remove: (key: string) => Promise<void>;
};

const schema = z.object(mediaVariables);

/** The storage that the environment names; throws when it names half of one. */
export function storage(env: Record<string, string | undefined> = process.env): Storage {
  const set = schema.parse(givenOf(Object.keys(mediaVariables), env));
  if (!set.MEDIA_S3_ENDPOINT) return onDisk(resolve(/* turbopackIgnore: true */ set.MEDIA_DIR));
  const keys = z.object({ MEDIA_S3_KEY: z.string(), MEDIA_S3_SECRET: z.string() }).parse(set);
  const client = new AwsClient({
    accessKeyId: keys.MEDIA_S3_KEY,
    secretAccessKey: keys.MEDIA_S3_SECRET,
    region: set.MEDIA_S3_REGION,
    service: "s3",
    retries: 2,
  });
  return inBucket(client, `${set.MEDIA_S3_ENDPOINT.replace(/\/$/, "")}/${set.MEDIA_S3_BUCKET}`);
}

/** A hash, and after it what the portal adds; never a path. */
const safeKey = z.string().regex(/^[0-9a-f]{64}(-\d{1,5})?\.[a-z]{3,4}$/);

function onDisk(directory: string): Storage {
  const placeOf = (key: string) => join(/* turbopackIgnore: true */ directory, safeKey.parse(key).slice(0, 2), key);
  return {
    async put(key, path) {
      const place = placeOf(key);
      const incoming = join(/* turbopackIgnore: true */ directory, `.${randomUUID()}`);
      await mkdir(dirname(place), { recursive: true });
      try {
        await copyFile(path, incoming);
        await synced(incoming);
        await rename(incoming, place);
        await synced(dirname(place));
      } finally {
        await rm(incoming, { force: true });
      }
    },
    async read(key) {
      const found = await stat(placeOf(key)).catch(nullWhenMissing);
      if (!found) return null;
      return {
        body: Readable.toWeb(createReadStream(/* turbopackIgnore: true */ placeOf(key))) as StoredFile["body"],
        bytes: found.size,
      };
    },
    remove: (key) => rm(placeOf(key), { force: true }),
  };
}

async function synced(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullWhenMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

const patienceMilliseconds = 30_000;

function inBucket(client: AwsClient, bucket: string): Storage {
  const ask = async (key: string, init: RequestInit = {}) => {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const response = await client.fetch(`${bucket}/${safeKey.parse(key)}`, { ...init, signal });
    if (response.ok || response.status === 404) return response;
    await response.body?.cancel();
    throw new Error(`the storage answered ${response.status} to ${init.method ?? "GET"}`);
  };
  return {
    async put(key, path, type) {
      const body = new Uint8Array(await readFile(path));
      const response = await ask(key, { method: "PUT", body, headers: { "content-type": type } });
      await response.body?.cancel();
      if (!response.ok) throw new Error("the storage has no such bucket");
    },
    async read(key) {
      const response = await ask(key);
      if (response.status === 404 || !response.body) {
        await response.body?.cancel();
        return null;
      }
      return { body: response.body, bytes: Number(response.headers.get("content-length")) };
    },
    async remove(key) {
      const response = await ask(key, { method: "DELETE" });
      await response.body?.cancel();
    },
  };
}
