import { expect, test } from "@playwright/test";
import { paths, pathsIn } from "@/lib/paths";

test.describe("the search of the whole portal", () => {
  test("groups results, services first, and marks the words in the forms that they have", async ({ page }) => {
    await page.goto(paths.search({ haku: "eroneuvontaa Iisalmi" }));
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText("Apua ja palvelut");
    await expect(main.getByRole("link", { name: "Eroneuvo-illat" })).toBeVisible();
    await expect(main.locator("mark", { hasText: "eronnut" }).first()).toBeVisible();
  });

  test("tells what it mended, and when it has only something near", async ({ page }) => {
    await page.goto(paths.search({ haku: "neuvla" }));
    await expect(page.getByText("Näytämme tulokset haulle neuvola.")).toBeVisible();
    await page.goto(paths.search({ haku: "vauva avaruusalus jalkapallo" }));
    await expect(page.getByText("Ei tarkkoja osumia. Nämä ovat lähimpänä.")).toBeVisible();
  });

  test("leaves the words of the search out of the tab's title", async ({ page }) => {
    await page.goto(paths.search({ haku: "väkivalta" }));
    await expect(page).toHaveTitle("Haku – Perhepolku");
  });

  test("leads to all of one kind and back", async ({ page }) => {
    await page.goto(paths.search({ haku: "lapsi" }));
    await page.getByRole("link", { name: /^Kaikki palvelut tällä haulla/ }).click();
    await expect(page).toHaveURL(/laji=palvelut/);
    expect(await page.getByRole("main").getByRole("heading", { level: 3 }).count()).toBeGreaterThan(5);
    await page.getByRole("link", { name: "Näytä kaikki tulokset" }).click();
    await expect(page).not.toHaveURL(/laji=/);
  });

  test("takes hostile words for words", async ({ page }) => {
    const dialogs: string[] = [];
    page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    for (const haku of ['<img src=x onerror="alert(1)">', "'; DROP TABLE service; --", "\u202eabc", "👨‍👩‍👧"]) {
      const response = await page.goto(paths.search({ haku }));
      expect(response?.status(), haku).toBe(200);
      await expect(page.getByRole("textbox", { name: "Mitä etsit?" }).or(page.getByRole("combobox"))).toHaveValue(haku);
    }
    expect(dialogs).toEqual([]);
  });
});

test.describe("somebody in danger", () => {
  const wayOut = { fi: "Poistu sivulta", sv: "Lämna sidan", en: "Leave this page" };
  for (const [locale, haku, name, number] of [
    ["fi", "mies lyö", "Väkivalta tai pelko kotona", "+35880005005"],
    ["fi", "pelkään miestäni", "Väkivalta tai pelko kotona", "+35880005005"],
    ["fi", "en jaksa elää", "Vanhemman mieli tai päihteet", "+358925250111"],
    ["sv", "min man slår mig", "Våld eller rädsla i hemmet", "+35880005005"],
    ["en", "my husband hits me", "Violence or fear at home", "+35880005005"],
  ] as const) {
    const book = pathsIn(locale);
    for (const path of [book.services({ haku }), book.search({ haku })]) {
      test(`finds by ${path} the situation, its numbers and the way out`, async ({ page }) => {
        await page.goto(path);
        const main = page.getByRole("main");
        const heading = main.getByRole("heading", { level: 2 }).first();
        await expect(heading).toHaveText(name);
        const box = main.locator(".numbers");
        await expect(box).toHaveCount(1);
        await expect(page.locator(".numbers:visible")).toHaveCount(1);
        const numbers = box.locator('a[href^="tel:"]');
        await expect(numbers.nth(0)).toHaveAttribute("href", "tel:112");
        await expect(numbers.nth(1)).toHaveAttribute("href", `tel:${number}`);
        await expect(page.getByRole("link", { name: wayOut[locale] })).toBeVisible();
        await expect(numbers.nth(1)).toBeInViewport({ ratio: 1 });
        await heading.getByRole("link").click();
        await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      });
    }
  }

  test("is not seen in an ordinary search", async ({ page }) => {
    for (const path of [paths.services({ haku: "elatusapu" }), paths.search({ haku: "neuvola" })]) {
      await page.goto(path);
      await expect(page.getByRole("link", { name: wayOut.fi })).toHaveCount(0);
    }
    await page.goto(paths.services({ haku: "elatusapu" }));
    await expect(page.getByRole("main").getByRole("link", { name: "Ero perheessä" })).toBeVisible();
  });
});

test("a mistake in the first part of a compound is mended", async ({ page }) => {
  for (const path of [paths.search({ haku: "perhtyö" }), paths.services({ haku: "perhtyö" })]) {
    await page.goto(path);
    await expect(page.getByText("Näytämme tulokset haulle perhetyö.")).toBeVisible();
  }
});

test.describe("suggestions", () => {
  test("come while typing and are chosen by arrow keys and Enter", async ({ page }) => {
    await page.goto(paths.search());
    const field = page.getByRole("combobox", { name: "Mitä etsit?" });
    await field.pressSequentially("lastensuojelui");
    const list = page.getByRole("listbox", { name: "Ehdotukset" });
    await expect(list.getByRole("option").first()).toHaveText("Lastensuojeluilmoitus");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await field.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-activedescendant", /.+/);
    await field.press("Enter");
    await expect(page).toHaveURL(/haku=Lastensuojelui/);
    await expect(page.getByRole("main").getByRole("link", { name: "Lastensuojeluilmoitus" })).toBeVisible();
  });

  test("do not change under a reader who has moved into them", async ({ page }) => {
    let letGo = () => {};
    const late = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(/[?&]haku=neuvolap/, async (route) => {
      await late;
      await route.fulfill({ json: ["Aivan muuta"] });
    });
    await page.goto(paths.search());
    const field = page.getByRole("combobox", { name: "Mitä etsit?" });
    await field.fill("neuvola");
    const list = page.getByRole("listbox", { name: "Ehdotukset" });
    await expect(list).toBeVisible();
    const asked = page.waitForRequest(/[?&]haku=neuvolap/);
    await field.fill("neuvolap");
    await asked;
    await field.press("ArrowDown");
    const chosen = await list.getByRole("option", { selected: true }).textContent();
    letGo();
    await page.waitForResponse(/[?&]haku=neuvolap/);
    await expect(list.getByRole("option", { selected: true })).toHaveText(chosen!);
  });

  test("hang under their field, inside the screen", async ({ page }) => {
    await page.goto(paths.search());
    const field = page.getByRole("combobox", { name: "Mitä etsit?" });
    await field.pressSequentially("per");
    const list = page.getByRole("listbox");
    await expect(list).toBeVisible();
    const [at, below] = [(await field.boundingBox())!, (await list.boundingBox())!];
    expect(below.y - (at.y + at.height)).toBeLessThanOrEqual(8);
    expect(below.x + below.width).toBeLessThanOrEqual(page.viewportSize()!.width);
    await expect(list).toBeInViewport({ ratio: 1 });
  });

  test("close with Esc, and the typed words stay", async ({ page }) => {
    await page.goto(paths.search());
    const field = page.getByRole("combobox", { name: "Mitä etsit?" });
    await field.pressSequentially("neuv");
    await expect(page.getByRole("listbox")).toBeVisible();
    await field.press("Escape");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(field).toHaveValue("neuv");
  });

  test("are not needed: a failing server leaves the form as it was", async ({ page }) => {
    await page.route(`**${paths.searchSuggestions()}**`, (route) => route.abort());
    await page.goto(paths.search());
    await page.getByRole("combobox", { name: "Mitä etsit?" }).pressSequentially("neuvola");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main").getByRole("link", { name: "Neuvolapalvelut" })).toBeVisible();
  });
});

test.describe("near me", () => {
  test("asks the browser and sends no more than about a kilometre tells", async ({ page, context }) => {
    await context.grantPermissions(["geolocation"]);
    await context.setGeolocation({ latitude: 64.2273, longitude: 27.7285 });
    await page.goto(paths.services());
    await page.getByRole("button", { name: "Lähellä minua" }).click();
    await expect(page).toHaveURL(/sijainti=64\.23%2C27\.73/);
    await expect(page.getByRole("heading", { level: 1, name: "Palvelut Kajaanissa" })).toBeVisible();
  });

  test("says so when the browser does not tell", async ({ page }) => {
    await page.goto(paths.services());
    await page.getByRole("button", { name: "Lähellä minua" }).click();
    await expect(page.getByText("Sijaintia ei saatu. Kirjoita paikka itse.")).toBeVisible();
  });
});
