import { createHash, randomBytes } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { inDatabase, makeEditor, signInAs } from "./signed-in";

const run = Date.now().toString(36);
/** Keeps a handful of records that no other test looks at for its checks. */
// One organization is minded by all of these, so they take turns.
test.describe.configure({ mode: "default" });
const keeper = "organization-sos-lapsikyla";
const contact = { id: "contact-anneli-vatula-perhekainuu", slug: "anneli-vatula" };
const service = "service-doulat-iisalmi";

const expectAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
const latestOf = async (id: string) =>
  (
    await inDatabase<{ latest: number; published: number; checked: Date | null }>(
      `SELECT latest_revision AS latest, published_revision AS published, checked_on AS checked FROM record WHERE id = $1`,
      [id],
    )
  )[0]!;

test("an editor makes a draft of a reader's report, answers it, and the sender reads the answer", async ({ page }) => {
  const secret = `seuranta-${run}`;
  const message = `Kuvaus on vanhentunut ${run}`;
  const secretHash = createHash("sha256").update(secret).digest("hex");
  await inDatabase(
    `INSERT INTO feedback (kind, record_id, field, message, suggestion, secret_hash) VALUES ('error', $1, 'summary', $2, $3, $4)`,
    [service, message, `Doula tulee tueksi (${run}).`, secretHash],
  );
  const before = await latestOf(service);
  await signInAs(page.context(), await makeEditor("Liisa Testaaja", { role: "contributor", organizationId: null }));
  await page.goto(adminPaths.home());
  await heading(page, "Työlista");
  await expectAccessible(page);
  await page
    .getByRole("navigation", { name: "Tehtävät" })
    .getByRole("link", { name: /Lukijoiden viestit/ })
    .click();
  await page.getByRole("listitem").filter({ hasText: message }).getByRole("link").click();
  await heading(page, "Virheilmoitus: Doulat");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Vie tietueeseen luonnokseksi" }).click();
  await expect(page.getByRole("status")).toContainText("luonnos");
  await page.getByLabel("Vastaus").fill("Kiitos, korjaamme kuvauksen.");
  await page.getByRole("button", { name: "Lähetä vastaus" }).click();
  await expect(page.getByRole("status")).toContainText("Vastaus on tallessa");
  await expect(page.getByRole("button", { name: "Poista viesti" })).toHaveCount(0);
  expect(await latestOf(service)).toMatchObject({ latest: before.latest + 1, published: before.published });

  await page.goto(paths.feedbackFollow(secret));
  await expect(page.getByRole("main")).toContainText("Kiitos, korjaamme kuvauksen.");
});

test.describe("by a link in a mail, without signing in and without JavaScript,", () => {
  test.use({ javaScriptEnabled: false });

  test("a contact is confirmed once; opening the link does nothing", async ({ page, request }) => {
    const token = randomBytes(32).toString("base64url");
    const tokenHash = createHash("sha256").update(token).digest("base64url");
    await inDatabase(
      `INSERT INTO confirmation_request (token_hash, record_id, recipient, expires_at) VALUES ($1, $2, 'x@esimerkki.fi', now() + interval '1 day')`,
      [tokenHash, contact.id],
    );
    const before = await latestOf(contact.id);
    const opened = await request.get(paths.confirmation(token));
    expect(opened.headers()).toMatchObject({ "referrer-policy": "no-referrer" });
    expect(opened.headers()["cache-control"]).toContain("no-store");
    expect(await opened.text()).toContain('name="robots" content="noindex');
    expect(await latestOf(contact.id)).toEqual(before);

    await page.goto(paths.confirmation(token));
    await heading(page, "Ovatko tiedot oikein?");
    await page.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(page.getByRole("main")).toContainText("Vastaa ainakin yhteen kohtaan.");
    await expect(page.getByLabel("Puhelin")).toBeHidden();
    await page.getByRole("radio", { name: "Ei enää tässä tehtävässä" }).check();
    await expect(page.getByLabel("Milloin tehtävä päättyi?")).toBeVisible();
    await page.getByRole("radio", { name: "Jokin on muuttunut" }).check();
    await expect(page.getByLabel("Milloin tehtävä päättyi?")).toBeHidden();
    await page.getByLabel("Puhelin").fill("soita minulle");
    await page.getByRole("button", { name: "Lähetä vastaus" }).click();
    await expect(page.getByRole("main")).toContainText("Tarkista puhelinnumero.");
    await expect(page.getByLabel("Puhelin")).toHaveValue("soita minulle");
    await page.getByLabel("Puhelin").fill("044 230 9194");
    await page.getByRole("radio", { name: "Tiedot ovat oikein" }).check();
    await page.getByRole("button", { name: "Lähetä vastaus" }).click();
    await heading(page, "Kiitos vastauksestasi!");
    await expect(page.getByRole("main")).not.toContainText("jo vastattu");
    await page.goto(paths.confirmation(token));
    await heading(page, "Tähän kyselyyn on jo vastattu, kiitos!");
    const after = await latestOf(contact.id);
    expect(after.published).toBeGreaterThan(before.published);

    await page.goto(paths.contact(contact.slug));
    await expect(page.getByRole("main")).toContainText(/Tarkistettu \d+\.\d+\.\d{4}/);
    const again = await request.post(paths.confirmationSend(token), {
      headers: { "sec-fetch-site": "same-origin" },
      form: { [`vastaus-${contact.id}`]: "oikein", [`versio-${contact.id}`]: String(after.published) },
      maxRedirects: 0,
    });
    expect(again.status()).toBe(303);
    expect(await latestOf(contact.id)).toEqual(after);
    expect((await request.get(paths.confirmation("tata-ei-ole"))).status()).toBe(404);
  });
});

test("a whole list is found right at once, and the worklist gets shorter", async ({ page }) => {
  await inDatabase(
    `UPDATE record SET checked_on = NULL, checked_by_id = NULL WHERE id IN (SELECT record_id FROM record_owner WHERE organization_id = $1)`,
    [keeper],
  );
  await signInAs(page.context(), await makeEditor("Liisa Testaaja", { role: "contributor", organizationId: keeper }));
  await page.goto(adminPaths.work("tarkistettavat"));
  await heading(page, /^Tarkistettava nyt \(\d+\)$/);
  await expectAccessible(page);
  const rows = page.getByRole("checkbox", { name: /^Valitse: / });
  const before = await rows.count();
  expect(before).toBeGreaterThan(2);
  await rows.first().check();
  await page.getByRole("button", { name: "Valittujen tiedot ovat oikein" }).click();
  await expect(page.getByRole("status")).toContainText("Yksi tietue on vahvistettu.");
  await expect(rows).toHaveCount(before - 1);
  const wholeList = page.getByRole("button", { name: `${before - 1} tietueen tiedot ovat oikein` });
  await expect(wholeList).toBeHidden();
  await page.getByText("Vahvista koko luettelo kerralla").click();
  await wholeList.click();
  await expect(page.getByRole("status")).toContainText(`${before - 1} tietuetta on vahvistettu.`);
  await heading(page, "Tarkistettava nyt (0)");
});

test("an administrator sees what removing a person does before it is done", async ({ page }) => {
  await signInAs(page.context(), await makeEditor("Liisa Testaaja"));
  await page.goto(adminPaths.privacy());
  await expectAccessible(page);
  await page.getByLabel("Henkilö", { exact: true }).selectOption({ label: "Petri Paju" });
  await page.getByRole("button", { name: "Katso, mitä poistetaan" }).click();
  await heading(page, "Poistetaanko Petri Paju?");
  await page.getByRole("button", { name: "Poista henkilö" }).click();
  await expect(page.getByRole("main")).toContainText("Vahvista ensin");
  for (const path of [adminPaths.gaps(), adminPaths.poorest(), adminPaths.links(), adminPaths.readability()]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
