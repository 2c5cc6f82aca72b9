import { afterEach, describe, expect, it, vi } from "vitest";
import { explain } from "@/scripts/faults.mjs";

const faultWith = (properties: object) => Object.assign(new Error("fault"), properties);

afterEach(() => vi.unstubAllEnvs());

describe("a fault is told in one sentence", () => {
  it("when the disk is full, whoever noticed", () => {
    const sentence = explain(faultWith({ code: "ENOSPC" }));
    expect(sentence).toContain("Levy on täynnä");
    expect(explain(faultWith({ output: "FATAL: could not extend file: No space left on device" }))).toBe(sentence);
  });

  it("when the database cannot be reached, without its user and password", () => {
    vi.stubEnv("DATABASE_URL", "postgresql://kayttaja:salaisuus@tietokanta.test:6543/perhepolku");
    const sentence = explain(faultWith({ code: "ECONNREFUSED" }));
    expect(sentence).toContain("tietokanta.test:6543/perhepolku");
    expect(sentence).not.toMatch(/kayttaja|salaisuus/);
  });
});

it("an unknown fault shows the end of what the program said", () => {
  expect(explain(faultWith({ output: "first line\nlast line\n" }))).toBe("fault\nfirst line\nlast line");
});
