import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Locator, type Page } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { inDatabase, makeEditor, signInAs } from "./signed-in";

const mll = "organization-mll-kainuun-piiri";
const run = Date.now().toString(36);
const number = `044 ${String(Date.now()).slice(-7, -4)} ${String(Date.now()).slice(-4)}`;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
/** The record's own note; its sources and gaps have notes too. */
const note = (page: Page) => page.locator("#kentta-note\\.fi");
const told = (page: Page) => page.locator("#tulos");
const expectAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).exclude("iframe").analyze()).violations).toEqual([]);

async function createDraft(page: Page, kind: string, name: string) {
  await page.goto(adminPaths.newRecord());
  await page.getByLabel("Mitä luot?").selectOption(kind);
  await page.getByLabel("Nimi tai otsikko").fill(name);
  await press(page, "Luo luonnos");
  await expect(told(page)).toContainText("Luonnos on luotu");
  return new URL(page.url()).pathname.split("/").at(-1)!;
}

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

/** Presses Tab until something has the focus: what cannot be reached so fails. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** As Word puts a heading, a list and a sentence on the clipboard. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body>
<h2 style='mso-outline-level:2'><span style='color:#2F5496'>Mitä otat mukaan<o:p></o:p></span></h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>sisäkengät<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>eväät<o:p></o:p></p>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Tervetuloa</b> <a href="javascript:alert(1)">mukaan</a>!<img src="file:///C:/kuva.png" onerror="alert(1)"><script>alert(1)</script></p></body></html>`;

test("with the keyboard alone: a record is made, a text from Word is cleaned, and what is wrong is found", async ({
  page,
  context,
}) => {
  await signInAs(context, await makeEditor("Nelli Näppäimistö", { role: "publisher", organizationId: mll }));
  await page.goto(adminPaths.newRecord());
  await tabTo(page, page.getByLabel("Mitä luot?"));
  await page.keyboard.type("tapa");
  await expect(page.getByLabel("Mitä luot?")).toHaveValue("event");
  await tabTo(page, page.getByLabel("Nimi tai otsikko"));
  await page.keyboard.type(`Metsäretki ${run}`);
  await page.keyboard.press("Enter");
  await expect(told(page)).toBeFocused();

  const text = page.getByRole("textbox", { name: "Kuvaus", exact: true });
  await tabTo(page, text);
  await text.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", html);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, fromWord);
  await expect(text.getByRole("heading", { name: "Mitä otat mukaan" })).toBeVisible();
  await expect(text.getByRole("listitem")).toHaveText(["sisäkengät", "eväät"]);
  await expect(text.locator("strong")).toHaveText("Tervetuloa");
  await expect(text.locator("[style], [class^=Mso], script, img, a[href^=javascript]")).toHaveCount(0);

  await tabTo(page, page.getByRole("button", { name: "Tallenna ja julkaise" }));
  await page.keyboard.press("Enter");
  await expect(told(page)).toBeFocused();
  await expect(told(page)).toContainText("Julkaisu ei onnistunut");
  const obstacle = page.locator("#esteet").getByRole("link").first();
  await tabTo(page, obstacle);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const wrong = page.locator((await obstacle.getAttribute("href"))!.replaceAll(".", "\\."));
  expect(await wrong.evaluate((field) => field.contains(document.activeElement))).toBe(true);
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

test("what is typed outlives a closed page and a session that ends", async ({ page, context }) => {
  const editor = await makeEditor("Kesken Jäänyt");
  await signInAs(context, editor);
  const id = await createDraft(page, "contact", `Kesken ${run}`);
  await note(page).fill("Tätä en ehtinyt tallentaa.");
  await expect(page.getByText("Keskeneräinen teksti on tallessa")).toBeVisible();
  await page.goto(adminPaths.records());
  await page.goto(adminPaths.record(id));
  await expect(page.getByText("Näet tekstin, jota et ole vielä tallentanut")).toBeVisible();
  await expect(note(page)).toHaveValue("Tätä en ehtinyt tallentaa.");

  await note(page).fill("Istunto päättyi kesken lauseen.");
  await inDatabase(`UPDATE editor_session SET last_seen_at = now() - interval '2 hours' WHERE editor_id = $1`, [
    editor.id,
  ]);
  await press(page, "Tallenna luonnos");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Istuntosi päättyi, mutta tekstisi on tallella");
  await inDatabase(`UPDATE editor_session SET last_seen_at = now() WHERE editor_id = $1`, [editor.id]);
  await press(page, "Lähetä uudelleen");
  await expect(told(page)).toContainText("Luonnos on tallennettu");
  await expect(note(page)).toHaveValue("Istunto päättyi kesken lauseen.");
});

test("what is typed before the form's scripts have come stays, and is kept", async ({ page, context }) => {
  await signInAs(context, await makeEditor("Nopea Kirjoittaja"));
  const id = await createDraft(page, "service", `Nopea ${run}`);
  let letScriptsCome = () => {};
  const held = new Promise<void>((resolve) => (letScriptsCome = resolve));
  await page.route(/\/_next\/static\/chunks\//, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(adminPaths.record(id), { waitUntil: "commit" });
  const text = page.getByRole("textbox", { name: "Kuvaus", exact: true });
  await text.fill("Kirjoitin heti.");
  letScriptsCome();
  await expect(page.getByRole("toolbar").first()).toBeVisible();
  await expect(text).toHaveValue("Kirjoitin heti.");
  await expect(page.getByText("Keskeneräinen teksti on tallessa")).toBeVisible();
  await press(page, "Tallenna luonnos");
  await expect(told(page)).toContainText("Luonnos on tallennettu");
  await expect(page.getByRole("textbox", { name: "Kuvaus", exact: true })).toHaveText("Kirjoitin heti.");
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
