import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { projects } from "./page-types";

test.use({ javaScriptEnabled: false });

test.describe("without JavaScript", () => {
  test("a parent searches from the front page and reaches a service with its provider", async ({ page }) => {
    await page.goto(paths.home());
    const search = page.getByRole("search");
    await search.getByRole("textbox", { name: "Mitä etsit?" }).fill("vertaisryhmät");
    await search.getByRole("textbox", { name: "Missä?" }).fill("Iisalmi");
    await search.getByRole("button", { name: "Etsi apua" }).click();

    await expect(page).toHaveURL(/\/palvelut\?/);
    await page.locator("summary", { hasText: "Muuta hakua" }).click();
    await expect(page.getByRole("textbox", { name: "Missä?" })).toHaveValue("Iisalmi");
    await page.getByRole("main").getByRole("link", { name: "Vertaisryhmät", exact: true }).click();

    await expect(page.getByRole("heading", { level: 1, name: "Vertaisryhmät" })).toBeVisible();
    const provider = page.getByRole("main").getByRole("link", { name: "Mannerheimin Lastensuojeluliiton Iisalmen" });
    await expect(provider.first()).toBeVisible();
  });

  test("a parent in Kainuu reaches the number of child welfare", async ({ page }) => {
    await page.goto(paths.services({ haku: "lastensuojeluilmoitus", paikka: "Kajaani" }));
    await page.getByRole("main").getByRole("link", { name: "Lastensuojeluilmoitus", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Lastensuojeluilmoitus" })).toBeVisible();
    const ways = page.getByRole("main").locator('a[href^="tel:"], a[href^="/organisaatiot/"]');
    await expect(ways.first()).toBeVisible();
  });

  test("a parent picks a life situation and sees only its services", async ({ page }) => {
    await page.goto(paths.home());
    await page.getByRole("link", { name: /^Ero perheessä/ }).click();

    await expect(page).toHaveURL(paths.situation("ero"));
    await expect(page.getByRole("main").getByRole("link", { name: "Eroneuvo-illat" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Mediakasvatus" })).toHaveCount(0);

    await page.goto(paths.services({ tilanne: "ero" }));
    await expect(page.getByRole("main").getByRole("link", { name: "Eroneuvo-illat" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Mediakasvatus" })).toHaveCount(0);
  });

  test("a professional filters projects by phase and funder", async ({ page }) => {
    await page.goto(paths.projects());
    const form = page.getByRole("form", { name: "Rajaa hankkeita" });
    await form.getByRole("combobox", { name: "Vaihe" }).selectOption("paattynyt");
    await form.locator("summary", { hasText: "Lisää rajauksia" }).click();
    await form.getByRole("combobox", { name: "Rahoittaja" }).selectOption("stea");
    await form.getByRole("button", { name: "Näytä" }).click();

    const main = page.getByRole("main");
    await expect(page).toHaveURL(/vaihe=paattynyt/);
    await expect(page).toHaveURL(/rahoittaja=stea/);
    await expect(main.getByText("2 tulosta")).toBeVisible();
    await expect(main.getByRole("link", { name: "PerheKainuu" })).toBeVisible();
    await expect(main.getByRole("link", { name: "Perheet keskiöön!" })).toBeVisible();
    await expect(main.getByRole("link", { name: "Perheentalo-yhteistyö" })).toHaveCount(0);
    await form.getByRole("link", { name: "Poista rajaukset" }).click();
    await expect(main.getByRole("link", { name: "Perheentalo-yhteistyö" })).toBeVisible();
  });

  test("the way to every part of the portal is open, on a phone behind the menu", async ({ page }) => {
    await page.goto(paths.home());
    const navigation = page.getByRole("navigation", { name: "Päävalikko" });
    const isPhone = (page.viewportSize()?.width ?? 0) < 1024;
    if (isPhone) {
      await expect(navigation.getByRole("link", { name: "Organisaatiot" })).toBeHidden();
      await page.locator("summary", { hasText: "Valikko" }).click();
    }
    await navigation.getByRole("link", { name: "Organisaatiot" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Organisaatiot" })).toBeVisible();
  });

  test("an ended project leads on to the organization that continues the work", async ({ page }) => {
    await page.goto(paths.project(projects.childWelfareKainuu));
    const main = page.getByRole("main");
    await expect(main.getByText("Hanke on päättynyt")).toBeVisible();
    await expect(
      main.getByText("Kainuun sote ei enää toimi. Sen työtä jatkaa Kainuun hyvinvointialue.").first(),
    ).toBeVisible();
    await main.getByRole("link", { name: "Kainuun hyvinvointialue" }).first().click();

    await expect(page).toHaveURL(paths.organization("kainuun-hyvinvointialue"));
    await expect(page.getByRole("heading", { level: 1, name: "Kainuun hyvinvointialue" })).toBeVisible();
  });

  test("an ended organization says so and leads to its successor", async ({ page }) => {
    await page.goto(paths.organization("kainuun-sote"));
    await expect(page.getByText("Tämä organisaatio ei enää toimi")).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: "Kainuun hyvinvointialue" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Kainuun hyvinvointialue" })).toBeVisible();
  });

  test("every number for urgent help is a link that calls", async ({ page }) => {
    await page.goto(paths.helplines());
    for (const number of ["tel:112", "tel:116117"]) {
      await expect(page.getByRole("main").locator(`a[href="${number}"]`).first()).toBeVisible();
    }
  });
});
