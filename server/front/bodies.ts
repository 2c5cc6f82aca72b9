import type { IncomingMessage } from "node:http";

/** How many bodies one address sends at once; a person sends one. */
const MOST_AT_ONCE = 16;
const PATIENCE_MILLISECONDS = 20_000;
/** A slow line sends this much in a millisecond. */
const SLOW_BYTES = 25;

export class TooSlow extends Error {}

/**
 * Takes the bodies of forms in before the renderer hears of them, so that nobody who sends a byte now and then holds a place
 * there. How long a body may be has been judged by its header.
 */
export class Bodies {
  private readonly underWay = new Map<string, number>();

  async take(request: IncomingMessage, address: string): Promise<Buffer> {
    const length = Number(request.headers["content-length"] ?? 0);
    if (length === 0) return Buffer.alloc(0);
    const others = this.underWay.get(address) ?? 0;
    if (others >= MOST_AT_ONCE) throw new Error("too many bodies at once");
    this.underWay.set(address, others + 1);
    try {
      return await whole(request, PATIENCE_MILLISECONDS + length / SLOW_BYTES);
    } finally {
      const left = (this.underWay.get(address) ?? 1) - 1;
      if (left > 0) this.underWay.set(address, left);
      else this.underWay.delete(address);
    }
  }
}

function whole(request: IncomingMessage, patienceMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const timer = setTimeout(() => reject(new TooSlow("a body that does not come")), patienceMs);
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => {
      clearTimeout(timer);
      reject(new TooSlow("a body that was cut"));
    });
  });
}
