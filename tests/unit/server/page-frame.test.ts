import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeFrame, encodeFrame, type PageFrame } from "@/server/page-frame";

const frame: PageFrame = {
  headers: [["content-type", "text/html; charset=utf-8"]],
  brotli: Buffer.from("brotli ää"),
  gzip: Buffer.from([0, 255, 1]),
  lineage: { mentions: ["service/a"], reads: ["service"] },
  changesAt: 1_800_000_000_000,
  madeAt: 1_700_000_000_000,
};

it("comes back as it was", () => {
  expect(decodeFrame(encodeFrame(frame))).toEqual(frame);
});

it("is refused when a byte of it is another or missing", () => {
  const bytes = encodeFrame(frame);
  const place = fc.integer({ min: 0, max: bytes.length - 1 });
  fc.assert(
    fc.property(place, (at) => {
      const garbled = Buffer.from(bytes);
      garbled[at]! ^= 1;
      expect(() => decodeFrame(garbled)).toThrow();
      expect(() => decodeFrame(bytes.subarray(0, at))).toThrow();
    }),
  );
});
