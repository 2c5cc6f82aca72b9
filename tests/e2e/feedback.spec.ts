import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { paths } from "@/lib/paths";
import { announced } from "./announced";
import { inDatabase } from "./signed-in";
import { run, rowsWith, whenPersonWouldSend, message, send, newForm, ours } from "./feedback-form";

const service = { name: "Doulat", path: paths.service("doulat-iisalmi"), key: "service/doulat-iisalmi" };
const article = { slug: "perheentalo-yhteistyo-leviaa", key: "article/perheentalo-yhteistyo-leviaa" };
const ofPrice = paths.feedback({ kohde: service.key, tieto: "price" });

// All tests share one network and its limits, so they run one after another and each begins with empty counters.
test.describe.configure({ mode: "serial" });
test.beforeEach(async () => {
  await inDatabase("DELETE FROM rate_limit");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a reader reports a wrong fact, follows it, reads the answer and removes it", async ({ page }) => {
      const text = `Hinta on väärin (${run}, ${javaScriptEnabled}).`;
      await page.goto(service.path);
      await page.locator("summary", { hasText: "Onko tässä virhe?" }).click();
      await page.getByRole("link", { name: "Onko tässä virhe? Hinta" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Kerro virheestä" })).toBeVisible();
      await expect(page.getByRole("main").getByRole("link", { name: service.name })).toBeVisible();
      await message(page).fill(`${text} Soita 040 123 4567.`);
      await whenPersonWouldSend(page);
      await send(page).click();

      await expect(page).toHaveURL(/\/palaute\/seuranta\/[\w-]{43}$/);
      await expect(page.getByText("Vastaanotettu", { exact: true })).toBeVisible();
      const kept = `${text} Soita [puhelinnumero poistettu].`;
      await expect(page.getByText(kept)).toBeVisible();
      await inDatabase("UPDATE feedback SET status = 'answered', answer = $2 WHERE message = $1", [
        kept,
        "Kiitos, <b>korjasimme</b> hinnan.",
      ]);
      await page.reload();
      await expect(page.getByText("Vastattu", { exact: true })).toBeVisible();
      await expect(page.getByText("Kiitos, <b>korjasimme</b> hinnan.")).toBeVisible();

      const address = page.url();
      await page.getByRole("button", { name: "Poista viesti pysyvästi" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Viesti on poistettu" })).toBeVisible();
      expect(await rowsWith(kept)).toEqual([]);
      expect((await page.goto(address))?.status()).toBe(404);
    });

    test("an empty message comes back with what was typed, and says where to mend it", async ({ page }) => {
      await page.goto(ofPrice);
      await page.getByRole("textbox", { name: "Sähköposti" }).fill("liisa");
      await page.getByRole("textbox", { name: "Nimi" }).fill("Liisa");
      await send(page).click();
      const summary = page.getByRole("alert").filter({ hasText: "Tarkista nämä kohdat" });
      await expect(summary).toBeFocused();
      await expect(page).toHaveTitle(/Palautetta ei ole vielä lähetetty/);
      await expect(page.getByRole("textbox", { name: "Nimi" })).toHaveValue("Liisa");
      await expect(message(page)).toHaveAccessibleDescription(/Kirjoita viesti\./);
      await summary.getByRole("link", { name: /Tarkista sähköpostiosoite/ }).click();
      await expect(page.getByRole("textbox", { name: "Sähköposti" })).toBeFocused();
    });

    test("a form sent too fast keeps its text and passes a moment later", async ({ page }) => {
      const text = `Nopea viesti (${run}, ${javaScriptEnabled})`;
      await page.goto(paths.feedback());
      await message(page).fill(text);
      await send(page).click();
      // A slow machine may have taken three seconds; then the form is rightly sent at once.
      if (!page.url().includes("seuranta")) {
        await expect(message(page)).toHaveValue(text);
        await whenPersonWouldSend(page);
        await send(page).click();
      }
      await expect(page).toHaveURL(/seuranta/);
      expect(await rowsWith(text)).toHaveLength(1);
    });

    test("an article is commented on in two steps, and the comment shows when it is let out", async ({ page }) => {
      const text = `Hieno juttu (${run}, ${javaScriptEnabled})`;
      await page.goto(paths.article(article.slug));
      await page.locator("summary", { hasText: "Kirjoita kommentti" }).click();
      await expect(page.getByText("Emme julkaise sähköpostiosoitettasi")).toBeVisible();
      await message(page).fill(text);
      await page.getByRole("button", { name: "Jatka" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Tarkista kommenttisi" })).toBeVisible();
      await expect(message(page)).toHaveValue(text);
      await whenPersonWouldSend(page);
      await send(page).click();
      await expect(page).toHaveURL(/seuranta/);

      await page.goto(paths.article(article.slug));
      await expect(page.getByText(text)).toHaveCount(0);
      await inDatabase("UPDATE feedback SET status = 'published' WHERE message = $1", [text]);
      await announced([`article-${article.slug}`]);
      await page.reload();
      const comment = page.getByRole("region", { name: "Kommentit" }).getByRole("listitem").filter({ hasText: text });
      await expect(comment).toContainText(/Nimetön, \d{1,2}\.\d{1,2}\.\d{4}/);
      await inDatabase("DELETE FROM feedback WHERE message = $1", [text]);
    });
  });
}

/** A fresh form's token and subject. */

test("the form is filled in and sent by keyboard alone", async ({ page }) => {
  await page.goto(paths.feedback());
  await message(page).focus();
  await page.keyboard.type("Näppäimillä kirjoitettu");
  await whenPersonWouldSend(page);
  // Name, address, the link to privacy, the button: the machines' field is not on the way.
  for (let step = 0; step < 4; step++) await page.keyboard.press("Tab");
  await expect(send(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/seuranta/);
});

test("a form sent twice is one message", async ({ page, request }) => {
  const { token } = await newForm(page);
  await whenPersonWouldSend(page);
  const form = { viesti: `Kahdesti lähetetty (${run})`, lomake: token, kohde: "" };
  const post = () => request.post(paths.feedbackSend(), { form, headers: ours, maxRedirects: 0 });
  const [first, second] = await Promise.all([post(), post()]);
  expect([first.status(), second.status()]).toEqual([303, 303]);
  expect(first.headers().location).toBe(second.headers().location);
  expect(await rowsWith(form.viesti)).toHaveLength(1);
});

test("what a machine fills in is not kept, and a person can still send it", async ({ page, request }) => {
  const { token } = await newForm(page);
  await whenPersonWouldSend(page);
  const form = { viesti: "Osta halvalla", lomake: token, kohde: "", kotisivu: "https://mainos.example" };
  const answer = await request.post(paths.feedbackSend(), { form, headers: ours, maxRedirects: 0 });
  expect(answer.status()).toBe(422);
  expect(await answer.text()).toContain("Osta halvalla");
  expect(await rowsWith(form.viesti)).toEqual([]);
});

test("a form from another site is refused with a page that says so", async ({ page, request }) => {
  const { token } = await newForm(page);
  await whenPersonWouldSend(page);
  const form = { viesti: "Muualta", lomake: token, kohde: "" };
  const foreign: Record<string, string>[] = [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://muu.example" },
    { origin: "null" },
  ];
  for (const headers of foreign) {
    const answer = await request.post(paths.feedbackSend(), { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).toContain("Viesti tuli toiselta sivustolta");
  }
  expect(await rowsWith(form.viesti)).toEqual([]);
});

test("the address of sending takes posts only", async ({ request }) => {
  const read = await request.get(paths.feedbackSend(), { maxRedirects: 0 });
  expect([read.status(), read.headers().location]).toEqual([303, paths.feedback()]);
  expect((await request.put(paths.feedbackSend(), { data: "" })).status()).toBe(405);
});

test("bad input gets a sensible page", async ({ page, request }) => {
  const { token } = await newForm(page);
  await whenPersonWouldSend(page);
  const post = (viesti: string) =>
    request.post(paths.feedbackSend(), { form: { viesti, lomake: token, kohde: "" }, headers: ours, maxRedirects: 0 });
  const long = await post("ä".repeat(10_000));
  expect(long.status()).toBe(422);
  expect(await long.text()).toMatch(/liian pitkä: 10.000 merkkiä/);
  const html = await post(`<script>alert(1)</script>${"x".repeat(5_000)}`);
  expect(await html.text()).not.toContain("<script>alert(1)");
  const strange = await request.post(paths.feedbackSend(), { data: Buffer.from([0, 255, 1]), headers: ours });
  expect(strange.status()).toBe(200);
  for (const query of [
    { kohde: "x".repeat(2_000) },
    { kohde: "../../etc/passwd" },
    { tieto: "\u0000" },
    { kohde: "🐻/אב" },
  ])
    expect([200, 400]).toContain((await request.get(paths.feedback(query))).status());
  const odd = "👨‍👩‍👧 שלום \u0000<b>x</b>";
  const kept = await post(odd);
  expect(kept.status()).toBe(303);
  await page.goto(kept.headers().location!);
  await expect(page.getByText("👨‍👩‍👧 שלום <b>x</b>")).toBeVisible();
});

const fourth = `Neljäs viesti (${run})`;

test("when too much comes from a network, a browser may calculate its way through", async ({ page, request }) => {
  for (const viesti of ["yksi", "kaksi", "kolme"]) {
    const { token } = await newForm(page);
    await whenPersonWouldSend(page);
    const answer = await request.post(paths.feedbackSend(), {
      form: { viesti, lomake: token, kohde: "" },
      headers: ours,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(303);
  }
  await page.goto(paths.feedback());
  await message(page).fill(fourth);
  await whenPersonWouldSend(page);
  const refused = page.waitForResponse((response) => response.url().endsWith(paths.feedbackSend()));
  await send(page).click();
  expect((await refused).status()).toBe(429);
  expect(Number((await refused).headers()["retry-after"])).toBeGreaterThan(0);
  await expect(page.getByText(/Lähetä viesti uudelleen noin \d+ minuutin kuluttua/)).toBeVisible();
  await expect(page.getByText("Tarkistus on valmis. Voit lähettää viestin.")).toBeVisible({ timeout: 60_000 });
  await expect(message(page)).toHaveValue(fourth);
  await send(page).click();
  await expect(page).toHaveURL(/seuranta/);
  expect(await rowsWith(fourth)).toHaveLength(1);
});

test("the page that follows a message is nobody else's", async ({ page, request }) => {
  const { token } = await newForm(page, ofPrice);
  await whenPersonWouldSend(page);
  const answer = await request.post(paths.feedbackSend(), {
    form: { viesti: "Oma viesti", lomake: token, kohde: service.key, tieto: "price" },
    headers: ours,
    maxRedirects: 0,
  });
  const response = await page.goto(answer.headers().location!);
  const headers = response!.headers();
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["referrer-policy"]).toBe("no-referrer");
  expect(headers).not.toHaveProperty("set-cookie");
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
