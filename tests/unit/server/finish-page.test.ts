import { createHash } from "node:crypto";
import { parse, serialize } from "parse5";
import { describe, expect, it } from "vitest";
import { withoutScripts } from "@/lib/platform/http/without-scripts";
import { finishPage } from "@/server/finish-page";

const style = "main{color:#123}";
const finish = (html: string) => finishPage(html, async () => style);
const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const data = '{"@type":"Organization","name":"Perhetupa \\u003cb>"}';
const page = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="fi"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>` +
  `<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/><script src="/_next/static/chunks/b.js" async=""></script>` +
  `<script type="module" async="" src="/elements/share-page-0123456789.js"></script><title>Sivu – Perhepolku</title>` +
  `<link rel="canonical" href="https://perhepolku.example/"/>${head}<script src="/_next/static/chunks/c.js" noModule=""></script></head>` +
  `<body><div hidden=""><!--$--><!--/$--></div>${body}<script>(self.__next_f=self.__next_f||[]).push([0])</script>` +
  `<script>self.__next_f.push([1,"<main>ei sivu<\\/main> <!-- ei kommentti -->"])</script></body></html>`;
const body =
  '<main><h1>Perheen <!-- -->apu &amp; tuki</h1><p>1 &lt; 2 – <a href="/palvelut/a?b=1&amp;c=2">Ä&nbsp;ö</a></p>' +
  '<textarea name="viesti">&lt;script&gt; <!-- tämä on tekstiä --></textarea><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></main>';

describe("a finished page", () => {
  it("is the page without React's scripts and comments, with its style inside; the rest byte for byte", async () => {
    const { html } = await finish(page(body));
    expect(html).toBe(
      `<!DOCTYPE html><html lang="fi"><head><meta charSet="utf-8"/><style>${style}</style>` +
        `<script type="module" async="" src="/elements/share-page-0123456789.js"></script><title>Sivu – Perhepolku</title>` +
        `<link rel="canonical" href="https://perhepolku.example/"/></head>` +
        `<body><div hidden=""></div>${body.replace("<!-- -->", "")}</body></html>`,
    );
  });

  it("says the same to a browser as the page as Next made it", async () => {
    const made = page(body);
    const { html } = await finish(made);
    const asRead = (text: string) =>
      serialize(parse(withoutScripts(text).replace(/<!--(\s|\/?\$)?\s?-->|<!--\s-->/g, "")))
        .replace(/<style>[^<]*<\/style>|<link rel="stylesheet"[^>]*>/g, "")
        .replace(/<script[^>]*><\/script>/g, "");
    expect(asRead(html)).toBe(asRead(made));
  });

  it("keeps data that no engine runs, and its policy names exactly what is inline", async () => {
    const rules = '{"prefetch":[{"where":{"href_matches":"/*"}}]}';
    const head =
      `<script type="application/ld+json">${data}</script><script type="speculationrules">${rules}</script>` +
      "<style>.ready{color:red}</style>";
    const { html, policy } = await finish(page(body, head));
    expect(html).toContain(`<script type="application/ld+json">${data}</script>`);
    expect(html).toContain(`<script type="speculationrules">${rules}</script>`);
    expect(policy).toContain(`script-src 'self' ${hashOf(data)} ${hashOf(rules)};`);
    expect(policy).toContain(`style-src ${hashOf(".ready{color:red}")} ${hashOf(style)};`);
    expect(policy).not.toContain("unsafe");
  });

  it("lets no script of somebody else's stay, whatever it says it is", async () => {
    const strangers =
      '<script src="https://evil.example/elements/a.js"></script><script type="module">alert(1)</script>' +
      '<SCRIPT SRC="/_next/x.js"></SCRIPT><script type="application/json">{}</script>';
    const { html } = await finish(page(body + strangers));
    expect(html).not.toMatch(/evil|alert|_next|application\/json/i);
  });

  it("tells the addresses that it leads to", async () => {
    const { links } = await finish(page(`${body}<a href="https://muu.example/">muu</a><a href="/hankkeet/b">b</a>`));
    expect(links).toEqual(["/palvelut/a?b=1&amp;c=2", "/hankkeet/b"]);
  });

  it("is refused when React has left a part for later", async () => {
    const pending = page('<main><!--$?--><template id="B:0"></template>Odota<!--/$--></main>');
    await expect(finish(pending)).rejects.toThrow("not whole");
  });
});
