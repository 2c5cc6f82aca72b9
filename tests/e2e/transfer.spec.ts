import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { makeEditor, signInAs } from "./signed-in";

const run = Date.now().toString(36);

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const expectAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test("brings in a pasted page as a draft, and a table after its dry run, and undoes it", async ({ page }) => {
  await signInAs(page.context(), await makeEditor("Tuija Tuoja"));
  await page.goto(adminPaths.imports());
  await expectAccessible(page);
  await page
    .getByLabel("Sivun teksti")
    .fill(
      `Kaarna${run}-hanke\nBudjetti: 61 250 €\nHankeaika: 1.3.2031 - 31.12.2032\nAino Aamunen, ohjaaja\naino.aamunen(a)esimerkki.fi\n`,
    );
  await page.getByRole("button", { name: "Lue" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Valitse, mitä otat" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /61.250/ })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /aino\.aamunen@esimerkki\.fi/ })).toBeChecked();
  await expectAccessible(page);
  await press(page, "Tee luonnokset");
  // The person may be known from another run.
  await expect(page.getByText(/^Luonnoksia on [34]\./)).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("link", { name: `Kaarna${run}`, exact: true })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: `Kaarna${run}` })).toBeVisible();
  await expect(page.getByText("luonnos", { exact: true }).first()).toBeVisible();

  await page.goto(adminPaths.imports());
  await page.getByLabel("Mistä järjestelmästä tiedot ovat").fill(run);
  await page
    .getByLabel("Tai liitä sisältö tähän")
    .fill("Tunnus;Nimi;Tehtävä;Organisaatio\n1;Bertta Toinen;ohjaaja;Kainuun sote\n");
  await page.getByRole("button", { name: "Lue" }).last().click();
  await expect(page.getByText("1 uusi")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Tuo luonnoksiksi");
  await expect(page.getByText("Luonnokset on tehty.")).toBeVisible();
  await press(page, "Kumoa koko tuonti");
  await expect(page.getByText("Tuonti on kumottu.", { exact: true })).toBeVisible();

  await page.goto(adminPaths.exports());
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV: yhteyshenkilö" }).click();
  expect((await download).suggestedFilename()).toMatch(/^perhepolku-yhteyshenkilo-[\d-]+\.csv$/);
});
