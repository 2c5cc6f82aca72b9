import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";

// What families come for, on the screen that they have, and also when its scripts do not run.
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "a parent" : "a parent without JavaScript", () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("finds help with a separation in Iisalmi in one search", async ({ page }) => {
      await page.goto(paths.home());
      const search = page.getByRole("search");
      await search.getByLabel("Mitä etsit?").fill("eroneuvontaa Iisalmi");
      await search.getByRole("button", { name: "Etsi apua" }).click();
      const main = page.getByRole("main");
      await expect(page.getByRole("heading", { level: 1, name: "Palvelut Iisalmessa" })).toBeVisible();
      await expect(main.getByRole("link", { name: "Poista rajaus: Paikka: Iisalmi" })).toBeVisible();
      await main.getByRole("link", { name: "Eroneuvo-illat" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Eroneuvo-illat" })).toBeVisible();
      await expect(main.locator('a[href^="/organisaatiot/"]').first()).toBeVisible();
    });

    test("expecting a baby in Sotkamo is told honestly what there is, and where to go on", async ({ page }) => {
      await page.goto(paths.services({ haku: "vauva", paikka: "Sotkamo" }));
      const main = page.getByRole("main");
      await expect(main.locator('a[href="tel:112"]').first()).toBeVisible();
      await main.getByRole("link", { name: "Perheeseen tulee vauva" }).click();
      await expect(page).toHaveURL(paths.situation("vauva"));
      await page.getByLabel("Missä asut?").fill("Sotkamossa");
      await page.getByRole("button", { name: "Näytä apu" }).click();
      await expect(main.getByRole("heading", { level: 2, name: "Kuka auttaa" })).toBeVisible();
    });

    test("afraid at home finds a number and a way out, and the tab tells nothing", async ({ page }) => {
      await page.goto(paths.home());
      await page
        .getByRole("main")
        .getByRole("link", { name: /Väkivalta/ })
        .click();
      await expect(page).toHaveTitle("Perhepolku");
      await expect(
        page.getByRole("main").locator('a[href="tel:+35880005005"], a[href="tel:080005005"]').first(),
      ).toBeVisible();
      await expect(page.getByRole("link", { name: "Poistu sivulta" })).toBeVisible();
    });

    test("who finds nothing is told which filter to drop and whom to call", async ({ page }) => {
      await page.goto(paths.services({ tilanne: "vauva", jarjestaja: "kainuun-hyvinvointialue" }));
      const main = page.getByRole("main");
      await expect(main.getByText("Näillä rajauksilla ei löytynyt palveluja.")).toBeVisible();
      await expect(main.locator('a[href^="tel:"]').first()).toBeVisible();
      await main.getByRole("link", { name: /^Järjestäjä: poista/ }).click();
      await expect(page).toHaveURL(/tilanne=vauva/);
      await expect(page).not.toHaveURL(/jarjestaja=/);
      await expect(main.getByRole("heading", { level: 3 }).first()).toBeVisible();
    });

    test("takes two services along on a sheet of paper", async ({ page }) => {
      await page.goto(paths.service("doulat-iisalmi"));
      if (javaScriptEnabled) await page.waitForFunction(() => customElements.get("shortlist-add") !== undefined);
      await page.getByRole("link", { name: "Lisää poimintoihin" }).click();
      if (javaScriptEnabled) await page.getByRole("link", { name: "Avaa poiminnat" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Poiminnat" })).toBeVisible();
      await page.getByLabel("Sivun tai toisen listan osoite").fill(paths.service("vertaisryhmat-iisalmi"));
      await page.getByRole("button", { name: "Lisää", exact: true }).click();
      await expect(page.getByRole("main").getByRole("heading", { level: 3 })).toHaveText(["Doulat", "Vertaisryhmät"]);
      await page.getByRole("link", { name: "Tulosta esite" }).click();
      await expect(page.getByRole("heading", { name: "Vertaisryhmät" })).toBeVisible();
      await expect(page.getByRole("img", { name: /QR-koodi/ }).first()).toBeVisible();
    });

    test("narrows the finder by its form, and drops each filter by a link", async ({ page }) => {
      await page.goto(paths.services());
      const form = page.getByRole("form", { name: "Rajaa palveluja" });
      await form.locator("summary").click();
      await form.getByLabel("Lapsen ikä vuosina").fill("7");
      await form.getByLabel("Elämäntilanne").selectOption("arki-kuormittaa");
      await form.getByRole("button", { name: "Näytä" }).click();
      const main = page.getByRole("main");
      await expect(page).toHaveURL(/ika=7/);
      await main.getByRole("link", { name: "Poista rajaus: Ikä: 7 v" }).click();
      await expect(page).not.toHaveURL(/ika=7/);
      await expect(page).toHaveURL(/tilanne=arki-kuormittaa/);
    });
  });
}
