import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";

/** A file of a form as it came: neither its name nor the type that the sender gave it is believed or kept. */
export type ReceivedFile = {
  path: string;
  bytes: number;
  /** SHA-256 of the content, in hexadecimal. */
  hash: string;
  /** True when there was more than may be taken; the rest was not kept. */
  isCut: boolean;
};

/** The request's body is not a form of files, or ends before the form does. */
export class NotMultipart extends Error {}

type Limits = { mostBytes: number; mostFiles: number };

/**
 * Writes the files of a multipart form (RFC 7578) to a directory as they come in, never holding one in memory, and removes
 * the directory when the work is done. Files beyond `mostFiles` are not read; empty fields of files are none.
 */
export async function withReceivedFiles<T>(
  request: Request,
  limits: Limits,
  work: (files: ReceivedFile[], directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(/* turbopackIgnore: true */ tmpdir(), "perhepolku-"));
  try {
    return await work(await receive(request, directory, limits), directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function receive(request: Request, directory: string, limits: Limits): Promise<ReceivedFile[]> {
  if (!request.body) throw new NotMultipart();
  const form = openForm(request.headers, limits);
  const files: Promise<ReceivedFile | null>[] = [];
  form.on("file", (_, stream, { filename }) => {
    const kept = keep(stream, join(/* turbopackIgnore: true */ directory, `in-${files.length}`));
    // A field in which no file was chosen comes with an empty name and no bytes.
    const file = kept.then((received) => (received.bytes === 0 && !filename ? null : received));
    file.catch(() => {});
    files.push(file);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as ReadableStream), form);
    return (await Promise.all(files)).filter((file) => file !== null);
  } catch {
    await Promise.allSettled(files);
    throw new NotMultipart();
  }
}

function openForm(headers: Headers, { mostBytes, mostFiles }: Limits) {
  try {
    return busboy({
      headers: Object.fromEntries(headers),
      limits: { fileSize: mostBytes, files: mostFiles, fields: 20, fieldSize: 1_000, parts: mostFiles + 20 },
    });
  } catch {
    throw new NotMultipart();
  }
}

async function keep(stream: Readable & { truncated?: boolean }, path: string): Promise<ReceivedFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600 }));
  return { path, bytes, hash: hash.digest("hex"), isCut: stream.truncated === true };
}
