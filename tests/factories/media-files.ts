import { createHash } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import type { ReceivedFile } from "@/lib/platform/http/received-files";

type Look = { width?: number; height?: number; seed?: number };

/** A picture of stripes, different for every seed. */
export function picture({ width = 1_600, height = 1_000, seed = 1 }: Look = {}) {
  const stripe = Math.max(1, Math.round(width / 8));
  const overlay = sharp({
    create: { width: stripe, height, channels: 3, background: { r: (seed * 53) % 256, g: (seed * 97) % 256, b: 40 } },
  }).png();
  return overlay.toBuffer().then((input) =>
    sharp({ create: { width, height, channels: 3, background: { r: 230, g: (seed * 31) % 256, b: 180 } } }).composite([
      { input, left: stripe, top: 0 },
      { input, left: stripe * 4, top: 0 },
    ]),
  );
}

export const jpeg = async (look?: Look) => (await picture(look)).jpeg().toBuffer();
export const png = async (look?: Look) => (await picture(look)).png().toBuffer();
export const webp = async (look?: Look) => (await picture(look)).webp().toBuffer();

/** A photograph as a telephone takes it: lying on its side, with the place where it was taken. */
export async function jpegFromPhone(look?: Look) {
  return (await picture(look))
    .withExif({
      IFD0: { Make: "Puhelin", Orientation: "6" },
      IFD3: { GPSLatitude: "64/1 13/1 0/1", GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A PNG of a few bytes whose header claims 20 000 × 20 000 pixels. */
export function pixelBomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crcOf(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(1_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A PDF of one empty page, with what is given written into its catalogue. */
export function pdf({ catalogue = "", objects = "" }: { catalogue?: string; objects?: string } = {}): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n` +
      `2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n${objects}` +
      `trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n9\n%%EOF\n`,
    "latin1",
  );
}

/** The same in a compressed object stream, as a writer of PDF 1.5 does it. */
export function objectStream(content: string): string {
  const body = deflateSync(Buffer.from(content, "latin1")).toString("latin1");
  return `4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n${body}\nendstream\nendobj\n`;
}

export const hostile = {
  svg: Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  gif: Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
  avif: Buffer.concat([Buffer.from([0, 0, 0, 32]), Buffer.from("ftypavif"), Buffer.alloc(64)]),
  html: Buffer.from("<!doctype html><script>alert(1)</script>"),
};

/** What the multipart reader makes of a file. */
export async function received(content: Buffer): Promise<{ file: ReceivedFile; directory: string }> {
  const directory = await mkdtemp(join(tmpdir(), "perhepolku-testi-"));
  const path = join(directory, "in");
  await writeFile(path, content);
  const hash = createHash("sha256").update(content).digest("hex");
  return { file: { path, bytes: content.length, hash, isCut: false }, directory };
}
