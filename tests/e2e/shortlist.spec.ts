import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { withHalvedPages } from "./halved-pages";

const doulas = "service-doulat-iisalmi";
const crisis = "helpline-kriisipuhelin";
const listOf = (...ids: string[]) => paths.shortlist({ p: ids.join(".") });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`a shortlist ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("is ordered, noted and emptied by plain links and forms", async ({ page }) => {
      await page.goto(listOf(doulas, crisis, "person-anneli-vatula"));
      const names = page.getByRole("main").getByRole("heading", { level: 3 });
      await expect(names).toHaveText([/./, "Kriisipuhelin", "Anneli Vatula"]);

      await page.getByRole("link", { name: /^Siirrä ylemmäs ?: Kriisipuhelin$/ }).click();
      await expect(names.first()).toHaveText("Kriisipuhelin");

      await page.locator("summary", { hasText: /^Kirjoita muistiinpano ?: Kriisipuhelin$/ }).click();
      await page.getByLabel("Muistiinpano: Kriisipuhelin").fill("Soita <b>illalla</b> & kysy");
      await page.getByRole("listitem").filter({ hasText: "Kriisipuhelin" }).getByRole("button").click();
      await expect(page.getByText("Soita <b>illalla</b> & kysy")).toBeVisible();
      expect(new URL(page.url()).searchParams.get(`m.${crisis}`)).toBe("Soita <b>illalla</b> & kysy");

      await page.getByRole("link", { name: /^Poista listalta ?: Anneli Vatula$/ }).click();
      await expect(names).toHaveCount(2);
      await expect(page.getByText("Soita <b>illalla</b> & kysy")).toBeVisible();
      const mail = await page.getByRole("link", { name: "Lähetä sähköpostilla" }).getAttribute("href");
      expect(decodeURIComponent(mail!)).toContain("1. Kriisipuhelin\r\n09");
    });

    test("takes in the address of a page and of another list", async ({ page }) => {
      await page.goto(listOf(doulas));
      await page.getByLabel("Sivun tai toisen listan osoite").fill("http://localhost/apua-heti#kriisipuhelin");
      await page.getByRole("button", { name: "Lisää", exact: true }).click();
      await expect(page).toHaveURL(listOf(doulas, crisis));
      await page.getByLabel("Sivun tai toisen listan osoite").fill(listOf(crisis, "person-anneli-vatula"));
      await page.getByRole("button", { name: "Lisää", exact: true }).click();
      await expect(page).toHaveURL(listOf(doulas, crisis, "person-anneli-vatula"));
    });
  });
}

test("the link on a page opens a list of one without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto(paths.service("doulat-iisalmi"));
  await page.getByRole("link", { name: "Lisää poimintoihin" }).click();
  await expect(page).toHaveURL(listOf(doulas));
  await context.close();
});

test.describe("with JavaScript a tab collects", () => {
  test("what its reader adds, follows the changes, and forgets it when told", async ({ page, context }) => {
    for (const slug of ["doulat-iisalmi", "vertaisryhmat-iisalmi"]) {
      await page.goto(paths.service(slug));
      await page.waitForFunction(() => customElements.get("shortlist-add") !== undefined);
      await page.getByRole("link", { name: "Lisää poimintoihin" }).click();
      await expect(page.getByText("Lisätty poimintoihin.")).toBeVisible();
    }
    await page.getByRole("link", { name: /^Avaa poiminnat\s\(2\)$/ }).click();
    await expect(page).toHaveURL(listOf(doulas, "service-vertaisryhmat-iisalmi"));
    await expect(page.getByText("lisää kohteita tälle listalle")).toBeVisible();

    await page.getByRole("link", { name: /^Siirrä alemmas/ }).click();
    await expect(page).toHaveURL(`${listOf("service-vertaisryhmat-iisalmi", doulas)}#${doulas}`);
    await expect(page.getByText("lisää kohteita tälle listalle")).toBeVisible();
    await page.getByRole("contentinfo").getByRole("link", { name: "Poiminnat" }).click();
    await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveCount(2);
    await expect(page.getByText("toinen lista")).toBeHidden();
    await expect(page).toHaveURL(listOf("service-vertaisryhmat-iisalmi", doulas));

    await page.getByRole("button", { name: "Poista lista välilehden muistista" }).click();
    await expect(page.getByText("Välilehti ei enää muista listaa.")).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });

  test("also when a page comes slower than what is in the browser's cache", async ({ page, baseURL }) => {
    await withHalvedPages({ of: baseURL!, after: /<shortlist-keeper[^>]*>/ }, async (slow, sendRest) => {
      await page.goto(slow + listOf(doulas), { waitUntil: "commit" });
      const script = page.locator('script[src*="/shortlist-keeper"]');
      await script.waitFor({ state: "attached" });
      await page.evaluate((src) => import(src), (await script.getAttribute("src"))!);
      sendRest();
      await page.getByRole("button", { name: "Jatka tätä listaa" }).click();
      await expect(page.getByText("lisää kohteita tälle listalle")).toBeVisible();
    });
  });

  test("nothing from a list that somebody else sent, until its reader says so", async ({ page }) => {
    await page.goto(listOf(doulas));
    await expect(page.getByRole("button", { name: "Jatka tätä listaa" })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.getByRole("button", { name: "Jatka tätä listaa" }).click();
    await page.goto(paths.location("perhekeskus-onni"));
    await page.getByRole("link", { name: "Lisää poimintoihin" }).click();
    await expect(page.getByRole("link", { name: /^Avaa poiminnat\s\(2\)$/ })).toBeVisible();
  });

  test("and the way out forgets it", async ({ page }) => {
    await page.route("https://www.ilmatieteenlaitos.fi/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: "<title>Sää</title>" }),
    );
    await page.goto(paths.service("tuki-ja-kriisipuhelimet-kainuu"));
    await page.waitForFunction(() => customElements.get("quick-exit") !== undefined);
    await page.getByRole("link", { name: "Lisää poimintoihin" }).click();
    await page.getByRole("link", { name: "Poistu sivulta" }).click();
    await expect(page).toHaveTitle("Sää");
    await page.goto(paths.shortlist());
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test("the share link copies the address where the device has no way to share", async ({ page, context, baseURL }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "share", { value: undefined }));
    await page.goto(paths.service("doulat-iisalmi"));
    await page.waitForFunction(() => customElements.get("share-page") !== undefined);
    await page.getByRole("link", { name: "Jaa" }).click();
    await expect(page.getByText("Osoite on kopioitu.")).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(new URL(paths.service("doulat-iisalmi"), baseURL).href);
  });
});

test.describe("an address that means ill", () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `service-${index}`).join(".");

  test("with ten thousand ids is refused in words, and with hundreds gives a list of those there are", async ({
    request,
  }) => {
    expect((await request.get(paths.shortlist({ p: many }))).status()).toBe(431);
    const response = await request.get(paths.shortlist({ p: `${doulas}.${many.slice(0, 3500)}` }));
    expect(response.status()).toBe(200);
    const html = await response.text();
    expect(html).toContain("Listalle mahtuu 30 kohdetta");
    expect(html).toContain("29 kohdetta ei löydy");
  });

  for (const query of [
    { p: "'; DROP TABLE record; --" },
    { p: "project-perhekainuu.source-iisalmi.page-tietosuoja" },
    { p: `${doulas}.${doulas}`, [`m.${doulas}`]: "<img src=x onerror=alert(1)>" },
    { p: doulas, [`m.${doulas}`]: "\u202eoikealta vasemmalle" },
    { lisaa: "javascript:alert(1)" },
    { lisaa: "//evil.test/%25" },
  ]) {
    test(`is shown as a page: ${JSON.stringify(query)}`, async ({ page }) => {
      const response = await page.goto(paths.shortlist(query));
      expect(response?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1, name: "Poiminnat" })).toBeVisible();
      await expect(page.getByRole("main").locator("img, script:not([type=module])")).toHaveCount(0);
      expect(await page.locator("body").innerText()).not.toContain("\u202e");
    });
  }
});
