import { describe, expect, it } from "vitest";
import { assetsOf, fontsOf, listedPagesOf, mayKeepAddress, mayKeepPage } from "@/lib/offline/keeping";
import { finnishMoment } from "@/lib/offline/moment";
import { withKeptNotice, withoutRuntime } from "@/lib/offline/notice";

const origin = "https://perhepolku.fi";
const may = (path: string) => mayKeepAddress(new URL(path, origin), origin);

describe("what a device keeps", () => {
  it.each(["/", "/palvelut/doulat-iisalmi", "/poiminnat?p=service-a&m.service-a=x", "/apua-heti"])(
    "may be %s",
    (path) => {
      expect(may(path)).toBe(true);
    },
  );

  it.each([
    "/haku?haku=v%C3%A4kivalta",
    "/palvelut?missa=Iisalmi",
    "/palaute",
    "/palaute/seuranta/abc",
    "/tapahtumat/a/ics",
    "/yllapito",
    "/_next/static/a.js",
    "/sitemap.xml",
    "https://evil.test/palvelut/a",
  ])("is never %s", (path) => {
    expect(may(path)).toBe(false);
  });

  it("is never a page with a way out, one with a form to post, or a huge one", () => {
    expect(mayKeepPage("<main>Ryhmä</main>")).toBe(true);
    expect(mayKeepPage("<quick-exit><a>Poistu sivulta</a></quick-exit>")).toBe(false);
    expect(mayKeepPage('<form action="/palaute/laheta" method="post">')).toBe(false);
    expect(mayKeepPage("a".repeat(500_001))).toBe(false);
  });

  it("are the styles, fonts and elements of a page, and the pages of a list", () => {
    const html = `<link rel="stylesheet" href="/_next/static/a.css"/><script src="/_next/static/next.js"></script>
      <script type="module" async="" src="/elements/quick-exit-0123456789.js"></script><link href="https://x.fi/_next/static/b.css"/>
      <a data-keep="" href="/palvelut/a">A</a><a href="/palvelut/b">B</a><a href="//x.fi/c" data-keep="">C</a>`;
    expect(assetsOf(html)).toEqual(["/_next/static/a.css", "/elements/quick-exit-0123456789.js"]);
    expect(listedPagesOf(html).filter((path) => !path.startsWith("//"))).toEqual(["/palvelut/a"]);
    expect(fontsOf("@font-face{src:url(../media/f.woff2)}", `${origin}/_next/static/css/a.css`)).toEqual([
      "/_next/static/media/f.woff2",
    ]);
  });
});

describe("a kept page", () => {
  it("says in its own words when it was fetched, in Finnish time", () => {
    const html = `<head><meta name="kept-notice" content="Tallennettu {date} klo {time}. &quot;A&quot;"/></head><body class="a"><p>B</p>`;
    expect(withKeptNotice(html, new Date("2026-11-22T19:14:00Z"))).toContain(
      '<body class="a"><kept-notice class="kept-notice" role="status">Tallennettu 22.11.2026 klo 21.14. &quot;A&quot;</kept-notice><p>B</p>',
    );
  });

  it("keeps its elements and loses the runtime that would undo the notice", () => {
    const kept = `<p>A</p><script type="module" async="" src="/elements/a.js"></script><script type="application/ld+json">{}</script>`;
    const runtime = `<link rel="preload" as="script" href="/_next/a.js"/><script src="/_next/a.js" async=""></script>`;
    expect(withoutRuntime(`${runtime}${kept}<script>self.__next_f.push([1,"<p>"])</script>`)).toBe(kept);
  });

  it("has times as Finns write them, summer and winter", () => {
    expect(finnishMoment(new Date("2026-07-01T05:05:00Z"))).toEqual({ date: "1.7.2026", time: "8.05" });
    expect(finnishMoment(new Date("2026-01-01T22:00:00Z"))).toEqual({ date: "2.1.2026", time: "0.00" });
  });
});
