import { expect, test } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { inDatabase, makeEditor, signInAs } from "./signed-in";
import { createDraft, expectAccessible, mll, note, press, told } from "./record-form";

const run = Date.now().toString(36);
const number = `044 ${String(Date.now()).slice(-7, -4)} ${String(Date.now()).slice(-4)}`;

test("an editor alone makes a service, mends what stands in the way, and publishes it", async ({ page, context }) => {
  await signInAs(context, await makeEditor("Maija Julkaisija", { role: "publisher", organizationId: mll }));
  const name = `Perhekahvila ${run}`;
  const id = await createDraft(page, "service", name);
  const slug = id.slice("service-".length);
  await expectAccessible(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);

  await press(page, "Tallenna ja julkaise");
  await expect(told(page)).toContainText("Julkaisu ei onnistunut");
  const obstacle = page.locator("#esteet").getByRole("link", { name: "Tiivistelmä" });
  await obstacle.click();
  await page.getByLabel("Tiivistelmä", { exact: true }).fill("Kahvila, jossa vanhemmat tapaavat toisiaan.");

  // A long text is written as it will look.
  const text = page.getByRole("textbox", { name: "Kuvaus", exact: true });
  await text.click();
  await page
    .getByRole("toolbar", { name: "Muotoilu: Kuvaus", exact: true })
    .getByRole("button", { name: "Otsikko", exact: true })
    .click();
  await page.keyboard.type("Tervetuloa");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Kahvi on valmiina.");

  // A region is found as one types, with the keyboard alone.
  const regions = page.getByRole("combobox", { name: "Lisää nimellä: Alueet" });
  await regions.pressSequentially("Kuhm");
  await expect(page.getByRole("option", { name: /^Kuhmo region/ })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(regions).toHaveAttribute("aria-activedescendant", /region-kuhmo$/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: "Kuhmo", exact: true })).toBeChecked();

  await press(page, "Tallenna ja julkaise");
  await expect(told(page)).toContainText("Julkaistu");
  await page.goto(paths.service(slug));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await expect(page.getByRole("heading", { name: "Tervetuloa" })).toBeVisible();
  await expect(page.getByText("Kahvi on valmiina.")).toBeVisible();
});

test("a contact is corrected without scripts, seen beside the page it will be, and compared word by word", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signInAs(context, await makeEditor("Liisa Korjaaja"));
  const page = await context.newPage();
  const id = "contact-hankekoordinaattori-mrv";
  await page.goto(adminPaths.record(id));
  await page.getByLabel("Puhelin", { exact: true }).fill(number);
  await note(page).fill(`Tavoittaa parhaiten aamupäivällä ${run}.`);
  await press(page, "Tallenna luonnos");
  await expect(told(page)).toContainText("Luonnos on tallennettu");
  await expect(page.getByLabel("Puhelin", { exact: true })).toHaveValue(number);

  await page.goto(adminPaths.preview(id));
  const phone = page.frameLocator("iframe").first();
  await expect(phone.getByText(number).first()).toBeVisible();
  const slug = id.slice("contact-".length);
  await page.goto(paths.contact(slug));
  await expect(page.getByText(number)).toHaveCount(0);

  await page.goto(adminPaths.versions(id));
  await page.getByRole("link", { name: "Mitä muuttui" }).first().click();
  await expect(page.getByText(number)).toBeVisible();

  await page.goto(adminPaths.versions(id));
  await page.getByRole("button", { name: /^Palauta luonnokseksi: Versio 1$/ }).click();
  await expect(told(page)).toContainText("Vanha versio on nyt luonnoksena");
  await expect(note(page)).not.toHaveValue(/aamupäivällä/);
  await context.close();
});

test("two editors write one record, and neither loses a word", async ({ browser }) => {
  const [first, second] = await Promise.all(
    ["Anna Ensimmäinen", "Oona Toinen"].map(async (name) => {
      const context = await browser.newContext();
      await signInAs(context, await makeEditor(name));
      return context.newPage();
    }),
  );
  const id = await createDraft(first!, "contact", `Kahden ohjaaja ${run}`);
  await second!.goto(adminPaths.record(id));
  await first!.getByLabel("Puhelin lähteessä").fill("044-111 2222 (Annan)");
  await press(first!, "Tallenna luonnos");
  await expect(told(first!)).toContainText("Luonnos on tallennettu");

  // While one types, the other's version is told of.
  await note(second!).fill("Oonan huomautus");
  await expect(second!.getByText("Joku muu on tallentanut uudemman version")).toBeVisible();
  await press(second!, "Tallenna luonnos");
  await expect(second!.getByRole("heading", { level: 1 })).toHaveText("Kaksi tekstiä samasta tietueesta");
  await expect(second!.getByText("044-111 2222 (Annan)")).toBeVisible();
  await expect(second!.getByText("Oonan huomautus")).toBeVisible();
  await expectAccessible(second!);
  await press(second!, "Yhdistä molempien muutokset");
  await expect(second!.getByLabel("Puhelin lähteessä")).toHaveValue("044-111 2222 (Annan)");
  await expect(note(second!)).toHaveValue("Oonan huomautus");
  await press(second!, "Tallenna luonnos");
  await expect(told(second!)).toContainText("Luonnos on tallennettu");
});

test("a draft is planned, and readers see it once its time has come", async ({ page, context }) => {
  await signInAs(context, await makeEditor("Aika Tauluttaja"));
  test.setTimeout(90_000);
  const id = await createDraft(page, "article", `Ajastettu uutinen ${run}`);
  await page.getByLabel("Laji", { exact: true }).selectOption("news");
  await page.getByLabel("Ingressi", { exact: true }).fill("Uusi ryhmä alkaa.");
  const body = page.getByRole("textbox", { name: "Teksti", exact: true });
  await body.click();
  await page.keyboard.type("Tervetuloa mukaan.");
  await press(page, "Tallenna luonnos");
  await expect(told(page)).toContainText("Luonnos on tallennettu");
  await page.locator("summary", { hasText: "Ajasta julkaisu" }).click();
  await page.getByLabel("Päivä", { exact: true }).fill("2027-06-01");
  await page.getByLabel("Kellonaika").fill("09:30");
  await press(page, "Ajasta julkaisu");
  await expect(told(page)).toContainText("Ajastettu");
  await expect(page.getByText("julkaistaan 1.6.2027 klo 9.30")).toBeVisible();
  const path = paths.article(id.slice("article-".length));
  expect((await page.request.get(path)).status()).toBe(404);

  // Its time comes: the next requests see to it, though no worker runs here.
  await inDatabase(`UPDATE schedule SET at = now() - interval '1 second' WHERE record_id = $1`, [id]);
  await expect(async () => expect((await page.request.get(path)).status()).toBe(200)).toPass({ timeout: 60_000 });
});

test("rows of a list are added, moved and removed without scripts, with the sum of a project's money", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signInAs(context, await makeEditor("Raha Laskija"));
  const page = await context.newPage();
  const id = await createDraft(page, "project", `Rahahanke ${run}`);
  await page.getByLabel("Koko budjetti euroina").fill("100 000");
  for (const [row, [funder, amount]] of [
    ["STEA", "60 000"],
    ["ei tällaista rahoittajaa", "30 000,50"],
  ].entries()) {
    await press(page, "Lisää rivi: Rahoitus");
    const group = page.getByRole("group", { name: `Rahoitus ${row + 1}` });
    await group.getByLabel("Rahoittaja").fill(funder!);
    await group.getByLabel("Summa euroina").fill(amount!);
  }
  await press(page, "Tallenna luonnos");
  await expect(page.getByText("90 000,50")).toBeVisible();
  await expect(page.getByText("9 999,50")).toBeVisible();
  await expect(page.getByText("Nimellä ei löytynyt mitään")).toBeVisible();
  await page.getByRole("button", { name: "Siirrä ylemmäs: Rahoitus 2" }).click();
  await page.getByRole("button", { name: "Poista: Rahoitus 1" }).click();
  await page.getByText("Rahoitus 1", { exact: true }).first().click();
  await expect(page.locator(`[name="fundings.0.amountCents"]`)).toHaveValue("60000");
  await expect(page).toHaveURL(new RegExp(id));
  await context.close();
});
