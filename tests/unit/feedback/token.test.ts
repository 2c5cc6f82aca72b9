import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isProof, proofText } from "@/lib/feedback/proof";
import { followSecret, hashSecret, issueToken, judgeToken, tokenAge } from "@/lib/feedback/token";

const key = "avain".repeat(10);
const now = Date.UTC(2026, 10, 22, 12);
const token = issueToken(key, "service/doulat", now);
const verdict = (after: number, text = token, subject = "service/doulat") =>
  judgeToken(key, text, subject, now + after).status;

describe("a form's token", () => {
  it("is good from three seconds to a day after the form was given", () => {
    expect(verdict(tokenAge.minimumMs - 1)).toBe("tooFast");
    expect(verdict(tokenAge.minimumMs)).toBe("valid");
    expect(verdict(tokenAge.maximumMs)).toBe("valid");
    expect(verdict(tokenAge.maximumMs + 1)).toBe("tooOld");
    expect(verdict(-1)).toBe("tooOld");
  });

  it("is good for what the form was about, under our key, and unchanged", () => {
    expect(verdict(5_000, token, "service/muu")).toBe("forged");
    expect(judgeToken("toinen".repeat(10), token, "service/doulat", now + 5_000).status).toBe("forged");
    const [, nonce, signature] = token.split(".");
    expect(verdict(5_000, `${(now - 10_000).toString(36)}.${nonce}.${signature}`)).toBe("forged");
    for (const text of ["", "...", `${token}x`, "a".repeat(5_000), "\0"]) expect(verdict(5_000, text)).toBe("forged");
  });

  it("is never the same twice", () => {
    expect(new Set(Array.from({ length: 100 }, () => issueToken(key, "", now))).size).toBe(100);
  });
});

describe("the secret by which a sender follows", () => {
  it("has 256 bits, is the same for the same form, and is kept as a hash only", () => {
    const secret = followSecret(key, "nonce");
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect(followSecret(key, "nonce")).toBe(secret);
    expect(followSecret(key, "toinen")).not.toBe(secret);
    expect(hashSecret(secret)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("a proof of work", () => {
  const hashOf = (counter: number) => createHash("sha256").update(proofText("lomake", counter)).digest();

  it("counts zero bits from the first", () => {
    expect(isProof(new Uint8Array([0, 0, 255]), 16)).toBe(true);
    expect(isProof(new Uint8Array([0, 1, 0]), 16)).toBe(false);
    expect(isProof(new Uint8Array([0, 0b0001_1111]), 11)).toBe(true);
    expect(isProof(new Uint8Array([0, 0b0010_0000]), 11)).toBe(false);
  });

  it("is found by trying, and is of one token only", () => {
    let counter = 0;
    while (!isProof(hashOf(counter))) counter++;
    expect(isProof(hashOf(counter))).toBe(true);
    expect(isProof(createHash("sha256").update(proofText("toinen", counter)).digest())).toBe(false);
  });
});
