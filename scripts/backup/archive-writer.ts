import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";
import { entryNames } from "./manifest";
import { sumStream } from "./sum-stream";

/**
 * Writes a tar.gz part by part, with bounded memory. Its last part is SHA256SUMS in the form of `sha256sum`: who unpacks
 * the file by hand checks it with `sha256sum -c SHA256SUMS`. `finish()` resolves to the whole file's SHA-256 and its bytes
 * when they are on the disk.
 */
export function writeArchive(path: string, writtenAt: Date) {
  const archive = pack();
  const sums: string[] = [];
  const whole = sumStream();
  const written = pipeline(
    archive,
    createGzip(),
    whole.pass,
    createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }),
  );
  // It is awaited with every part and at the end; before that nobody listens.
  written.catch(() => {});
  const failure = () => written.then(() => new Promise<never>(() => {}));

  async function add(name: string, size: number, source: Readable) {
    const part = sumStream();
    const entry = archive.entry({ name, size, mode: 0o600, mtime: writtenAt });
    await Promise.race([pipeline(source, part.pass, entry), failure()]);
    sums.push(`${part.sum().sha256}  ${name}\n`);
  }
  const addText = (name: string, text: string) => {
    const content = Buffer.from(text);
    return add(name, content.length, Readable.from([content]));
  };

  return {
    add,
    addText,
    addFile: (name: string, file: string, size: number) => add(name, size, createReadStream(file)),
    async finish() {
      await addText(entryNames.sums, sums.join(""));
      archive.finalize();
      await written;
      return whole.sum();
    },
    abandon: () => archive.destroy(),
  };
}

export type ArchiveWriter = ReturnType<typeof writeArchive>;
