import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";

export const mll = "organization-mll-kainuun-piiri";

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
/** The record's own note; its sources and gaps have notes too. */
export const note = (page: Page) => page.locator("#kentta-note\\.fi");
/** What the page says of the form that was sent last. */
export const told = (page: Page) => page.locator("#tulos");
export const expectAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).exclude("iframe").analyze()).violations).toEqual([]);

/** Makes a draft by the first form; returns its id, from the address of its own form. */
export async function createDraft(page: Page, kind: string, name: string) {
  await page.goto(adminPaths.newRecord());
  await page.getByLabel("Mitä luot?").selectOption(kind);
  await page.getByLabel("Nimi tai otsikko").fill(name);
  await press(page, "Luo luonnos");
  await expect(told(page)).toContainText("Luonnos on luotu");
  return new URL(page.url()).pathname.split("/").at(-1)!;
}
