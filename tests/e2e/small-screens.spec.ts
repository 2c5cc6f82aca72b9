import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { projects } from "./page-types";

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the page of a hard situation has its first numbers on the first screen, above the way out", async ({
    page,
  }) => {
    await page.goto(paths.situation("vakivalta"));
    const bar = (await page.locator(".quick-exit").boundingBox())!;
    for (const number of ["112", "+35880005005"]) {
      const link = page.getByRole("main").locator(`a[href="tel:${number}"]`).first();
      const box = (await link.boundingBox())!;
      expect(box.y + box.height, number).toBeLessThanOrEqual(bar.y);
    }
  });

  test("a table of a few columns stands in blocks, each value with its column's name", async ({ page }) => {
    await page.goto(paths.project(projects.perhekainuu));
    const cell = page.locator(".in-blocks td[data-label]").first();
    await expect(cell).toBeVisible();
    const label = await cell.evaluate((one) => getComputedStyle(one, "::before").content);
    expect(label).toContain(await cell.getAttribute("data-label"));
    const widths = await page
      .locator("table.in-blocks")
      .evaluateAll((tables) => tables.map((table) => [table.scrollWidth, table.parentElement!.clientWidth]));
    for (const [needed, there] of widths) expect(needed).toBeLessThanOrEqual(there!);
  });

  test("a wider table says that it goes on", async ({ page }) => {
    await page.goto(paths.funders());
    await expect(page.getByText("Taulukko jatkuu oikealle.")).toBeVisible();
  });
});

test.describe("on a wide screen", () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  for (const path of [paths.services(), paths.contacts(), paths.organizations(), paths.projects()]) {
    test(`the fields of ${path} stand on one line`, async ({ page }) => {
      await page.goto(path);
      const rows = await page
        .getByRole("main")
        .locator("form > div")
        .first()
        .locator("> div > input, > div > select")
        .evaluateAll((fields) => fields.map((field) => Math.round(field.getBoundingClientRect().bottom)));
      // Three fields to a line.
      expect(new Set(rows.slice(0, 3)).size).toBe(1);
    });
  }
});

test("what can be unfolded has its marker", async ({ page }) => {
  for (const path of [paths.services(), paths.service("doulat-iisalmi"), paths.project(projects.perhekainuu)]) {
    await page.goto(path);
    const displays = await page
      .getByRole("main")
      .locator("summary")
      .evaluateAll((folds) =>
        folds.map((fold) => [getComputedStyle(fold).display, getComputedStyle(fold).listStyleType]),
      );
    expect(displays.length, path).toBeGreaterThan(0);
    for (const [display, marker] of displays) expect([display, marker]).toEqual(["list-item", "disclosure-closed"]);
  }
});

test("a page that is not found has a field to search with", async ({ page }) => {
  await page.goto(paths.service("tata-ei-ole"));
  await page.getByRole("main").getByLabel("Mitä etsit?").fill("neuvola");
  await page.getByRole("main").getByRole("button", { name: "Hae", exact: true }).click();
  await expect(page).toHaveURL(paths.search({ haku: "neuvola" }));
});

test("a service of which little is known says so in a sentence, and whom to ask", async ({ page }) => {
  await page.goto(paths.service("doulat-iisalmi"));
  const main = page.getByRole("main");
  await expect(main.getByText(/^Ei tiedossa: .*hinta.*\.$/)).toBeVisible();
  const reach = page.getByRole("region", { name: "Ota yhteyttä" });
  await expect(reach.getByText("Kysy järjestäjältä")).toHaveCount(0);
  await expect(reach.getByRole("link", { name: /^Pohjois-Savon hyvinvointialue/ })).toHaveAttribute("href", /^https:/);
  await expect(reach.getByRole("link", { name: "Muu apu: Iisalmi" })).toHaveAttribute("href", paths.region("iisalmi"));
});
