import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { readSitemap } from "./sitemap";

/** Content lines as RFC 5545 and RFC 6350 write them: CRLF, at most 75 octets, folded lines joined again. */
function contentLines(body: string): string[] {
  expect(body).toMatch(/\r\n$/);
  const raw = body.slice(0, -2).split("\r\n");
  for (const line of raw) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(raw.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  const lines = raw
    .join("\r\n")
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n");
  for (const line of lines) expect(line).toMatch(/^[A-Z-]+(;[A-Z-]+=[^:;]+)*:.*$/);
  return lines;
}

test.describe("files to take away", () => {
  test("a person's card is a vCard", async ({ request }) => {
    const response = await request.get(paths.contactCard("anneli-vatula"));
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toBe("text/vcard; charset=utf-8");
    expect(response.headers()["content-disposition"]).toBe('attachment; filename="anneli-vatula.vcf"');
    const lines = contentLines(await response.text());
    expect(lines.at(0)).toBe("BEGIN:VCARD");
    expect(lines.at(1)).toBe("VERSION:4.0");
    expect(lines.at(-1)).toBe("END:VCARD");
    expect(lines).toContain("FN:Anneli Vatula");
    expect(lines).toContain("N:Vatula;Anneli;;;");
    expect(lines).toContain("TITLE:Koordinaattori");
    expect(lines).toContain("TEL;VALUE=uri;TYPE=work:tel:+358442309194");
    expect(lines).toContain("EMAIL;TYPE=work:anneli.vatula@mll.fi");
  });

  test("a card invents no way to reach a person", async ({ request }) => {
    const response = await request.get(paths.contactCard("marjo-hotta"));
    expect(await response.text()).not.toMatch(/^(TEL|EMAIL)/m);
  });

  test("the event of 28.2.2022 is an iCalendar file for the whole day", async ({ request }) => {
    const slug = "pohjoinen-lastensuojelu-infotilaisuus-2022";
    const response = await request.get(paths.eventCalendar(slug));
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    const lines = contentLines(await response.text());
    expect(lines.at(0)).toBe("BEGIN:VCALENDAR");
    expect(lines.at(-1)).toBe("END:VCALENDAR");
    expect(lines).toContain("VERSION:2.0");
    expect(lines).toContain("DTSTART;VALUE=DATE:20220228");
    expect(lines).toContain("DTEND;VALUE=DATE:20220301");
    expect(lines).toContain("SUMMARY:Pohjoinen lastensuojelu 20–22: infotilaisuus");
    expect(lines.filter((line) => /^(UID|DTSTAMP|PRODID):\S/.test(line))).toHaveLength(3);
    expect(lines.find((line) => line.startsWith("URL:"))).toContain(paths.event(slug));
  });

  test("an event without a known day has no calendar file, and its page offers none", async ({ request }) => {
    const slug = "perheentalo-esittely-itavallassa";
    expect((await request.get(paths.eventCalendar(slug))).status()).toBe(404);
    expect(await (await request.get(paths.event(slug))).text()).not.toContain(paths.eventCalendar(slug));
  });
});

test.describe("files for machines", () => {
  test("every address of the sitemap answers 200, once, and leaves people out", async ({ request, baseURL }) => {
    test.setTimeout(120_000);
    const response = await request.get(paths.sitemap());
    expect(response.headers()["content-type"]).toContain("application/xml");
    expect(await response.text()).toContain(`<loc>${new URL(paths.sitemapPart(1), baseURL).href}</loc>`);
    for (const part of ["0", "9999", "1.xml.gz", "%ff"])
      expect((await request.get(`/sitemap/${part}.xml`)).status(), part).toBeGreaterThanOrEqual(400);
    const sitemap = await readSitemap(request);
    const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!));
    expect(addresses.length).toBeGreaterThan(400);
    expect(new Set(addresses.map(String)).size).toBe(addresses.length);
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set([new URL(baseURL!).origin]));
    expect(addresses.filter(({ pathname }) => pathname.startsWith(`${paths.contacts()}/`))).toEqual([]);

    const broken: string[] = [];
    // The same records stand in three languages: every page in Finnish, each tenth in the others.
    const isFinnish = (path: string) => !/^\/(sv|en)(\/|$)/.test(path);
    const all = addresses.map(({ pathname }) => pathname);
    const waiting = all.filter((path, index) => isFinnish(path) || index % 10 === 0);
    const walk = async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const status = (await request.get(path, { maxRedirects: 0 })).status();
        if (status !== 200) broken.push(`${status} ${path}`);
      }
    };
    await Promise.all([walk(), walk(), walk(), walk()]);
    expect(broken).toEqual([]);
  });

  test("robots.txt opens the portal and names the sitemap", async ({ request, baseURL }) => {
    const response = await request.get("/robots.txt");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toContain("text/plain");
    const text = await response.text();
    expect(text).toMatch(/^User-Agent: \*$/im);
    expect(text).toMatch(/^Allow: \/$/m);
    expect(text).not.toMatch(/^Disallow: \/$/m);
    expect(text).toContain(`Sitemap: ${new URL(baseURL!).origin}${paths.sitemap()}`);
  });

  test("the web manifest is Finnish and its icons are there", async ({ request }) => {
    const response = await request.get("/manifest.webmanifest");
    expect(response.headers()["content-type"]).toContain("application/manifest+json");
    const manifest = (await response.json()) as { name: string; lang: string; icons: { src: string; type: string }[] };
    expect(manifest).toMatchObject({ name: "Perhepolku", lang: "fi" });
    expect(manifest.icons.length).toBeGreaterThan(0);
    for (const { src, type } of manifest.icons) {
      const icon = await request.get(src);
      expect(icon.status(), src).toBe(200);
      expect(icon.headers()["content-type"], src).toContain(type);
    }
  });

  test("the favicon is an icon", async ({ request }) => {
    const response = await request.get("/favicon.ico");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toMatch(/^image\/(x-icon|vnd\.microsoft\.icon)/);
    expect([...(await response.body()).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
  });

  test("the page of components is for development only", async ({ request }) => {
    expect((await request.get(paths.components())).status()).toBe(404);
  });
});
