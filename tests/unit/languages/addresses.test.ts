import { describe, expect, it } from "vitest";
import { addressWords } from "@/lib/address-words";
import { paths, pathsIn } from "@/lib/paths";
import { locales } from "@/lib/platform/i18n/locales";
import { answerInItsLanguage } from "@/lib/platform/i18n/reader";
import { languageAlternates, mixedAddresses, nearestAddressIn, rewrittenAddresses, sameAddressIn } from "@/lib/routes";

describe("addresses in each language", () => {
  it("are Finnish outside a request and in that of the request within one", async () => {
    expect(paths.service("doulat")).toBe("/palvelut/doulat");
    const asked = await answerInItsLanguage("/sv/tjanster?haku=a", async () => {
      await Promise.resolve();
      return [paths.home(), paths.service("doulat"), paths.search({ haku: "ero" }), paths.helplines("vakivalta")];
    });
    expect(asked).toEqual(["/sv", "/sv/tjanster/doulat", "/sv/sok?haku=ero", "/sv/hjalp-genast#vakivalta"]);
    expect(answerInItsLanguage("/svamp", () => paths.home())).toBe("/");
  });

  it.each(locales)("have a word of its own for everything in %s, in letters that need no encoding", (locale) => {
    const words = Object.values(addressWords[locale]);
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it("lead back to where they came from, with the query", () => {
    const books = locales.map((locale) => pathsIn(locale));
    const pages = (book: (typeof books)[number]) => [
      book.home(),
      book.projectSources("perhekainuu"),
      book.services({ haku: "ero", sivu: 2 }),
      book.serviceCalendar("neuvola"),
      book.contactCard("anneli-vatula"),
      book.helplines("vakivalta"),
      book.feedbackDelete("salaisuus"),
      book.searchSuggestions(),
    ];
    for (const [from, source] of books.entries())
      for (const [to, target] of books.entries())
        expect(
          pages(source).map((path) => sameAddressIn(locales[to]!, path)),
          `${from} to ${to}`,
        ).toEqual(pages(target));
  });

  it("never mean two pages", () => {
    const sources = [...rewrittenAddresses(), ...mixedAddresses()].map(({ source }) => source);
    expect(new Set(sources).size).toBe(sources.length);
    for (const { destination } of rewrittenAddresses()) expect(destination).toMatch(/^\/(fi|sv|en)(\/|$)/);
  });

  it("with Finnish words under another language lead to that language's own", () => {
    const to = new Map(mixedAddresses().map(({ source, destination }) => [source, destination]));
    expect(to.get("/sv/hankkeet/:slug/lahteet")).toBe("/sv/projekt/:slug/kallor");
    expect(to.get("/en/selko/tilanteet/:slug")).toBe("/en/life-situations/:slug");
    for (const destination of to.values()) expect(to.has(destination)).toBe(false);
  });

  it("of selkosuomi are Finnish only; the page itself is next to them in other languages", () => {
    expect(pathsIn("sv").simpleSituation("ero")).toBe("/selko/tilanteet/ero");
    expect(sameAddressIn("sv", "/selko/tilanteet/ero")).toBeNull();
    expect(nearestAddressIn("sv", "/selko/tilanteet/ero")).toBe("/sv/livssituationer/ero");
    expect(languageAlternates("/selko/apua-heti")).toBeUndefined();
  });

  it("of nothing known lead home", () => {
    expect(sameAddressIn("en", "/ei/ole")).toBeNull();
    expect(nearestAddressIn("en", "/ei/ole")).toBe("/en");
    expect(languageAlternates("/palvelut")).toEqual({
      fi: "/palvelut",
      sv: "/sv/tjanster",
      en: "/en/services",
      "x-default": "/palvelut",
    });
  });
});
