import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import { codeAt } from "@/tests/factories/totp";
import { startMailServer } from "@/tests/factories/mail-server";
import { inDatabase } from "./signed-in";

const run = Date.now().toString(36);
const chief = { email: `paakayttaja-${run}@esimerkki.fi`, name: "Maija Esimerkki" };
const newcomer = { email: `tulija-${run}@esimerkki.fi`, name: "Aino Esimerkki" };
const password = "kaarna vispilä uniketo tyrsky";
const program = ["--conditions=react-server", "--import", "tsx"];

/** The path of the first link to the portal in a text; its host is that of the portal's own configuration. */
const pathIn = (text: string) => new URL(/https?:\/\/\S+\/yllapito\/\S+/.exec(text)![0]).pathname;

/** The one who runs the machine makes the first chief editor. */
async function chiefsInvitation(): Promise<string> {
  const options = ["scripts/portal/create-editor.ts", "--email", chief.email, "--name", chief.name];
  const { stdout } = await promisify(execFile)(process.execPath, [...program, ...options], { env: process.env });
  return pathIn(stdout);
}

const expectAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const problems = (page: Page) => page.locator("#tarkista");
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

async function signIn(page: Page, email: string, given = password): Promise<void> {
  await page.getByLabel("Sähköposti").fill(email);
  await page.getByLabel("Salasana", { exact: true }).fill(given);
  await press(page, "Jatka");
}

/** From an invitation to the worklist; returns the code that was used and the recovery codes. */
async function acceptInvitation(page: Page, path: string, check = expectAccessible) {
  await page.goto(path);
  await heading(page, /Tervetuloa ylläpitoon/);
  await check(page);
  await page.getByLabel("Uusi salasana").fill("salasana2026!");
  await press(page, "Ota kutsu vastaan");
  await expect(problems(page)).toContainText("liian helppo arvata");
  await page.getByLabel("Uusi salasana").fill(password);
  await press(page, "Ota kutsu vastaan");
  await heading(page, "Ota kaksivaiheinen kirjautuminen käyttöön");
  await check(page);
  await expect(page.getByRole("img", { name: /QR-koodi/ })).toBeVisible();
  const secret = (await page.locator("code").innerText()).replace(/\s/g, "");
  const code = codeAt(secret, new Date());
  await page.getByLabel("Kuusinumeroinen koodi").fill(code);
  await press(page, "Ota käyttöön");
  await heading(page, "Tallenna varakoodisi");
  await check(page);
  const recoveryCodes = await page.locator("code").allInnerTexts();
  await page.reload();
  await heading(page, "Varakoodeja ei näytetä uudelleen");
  return { code, recoveryCodes };
}

test.describe.configure({ mode: "serial" });
test.beforeEach(() => inDatabase("DELETE FROM rate_limit"));

test("an editor is invited by mail, takes two steps to get in, and gets out", async ({ page, browser }) => {
  test.setTimeout(90_000);
  const mail = await startMailServer();
  const env = { ...process.env, SMTP_URL: mail.url, MAIL_FROM: "Perhepolku <yllapito@esimerkki.fi>" };
  const worker = spawn(process.execPath, [...program, "server/worker.ts"], { env, stdio: "ignore" });
  const gone = new Promise((resolve) => worker.once("exit", resolve));
  try {
    await acceptInvitation(page, await chiefsInvitation());
    await page.goto(adminPaths.newEditor());
    await page.getByLabel("Nimi").fill(newcomer.name);
    await page.getByLabel("Sähköposti").fill(newcomer.email);
    await page.getByLabel("Rooli").selectOption("contributor");
    await page.getByLabel("Missä").selectOption({ index: 2 });
    await press(page, "Lähetä kutsu");
    await expect(page.getByRole("status")).toHaveText("Kutsu on lähetetty.");
    await expectAccessible(page);
    const letterTo = () => mail.letters.find(({ to }) => to?.[0]?.address === newcomer.email);
    for (const path of [adminPaths.ownAccount(), adminPaths.editors()]) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await expect.poll(letterTo, { timeout: 30_000 }).toBeTruthy();

    // The one who is invited has a browser without JavaScript.
    const context = await browser.newContext({ javaScriptEnabled: false });
    const theirs = await context.newPage();
    const invitation = pathIn(letterTo()!.text!);
    const { code, recoveryCodes } = await acceptInvitation(theirs, invitation, async () => {});
    const [cookie] = (await context.cookies()).filter(({ name }) => name === SESSION_COOKIE);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" });
    expect((await theirs.goto(adminPaths.editors()))!.status()).toBe(404);
    await theirs.goto(invitation);
    await heading(theirs, "Tämä kutsu ei ole enää voimassa");

    await theirs.goto(adminPaths.ownAccount());
    await heading(theirs, "Omat tiedot");
    const signedOut = theirs.waitForResponse((response) => response.url().endsWith(adminPaths.signOut()));
    await press(theirs, "Kirjaudu ulos");
    expect((await (await signedOut).allHeaders())["clear-site-data"]).toBe('"cache"');
    await expect(theirs.getByRole("status")).toHaveText("Olet kirjautunut ulos.");
    await context.addCookies([cookie!]);
    await theirs.goto(adminPaths.ownAccount());
    await heading(theirs, "Kirjaudu ylläpitoon");

    await signIn(theirs, newcomer.email);
    await heading(theirs, "Vahvista kirjautuminen");
    await theirs.getByLabel("Koodi tai varakoodi").fill(code);
    await press(theirs, "Kirjaudu");
    await expect(problems(theirs)).toContainText("Koodi ei kelpaa");
    await theirs.getByLabel("Koodi tai varakoodi").fill(recoveryCodes[0]!);
    await press(theirs, "Kirjaudu");
    await heading(theirs, "Omat tiedot");
    await expect(theirs.getByText("Sinulla on 9 käyttämätöntä varakoodia.")).toBeVisible();
    await context.close();
  } finally {
    worker.kill("SIGTERM");
    await gone;
    await mail.stop();
  }
});

test("a wrong password reads the same for a known and an unknown address, also by keyboard", async ({ page }) => {
  const said = [];
  for (const email of [chief.email, `kukaan-${run}@esimerkki.fi`]) {
    await page.goto(adminPaths.signIn());
    await page.getByLabel("Sähköposti").focus();
    await page.keyboard.type(email);
    await page.keyboard.press("Tab");
    await page.keyboard.type("ihan väärä salasana");
    await page.keyboard.press("Enter");
    await expect(problems(page)).toBeFocused();
    said.push((await page.getByRole("main").innerText()).replace(email, ""));
    await expect(page.getByLabel("Sähköposti")).toHaveValue(email);
    await expect(page.getByLabel("Salasana", { exact: true })).toHaveValue("");
  }
  expect(said[0]).toBe(said[1]);
  await expectAccessible(page);
  await signIn(page, chief.email);
  await heading(page, "Vahvista kirjautuminen");
  await expectAccessible(page);
});

test("a new password is asked for without telling who is known", async ({ page }) => {
  await page.goto(adminPaths.signIn());
  await page.getByRole("link", { name: "Unohditko salasanasi?" }).click();
  await heading(page, "Pyydä uusi salasana");
  await expectAccessible(page);
  await page.getByLabel(/Sähköposti/).fill(`kukaan-${run}@esimerkki.fi`);
  await press(page, "Lähetä linkki");
  await heading(page, "Katso sähköpostisi");
  await page.goto(adminPaths.newPassword("a".repeat(43)));
  await heading(page, "Tämä linkki ei ole enää voimassa");
  await expectAccessible(page);
});

test("another site neither gets an editor sent to it nor sends one here", async ({ page, request }) => {
  await page.goto(adminPaths.signIn({ next: "//evil.test" }));
  await expect(page.locator('input[name="next"]')).toHaveValue(adminPaths.home());
  const form = { sahkoposti: chief.email, _salasana: password, next: "//evil.test" };
  const from = (headers: Record<string, string>) =>
    request.post(adminPaths.signInSend(), { form, headers, maxRedirects: 0 });
  expect((await from({ "sec-fetch-site": "cross-site" })).status()).toBe(403);
  expect((await from({ origin: "null" })).status()).toBe(403);
  const own = await from({ "sec-fetch-site": "same-origin" });
  expect(own.status()).toBe(303);
  expect(own.headers().location).toBe(adminPaths.secondStep({ next: adminPaths.home() }));
  for (const path of [adminPaths.signIn(), adminPaths.invitation("a"), adminPaths.askPassword()]) {
    const answer = await request.get(path);
    expect(answer.headers()["cache-control"]).toContain("no-store");
  }
  expect((await request.get(adminPaths.newPassword("a"))).headers()["referrer-policy"]).toBe("no-referrer");
});
