import { afterEach, describe, expect, it, vi } from "vitest";
import { keepReady, smallPage } from "@/server/ready-pages";

afterEach(() => vi.restoreAllMocks());

describe("a ready page", () => {
  it("is loaded once and then served from memory", async () => {
    const load = vi.fn(async () => "kopio");
    const page = keepReady(load, "varasivu");
    expect(await page.html()).toBe("kopio");
    expect(await page.html()).toBe("kopio");
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("is refreshed after a minute, while the old copy still serves", async () => {
    let now = 0;
    let version = 1;
    const page = keepReady(
      async () => `kopio ${version}`,
      "varasivu",
      () => now,
    );
    expect(await page.html()).toBe("kopio 1");
    now = 60_000;
    version = 2;
    expect(await page.html()).toBe("kopio 1");
    await vi.waitFor(async () => expect(await page.html()).toBe("kopio 2"));
  });

  it("keeps the last good copy while loading fails", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    let now = 0;
    let isBroken = false;
    const load = async () => {
      if (isBroken) throw new Error("tietokanta on poissa");
      return "kopio";
    };
    const page = keepReady(load, "varasivu", () => now);
    await page.html();
    isBroken = true;
    now = 120_000;
    expect(await page.html()).toBe("kopio");
  });

  it("falls back to the small page when it never could be loaded", async () => {
    vi.spyOn(console, "error").mockReturnValue();
    const page = keepReady(async () => Promise.reject(new Error("ei vastaa")), "varasivu");
    expect(await page.html()).toBe("varasivu");
  });
});

it.each(["bad-request", "not-found", "error"] as const)(
  "the small page %s is Finnish and names the numbers for help",
  (name) => {
    const html = smallPage(name);
    expect(html).toContain('<html lang="fi">');
    expect(html).toContain('href="tel:112"');
    expect(html).toContain('href="tel:116117"');
    expect(html.trimEnd()).toMatch(/<\/html>$/);
  },
);
