import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type APIRequestContext } from "@playwright/test";
import { announced } from "./announced";
import pg from "pg";
import { paths, pathsIn } from "@/lib/paths";
import { locales, type Locale } from "@/lib/platform/i18n/locales";
import { sameAddressIn } from "@/lib/routes";
import { projects } from "./page-types";
import { readSitemap } from "./sitemap";

const pages = (locale: Locale) => {
  const book = pathsIn(locale);
  return [
    book.home(),
    book.projectSources(projects.perhekainuu),
    book.service("doulat-iisalmi"),
    book.region("iisalmi"),
    book.situation("ero"),
    book.helplines(),
    book.feedback(),
    book.privacy(),
  ];
};

async function htmlOf(request: APIRequestContext, path: string) {
  const response = await request.get(path);
  expect.soft(response.status(), path).toBe(200);
  return (await response.text()).replace(/<script[\s\S]*?<\/script>/g, "");
}

/** The addresses that the head names: the canonical one and those of each language, as paths. */
function alternatesOf(html: string) {
  const links = [...html.matchAll(/<link rel="(canonical|alternate)"(?: hrefLang="([^"]+)")? href="([^"]+)"/gi)];
  return Object.fromEntries(links.map(([, rel, language, href]) => [language ?? rel!, new URL(href!).pathname]));
}

test("each language answers in itself, also when they are asked at once", async ({ request }) => {
  for (const [index] of pages("fi").entries()) {
    const asked = [...locales, ...locales].map((locale) => ({ locale, path: pages(locale)[index]! }));
    const strangers = await Promise.all(
      asked.map(async ({ locale, path }) => {
        const html = await htmlOf(request, path);
        expect.soft(/<html lang="(..)"/.exec(html)?.[1], path).toBe(locale);
        const links = [...html.matchAll(/<(?:a|form) [^>]*?(?:href|action)="(\/[^"]*)"[^>]*>/g)]
          .filter(([tag]) => !/hreflang/i.test(tag))
          .map(([, address]) => address!);
        return links.filter((address) => (/^\/(sv|en)(?=[/?#]|$)/.exec(address)?.[1] ?? "fi") !== locale);
      }),
    );
    expect(strangers.flat()).toEqual([]);
  }
});

test("the pages of one thing name each other, and the Finnish one for everybody else", async ({ request }) => {
  for (const path of pages("fi")) {
    const wanted = Object.fromEntries(locales.map((locale) => [locale, sameAddressIn(locale, path)]));
    for (const locale of locales) {
      const found = alternatesOf(await htmlOf(request, wanted[locale]!));
      expect.soft(found).toEqual({ ...wanted, canonical: wanted[locale], "x-default": path });
    }
  }
});

test("the sitemap has every language, each with the others", async ({ request }) => {
  const xml = await readSitemap(request);
  const entry = xml.split("<url>").find((part) => part.includes("/sv/tjanster/doulat-iisalmi</loc>"))!;
  for (const locale of locales)
    expect(entry).toContain(
      `hreflang="${locale}" href="${/<loc>(https?:\/\/[^/]+)/.exec(entry)![1]}${pathsIn(locale).service("doulat-iisalmi")}"`,
    );
  const all = [...xml.matchAll(/<loc>[^<]*<\/loc>/g)].map(([loc]) => loc);
  expect(new Set(all).size).toBe(all.length);
});

test("an address with another language's words, or a language's unknown page, is handled in that language", async ({
  request,
}) => {
  const moved = await request.get("/sv/hankkeet/perhekainuu/lahteet", { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/sv/projekt/perhekainuu/kallor"]);
  for (const [path, title] of [
    ["/sv/finns-inte", "Sidan hittades inte"],
    ["/en/services/does-not-exist", "Page not found"],
    ["/ei-ole", "Sivua ei löytynyt"],
    ["/sv/projekt/perhekainuu/sources", "Sidan hittades inte"],
  ] as const) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).toContain(title);
  }
});

test("the switcher leads to the same page and keeps the search", async ({ page }) => {
  await page.goto(paths.services({ haku: "lastensuojelu" }));
  const switcher = page.getByRole("navigation", { name: "Kieli" });
  await expect(switcher.getByRole("link", { name: "Suomeksi" })).toHaveAttribute("aria-current", "true");
  const swedish = switcher.getByRole("link", { name: "På svenska" });
  await expect(swedish).toHaveAttribute("lang", "sv");
  await expect(swedish).toHaveAttribute("hreflang", "sv");
  await swedish.click();
  await expect(page).toHaveURL(pathsIn("sv").services({ haku: "lastensuojelu" }));
  await expect(page.getByRole("heading", { level: 1, name: "Hjälp och tjänster" })).toBeVisible();
  await page.getByRole("navigation", { name: "Språk" }).getByRole("link", { name: "In English" }).click();
  await expect(page).toHaveURL(pathsIn("en").services({ haku: "lastensuojelu" }));
});

test("Finnish content says that it is Finnish, and one note tells so where there is some", async ({ page }) => {
  const note = page.getByText("En del av innehållet på den här sidan finns bara på finska.");
  await page.goto(pathsIn("sv").service("doulat-iisalmi"));
  await expect(note).toHaveCount(1);
  await expect(note).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 }).locator("[lang=fi]")).toHaveText("Doulat");
  // The region and PTV's terms have Swedish names.
  const region = page.getByRole("main").getByRole("link", { name: "Idensalmi" });
  await expect(region.first()).toBeVisible();
  await expect(region.first().locator("[lang=fi]")).toHaveCount(0);

  await page.goto(pathsIn("sv").feedback());
  await expect(note).toBeHidden();
  await page.goto(paths.service("doulat-iisalmi"));
  await expect(page.locator(".finnish-note, [lang=fi] [lang=fi]:not(a)")).toHaveCount(0);
});

test("a Swedish reader searches, reads a contact file's note and sends the form in Swedish", async ({
  page,
  request,
}) => {
  await page.goto(pathsIn("sv").home());
  const search = page.getByRole("search");
  await search.getByRole("textbox", { name: "Var?" }).fill("Idensalmi");
  await search.getByRole("button", { name: "Sök hjälp" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tjänster: Idensalmi" })).toBeVisible();
  expect(await (await request.get(pathsIn("sv").contactCard("anneli-vatula"))).text()).toContain(
    "NOTE:Under projektet.",
  );
  await page.goto(pathsIn("sv").feedback());
  await page.getByRole("button", { name: "Skicka respons" }).click();
  await expect(page.getByRole("alert").or(page.getByText("Skriv ett meddelande.")).first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "sv");
});

async function withDatabase<T>(work: (database: pg.Client) => Promise<T>): Promise<T> {
  const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

test("an old address leads to the new one within its language", async ({ request }) => {
  const slug = "vanha-osoite";
  const change = (sql: string) => withDatabase((database) => database.query(sql, [slug]));
  await change(
    "INSERT INTO slug (scope, slug, record_id, is_current) SELECT 'project', $1, record_id, false FROM slug WHERE scope = 'project' AND slug = 'perhekainuu'",
  );
  await announced(["project-perhekainuu"]);
  try {
    const response = await request.get(pathsIn("en").project(slug), { maxRedirects: 0 });
    expect([response.status(), response.headers().location]).toEqual([308, "/en/projects/perhekainuu"]);
  } finally {
    await change("DELETE FROM slug WHERE scope = 'project' AND slug = $1");
  }
});

test("selkosuomi that nobody has reviewed is nowhere", async ({ request }) => {
  for (const path of [
    paths.simpleSituation("ero"),
    paths.simpleHelplines(),
    paths.simpleService("neuvola-pohjois-karjala"),
  ])
    expect((await request.get(path)).status(), path).toBe(404);
  expect(await htmlOf(request, paths.situation("ero"))).not.toContain("selkosuomeksi");
});

test("reviewed selkosuomi has an address, is linked both ways and stands in the sitemap", async ({ page }) => {
  const slug = "erityistarpeet";
  const id = `term-tilanne-${slug}`;
  const review = async (day: string | null) => {
    await withDatabase((database) =>
      database.query("UPDATE simple_text SET reviewed_on = $1 WHERE record_id = $2", [day, id]),
    );
    await announced([id]);
  };
  await review("2026-11-20");
  try {
    await page.goto(paths.situation(slug));
    await page.getByRole("link", { name: "Lue selkosuomeksi" }).click();
    await expect(page).toHaveURL(paths.simpleSituation(slug));
    await expect(page.getByRole("article")).toHaveAttribute("lang", "fi-simple");
    await expect(page.getByRole("main").getByText("Selkosuomi", { exact: true })).toBeVisible();
    await expect(page.getByText("Toimitus on tarkistanut tekstin 20.11.2026.")).toBeVisible();
    const axe = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).setLegacyMode();
    expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);
    await expect(
      page.getByRole("navigation", { name: "Kieli" }).getByRole("link", { name: "In English" }),
    ).toHaveAttribute("href", pathsIn("en").situation(slug));
    expect(await readSitemap(page.request)).toContain(`${paths.simpleSituation(slug)}</loc>`);
    await page.getByRole("link", { name: "Lue koko sivu" }).first().click();
    await expect(page).toHaveURL(paths.situation(slug));
  } finally {
    await review(null);
  }
});
