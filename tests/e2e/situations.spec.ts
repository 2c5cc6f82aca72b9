import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";

const situations = [
  "arki-kuormittaa",
  "erityistarpeet",
  "ero",
  "huoli-lapsesta",
  "raha",
  "vakivalta",
  "vanhemman-mieli-tai-paihteet",
  "vauva",
];

test.describe("a life situation", () => {
  for (const slug of situations) {
    test(`${slug} tells what to do, whom to call, who helps and what the law promises`, async ({ page }) => {
      await page.goto(paths.situation(slug));
      const main = page.getByRole("main");
      for (const name of ["Mitä voit tehdä nyt", "Milloin on kiire", "Kuka auttaa", "Oikeutesi"])
        await expect(main.getByRole("heading", { level: 2, name })).toBeVisible();
      await expect(main.locator('a[href="tel:112"]').first()).toBeVisible();
      const steps = main.locator("section[aria-labelledby=nyt] ol > li");
      expect(await steps.count()).toBeGreaterThanOrEqual(3);
    });
  }

  test("is reached from the front page, the menu's own page and the finder's filter", async ({ page }) => {
    for (const path of [paths.home(), paths.situations()]) {
      await page.goto(path);
      const links = page.getByRole("main").locator(`a[href^="${paths.situations()}/"]`);
      await expect(links).toHaveCount(situations.length);
    }
    await page.goto(paths.services({ tilanne: "ero" }));
    await expect(page.getByRole("main").getByRole("link", { name: "Eroneuvo-illat" })).toBeVisible();
  });

  test("has a telephone link high enough for a thumb", async ({ page }) => {
    await page.goto(paths.situation("vauva"));
    const box = await page.getByRole("main").locator('a[href="tel:112"]').first().boundingBox();
    expect(box!.height).toBeGreaterThanOrEqual(44);
  });

  test("keeps its PTV codes folded away for professionals", async ({ page }) => {
    await page.goto(paths.situation("ero"));
    const code = page.getByText("Elämäntilanne KE7:");
    await expect(code).toBeHidden();
    await page.locator("summary", { hasText: "Luokitukset" }).click();
    await expect(code).toBeVisible();
  });
});

test.describe("help in a situation, without JavaScript,", () => {
  test.use({ javaScriptEnabled: false });

  test("keeps to a place, with what serves the whole region", async ({ page }) => {
    await page.goto(paths.situation("ero"));
    await page.getByRole("textbox", { name: "Missä asut?" }).fill("Iisalmessa");
    await page.getByRole("button", { name: "Näytä apu" }).click();
    const main = page.getByRole("main");
    await expect(page.getByRole("textbox", { name: "Missä asut?" })).toHaveValue("Iisalmessa");
    await expect(main.getByRole("link", { name: "Eroneuvo-illat" })).toBeVisible();
    await expect(main.getByRole("link", { name: "Perheoikeudelliset palvelut" })).toHaveCount(0);

    await page.goto(paths.situation("ero", { paikka: "Sotkamo" }));
    await expect(main.getByRole("heading", { name: "Apua laajemmalla alueella" })).toBeVisible();
    await expect(main.getByRole("link", { name: "Perheoikeudelliset palvelut" })).toBeVisible();
    await expect(main.getByRole("link", { name: "Eroneuvo-illat" })).toHaveCount(0);
  });

  test("says when it knows of none, and when the place is not one", async ({ page }) => {
    await page.goto(paths.situation("ero", { paikka: "Utsjoki" }));
    await expect(page.getByText("Emme vielä tiedä palvelua, joka auttaisi tässä Utsjoella.")).toBeVisible();
    await page.goto(paths.situation("ero", { paikka: "<b>'; --" }));
    await expect(page.getByText("Emme löytäneet paikkaa")).toBeVisible();
  });
});

test("a situation that is not there answers 404; a PTV term is none", async ({ request }) => {
  expect((await request.get(paths.situation("tata-ei-ole"))).status()).toBe(404);
  expect((await request.get(paths.situation("ptv-ke7"))).status()).toBe(404);
});
