import { createHash } from "node:crypto";

/** A step of a pipeline that lets everything pass and knows the SHA-256 and the size of what has passed. */
export function sumStream() {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async *pass(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    sum: () => ({ sha256: hash.digest("hex"), bytes }),
  };
}
