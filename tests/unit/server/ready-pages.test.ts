import { readdirSync, readFileSync } from "node:fs";
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

const inStrip = readdirSync("prisma/seed/helpline")
  .map((file) => JSON.parse(readFileSync(`prisma/seed/helpline/${file}`, "utf8")) as HelplineFile)
  .filter((helpline) => helpline.inStrip);
type HelplineFile = { phone: string; phonePrinted: string; inStrip: boolean };

describe.each(["bad-request", "too-large", "not-found", "error"] as const)("the small page %s", (name) => {
  const html = smallPage(name);

  it("is whole and Finnish", () => {
    expect(html).toContain('<html lang="fi">');
    expect(html.trimEnd()).toMatch(/<\/html>$/);
  });

  it("names every number of the strip as the helplines have it", () => {
    expect(inStrip).toHaveLength(4);
    for (const { phone, phonePrinted } of inStrip) expect(html).toContain(`<a href="tel:${phone}">${phonePrinted}</a>`);
    expect(html.match(/href="tel:/g)).toHaveLength(inStrip.length);
  });

  it("needs nothing else to be loaded, and lets the reader leave", () => {
    expect(html).not.toMatch(/<(script|style|link|img)\b| src=| style=/);
    expect(html).toContain('rel="noreferrer">Poistu sivulta</a>');
  });
});
