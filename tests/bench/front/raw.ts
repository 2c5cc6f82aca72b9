import { request } from "node:http";

/** A page as it comes over the wire, in brotli. */
export function rawOf(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request(address, { headers: { "accept-encoding": "br" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", () => resolve(Buffer.concat(chunks)));
    })
      .on("error", reject)
      .end();
  });
}
