import { expect, test, type Locator, type Page } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { inDatabase, makeEditor, signInAs } from "./signed-in";
import { createDraft, mll, note, press, told } from "./record-form";

const run = Date.now().toString(36);

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
