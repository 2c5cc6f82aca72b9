import { expect, test, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";

const visited = paths.service("doulat-iisalmi");
const notice =
  /^Tämä sivu on tallennettu \d{1,2}\.\d{1,2}\.\d{4} klo \d{1,2}\.\d{2}\. Verkkoon ei nyt saada yhteyttä\./;

async function turnOn(page: Page) {
  await page.goto(paths.offline());
  await page.getByRole("button", { name: "Tallenna sivut tälle laitteelle" }).click();
  await expect(page.getByText("Tämä laite tallentaa sivuja.")).toBeVisible();
}

const isKept = (page: Page, path: string) =>
  page.evaluate(async (address) => (await caches.match(address)) !== undefined, path);

async function visit(page: Page, path: string) {
  await page.goto(path);
  await expect.poll(() => isKept(page, path)).toBe(true);
}

test.describe("reading without a network", () => {
  test("is off until the reader turns it on", async ({ page }) => {
    await page.goto(visited);
    await page.goto(paths.offline());
    await expect(page.getByText("Tämä laite ei tallenna sivuja.")).toBeVisible();
    const state = await page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
    expect(state).toEqual([0, 0]);
  });

  test("shows visited pages with the time they were fetched, and fresh ones without", async ({ page, context }) => {
    await turnOn(page);
    await visit(page, visited);
    await expect(page.locator("kept-notice")).toHaveCount(0);

    await context.setOffline(true);
    await page.goto(visited);
    await expect(page.getByRole("status").filter({ hasText: notice })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.locator("kept-notice")).toHaveCSS("font-weight", "700");
    await expect(page.locator("body")).toHaveCSS("font-size", "18px");

    await context.setOffline(false);
    await page.goto(visited);
    await expect(page.locator("kept-notice")).toHaveCount(0);
  });

  test("has the urgent numbers at hand, with the way out, and says so where nothing is kept", async ({
    page,
    context,
  }) => {
    await turnOn(page);
    await context.setOffline(true);
    await page.goto(paths.helplines());
    await expect(page.getByText(notice)).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "112", exact: true }).first()).toBeVisible();
    await page.waitForFunction(() => customElements.get("quick-exit") !== undefined);

    await page.goto(paths.project("perhekainuu"));
    await expect(page.getByRole("heading", { level: 1, name: "Verkkoyhteyttä ei ole" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "116 117" }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: /^Apua heti/ }).first()).toBeVisible();
    await expect(page.getByText(/^Tämä sivu on tallennettu/)).toHaveCount(0);
    await expect(page.getByText(/^Numerot on tallennettu \d/)).toBeVisible();
  });

  test("lists what is kept without the page that stands for the rest, and nothing is refused by the policy", async ({
    page,
    context,
  }) => {
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    await turnOn(page);
    await visit(page, visited);
    await page.goto(paths.offline());
    const kept = page.locator("kept-pages");
    await expect(kept.getByRole("link", { name: /^Doulat/ })).toBeVisible();
    await expect(kept.getByRole("link", { name: /Verkkoyhteyttä ei ole/ })).toHaveCount(0);
    await context.setOffline(true);
    await page.goto(paths.shortlist({ p: "service-doulat-iisalmi" }));
    await expect(page.getByText(/^Jos etsit poimintojasi, lista on yhä tässä/)).toBeVisible();
    await expect(kept.getByRole("link", { name: /^Doulat/ })).toBeVisible();
    expect(refused).toEqual([]);
  });

  test("keeps a list with the pages on it", async ({ page, context }) => {
    await turnOn(page);
    const list = paths.shortlist({ p: "service-vertaisryhmat-iisalmi.location-perhekeskus-onni" });
    await visit(page, list);
    for (const path of [paths.service("vertaisryhmat-iisalmi"), paths.location("perhekeskus-onni")]) {
      await expect.poll(() => isKept(page, path)).toBe(true);
    }
    await context.setOffline(true);
    await page.goto(list);
    await expect(page.getByText(notice)).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Perhekeskus Onni", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Perhekeskus Onni" })).toBeVisible();
    await expect(page.getByText(notice)).toBeVisible();
  });

  test("keeps no page that must leave no trace, no search and no form", async ({ page }) => {
    await turnOn(page);
    for (const path of [
      paths.situation("vakivalta"),
      paths.service("tuki-ja-kriisipuhelimet-kainuu"),
      paths.shortlist({ p: "service-tuki-ja-kriisipuhelimet-kainuu" }),
      paths.search({ haku: "ero" }),
      paths.feedback(),
      paths.service("tata-palvelua-ei-ole"),
    ]) {
      await page.goto(path);
    }
    await visit(page, visited);
    const kept = await page.evaluate(async () => {
      const addresses = (await (await caches.open("perhepolku-sivut-1")).keys()).map(({ url }) => new URL(url));
      return addresses.map(({ pathname, search }) => pathname + search).sort();
    });
    expect(kept).toEqual([paths.home(), paths.helplines(), paths.offline(), visited, paths.noConnection()].sort());
  });

  test("is turned off with everything it kept", async ({ page, context }) => {
    await turnOn(page);
    await visit(page, visited);
    await page.goto(paths.offline());
    await expect(page.getByRole("heading", { name: "Sivut, jotka ovat nyt tällä laitteella" })).toBeVisible();
    await page.getByRole("button", { name: "Lopeta tallennus ja poista sivut" }).click();
    await expect(page.getByText("Tallennetut sivut on poistettu tältä laitteelta.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Sivut, jotka ovat nyt tällä laitteella" })).toBeHidden();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await page.goto(paths.home());
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await context.setOffline(true);
    await expect(page.goto(visited)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  });

  test("says without JavaScript what can be done in its place", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto(paths.offline());
    await expect(page.getByText("Tallennus tarvitsee selaimen, joka osaa tallentaa sivuja")).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
    await context.close();
  });
});

test("the service worker is asked for anew each time", async ({ request }) => {
  const response = await request.get(paths.serviceWorker());
  expect(response.headers()).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "no-cache",
  });
});
