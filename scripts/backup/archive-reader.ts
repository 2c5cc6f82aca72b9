import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { BackupFault } from "./fault";
import { entryNames, readManifest, type Manifest } from "./manifest";

const KNOWN_PART = /^(manifest\.json|SHA256SUMS|tables\/[a-z0-9_]+\.csv|media\/[0-9a-f]{64}(-\d{1,5})?\.[a-z]{3,4})$/;
const MOST_TEXT_BYTES = 64 * 1024 * 1024;

export type CheckedArchive = { manifest: Manifest; sums: ReadonlyMap<string, string>; sha256: string };

/** Reads every byte and compares every sum before anything is done with them. Throws a `BackupFault`. */
export async function checkArchive(file: string): Promise<CheckedArchive> {
  const found = new Map<string, string>();
  const texts = new Map<string, string>();
  let last = "";
  const sha256 = await walkArchive(file, async (name, content) => {
    if (!KNOWN_PART.test(name) || found.has(name)) throw new BackupFault("notBackup", { file });
    last = name;
    const isText = name === entryNames.manifest || name === entryNames.sums;
    const { sum, text } = await summed(content, isText ? MOST_TEXT_BYTES : 0);
    found.set(name, sum);
    if (isText) texts.set(name, text);
  });
  const listed = texts.get(entryNames.sums);
  const described = texts.get(entryNames.manifest);
  if (last !== entryNames.sums || !listed || !described) throw new BackupFault("notBackup", { file });
  found.delete(entryNames.sums);
  const sums = readSums(listed);
  const wrong = [...new Set([...sums.keys(), ...found.keys()])].find((name) => sums.get(name) !== found.get(name));
  if (wrong) throw new BackupFault("garbled", { file, detail: wrong });
  return { manifest: manifestOf(described, file, sums), sums, sha256 };
}

/** Goes through the parts in their order; `take` reads each to its end. Returns the SHA-256 of the whole file. */
export async function walkArchive(
  file: string,
  take: (name: string, content: Readable) => Promise<void>,
): Promise<string> {
  const parts = extract();
  const whole = createHash("sha256");
  const source = createReadStream(file).on("data", (chunk) => whole.update(chunk));
  const read = pipeline(source, createGunzip(), parts);
  let own: unknown;
  const taken = (async () => {
    for await (const part of parts) {
      try {
        await take(part.header.name, part as unknown as Readable);
      } catch (error) {
        own = error;
        throw error;
      }
    }
  })();
  const [reading] = await Promise.allSettled([read, taken]);
  if (own) throw isOfSource(own) ? asFault(own, file) : own;
  await taken.catch((error: unknown) => Promise.reject(asFault(error, file)));
  if (reading.status === "rejected") throw asFault(reading.reason, file);
  return whole.digest("hex");
}

/** Whether it is the archive that failed while a part was read, not what was done with the part. */
function isOfSource(error: unknown): boolean {
  const { code = "", message } = error as NodeJS.ErrnoException;
  return code.startsWith("Z_") || message === "Unexpected end of data";
}

function asFault(error: unknown, file: string): unknown {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" || code === "EISDIR") return new BackupFault("noFile", { file });
  if (code === "Z_DATA_ERROR" && /header check/.test(message)) return new BackupFault("notBackup", { file });
  if (/^(EACCES|EIO|EPERM)$/.test(code)) return error;
  return new BackupFault("garbled", { file, detail: code || message });
}

async function summed(content: Readable, mostText: number): Promise<{ sum: string; text: string }> {
  const hash = createHash("sha256");
  const kept: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    if (bytes <= mostText) kept.push(chunk);
  }
  return { sum: hash.digest("hex"), text: bytes <= mostText ? Buffer.concat(kept).toString("utf8") : "" };
}

function readSums(text: string): Map<string, string> {
  const lines = text.split("\n").filter(Boolean);
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

function manifestOf(text: string, file: string, sums: ReadonlyMap<string, string>): Manifest {
  try {
    const manifest = readManifest(text);
    const lacking = manifest.tables.find(({ name }) => !sums.has(entryNames.table(name)));
    const media = [...sums.keys()].filter((name) => name.startsWith("media/"));
    if (!lacking && media.length === manifest.media.files) return manifest;
  } catch {
    // Told below: a manifest of a later form, or of somebody else.
  }
  throw new BackupFault("notBackup", { file });
}
