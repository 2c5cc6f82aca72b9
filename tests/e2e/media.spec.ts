import { createHash } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { imageName, pdfName } from "@/lib/media/names";
import { paths } from "@/lib/paths";
import { hostile, jpeg, pdf, pixelBomb } from "../factories/media-files";
import { cookieOf, makeEditor, signInAs, type SignedIn } from "./signed-in";

const base = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const run = Date.now().toString(36);
const seed = Date.now() % 100_000;
const expectAccessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

/** Sends files as a form would, under names and types that say nothing true. */
async function send(editor: SignedIn, files: Buffer[], headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const content of files)
    form.append("tiedostot", new File([new Uint8Array(content)], "../../kuva.jpg", { type: "image/jpeg" }));
  return fetch(new URL(adminPaths.uploadMedia(), base), {
    method: "POST",
    body: form,
    redirect: "manual",
    headers: { cookie: cookieOf(editor), "sec-fetch-site": "same-origin", ...headers },
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an editor brings a picture in, describes it, and it is shown on the public page", async ({ page, request }) => {
    test.slow();
    const editor = await makeEditor("Kaisa Kuvaaja");
    await signInAs(page.context(), editor);
    await page.goto(adminPaths.media());
    const content = await jpeg({ width: 1_200, height: 800, seed });
    await page.getByLabel("Tiedostot").setInputFiles({ name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: content });
    await page.getByRole("button", { name: "Lisää" }).click();
    await expect(page.getByRole("status")).toContainText("Tiedosto on lisätty");
    const hash = /media\/([0-9a-f]{64})/.exec(page.url())![1]!;
    await page.getByLabel("Nimi").fill(`Piirroshetki ${run}`);
    await page.getByLabel("Kuvaaja").fill("Aino Esimerkki");
    await page.getByLabel("Lisenssi").fill("CC BY 4.0");
    await page.getByLabel("Vasemmalta, prosenttia").fill("25");
    await page.getByLabel("Ylhäältä, prosenttia").fill("100");
    await page.getByRole("button", { name: "Tallenna" }).click();
    await expect(page.getByRole("status")).toContainText("Tiedot on tallennettu");

    await page.goto(adminPaths.newRecord());
    await page.getByLabel("Mitä luot?").selectOption("service");
    await page.getByLabel("Nimi tai otsikko").fill(`Kuvapaja ${run}`);
    await page.getByRole("button", { name: "Luo luonnos" }).click();
    await expect(page.locator("#tulos")).toContainText("Luonnos on luotu");
    const id = new URL(page.url()).pathname.split("/").at(-1)!;
    await page.getByLabel("Tiivistelmä", { exact: true }).fill("Pajassa piirretään yhdessä.");
    await page.getByRole("button", { name: "Lisää rivi: Kuvat" }).click();
    const images = page.getByRole("group", { name: "Kuvat", exact: true });
    await images.getByText("Valitse kuva").click();
    await images.getByRole("radio", { name: `Piirroshetki ${run}` }).check();
    await page.getByRole("button", { name: "Tallenna luonnos", exact: true }).last().click();
    await expect(page.getByText("Kirjoita tekstivastine").first()).toBeVisible();
    await page.locator("#kentta-images\\.0\\.alt\\.fi").fill("Lapsi piirtää auringon.");
    await page.getByRole("button", { name: "Tallenna ja julkaise" }).click();
    await expect(page.locator("#tulos")).toContainText("Julkaistu");

    await page.goto(paths.service(id.slice("service-".length)));
    const picture = page.getByRole("img", { name: "Lapsi piirtää auringon." });
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toBeVisible();
    await expect(page.getByRole("figure")).toContainText("Kuva: Aino Esimerkki · Käyttölupa: CC BY 4.0");
    await expect(picture).toHaveAttribute("width", "1200");
    await expect(picture).toHaveClass(/object-\[25%_100%\]/);

    const file = await request.get(paths.media(imageName(hash, 640, "webp")));
    expect(file.status()).toBe(200);
    expect(file.headers()).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    await page.goto(adminPaths.mediaFile(hash));
    await expect(page.getByRole("link", { name: `Kuvapaja ${run}` })).toBeVisible();
    await expect(page.getByText("Tiedostoa ei voi poistaa")).toBeVisible();
    await expect(page.getByRole("button", { name: "Poista tiedosto" })).toHaveCount(0);
  });
});

test("files that are not what they say are refused one by one, and the others are taken", async ({ page }) => {
  const editor = await makeEditor("Kaisa Kuvaaja");
  const photo = await jpeg({ width: 400, height: 300, seed: seed + 1 });
  const answer = await send(editor, [
    hostile.svg,
    hostile.gif,
    hostile.avif,
    hostile.html,
    photo,
    Buffer.concat([photo, Buffer.from("<script>alert(1)</script>")]),
    photo.subarray(0, 900),
    pixelBomb(),
    pdf({ catalogue: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }),
  ]);
  expect(answer.status).toBe(303);
  const location = answer.headers.get("location")!;
  const reasons = ["1:svg", "2:gif", "3:heic", "4:type", "6:polyglot", "7:broken", "8:tooManyPixels", "9:pdfActive"];
  expect(new URL(location, base).searchParams.get("hylatty")).toBe(reasons.join());
  await signInAs(page.context(), editor);
  await page.goto(location);
  await expect(page.locator("#tulos")).toContainText("8 tiedostoa ei lisätty");
  await expect(page.locator("#tulos")).toContainText("8. tiedosto: kuvassa on yli 40 miljoonaa pikseliä");
  await expect(page.locator("#tulos")).toContainText("Yksi tiedosto lisättiin.");
  await expectAccessible(page);
  // Another test's picture may be the newest on the list.
  const hash = createHash("sha256").update(photo).digest("hex");
  await page.locator(`a[href$="${adminPaths.mediaFile(hash)}"]`).click();
  await page.getByRole("heading", { level: 1, name: /^Kuva / }).waitFor();
  await page.locator("form img").click({ position: { x: 4, y: 4 } });
  await expect(page.getByLabel("Vasemmalta, prosenttia")).toHaveValue(/^[0-3]$/);
  await expectAccessible(page);
});

test("nobody brings in anything from elsewhere, without a session, without the role, or too much", async () => {
  const editor = await makeEditor("Kaisa Kuvaaja");
  const photo = await jpeg({ width: 40, height: 40, seed: seed + 2 });
  expect((await send(editor, [photo], { "sec-fetch-site": "cross-site" })).status).toBe(403);
  const over = await send({ ...editor, token: "x".repeat(43) }, [photo]);
  expect(over.status).toBe(401);
  expect(await over.text()).toContain("Selain ei anna palauttaa liitettyjä tiedostoja");
  const viewer = await makeEditor("Veera Katselija", { role: "viewer", organizationId: null });
  expect((await send(viewer, [photo])).status).toBe(403);
  const tooLarge = await send(editor, [Buffer.concat([photo, Buffer.alloc(13 * 1024 * 1024)])]);
  expect(tooLarge.headers.get("location")).toContain("tooLarge");
  expect((await send(editor, [Buffer.alloc(22 * 1024 * 1024)])).status).toBe(413);
  const malformed = await fetch(new URL(adminPaths.uploadMedia(), base), {
    method: "POST",
    body: "--x\r\nroskaa",
    headers: {
      cookie: cookieOf(editor),
      "sec-fetch-site": "same-origin",
      "content-type": "multipart/form-data; boundary=x",
    },
  });
  expect(malformed.status).toBe(400);
});

test("a PDF is a download with the name that editors gave it, and no other name leads anywhere", async ({
  request,
}) => {
  const editor = await makeEditor("Kaisa Kuvaaja");
  const answer = await send(editor, [pdf({ catalogue: `/Perhepolku (${run})` })]);
  const hash = /([0-9a-f]{64})/.exec(answer.headers.get("location")!)![1]!;
  const changed = await fetch(new URL(adminPaths.changeMedia(hash), base), {
    method: "POST",
    body: new URLSearchParams({ nimi: "Perhetyön opas" }),
    redirect: "manual",
    headers: { cookie: cookieOf(editor), "sec-fetch-site": "same-origin" },
  });
  expect(changed.status).toBe(303);
  const file = await request.get(paths.media(pdfName(hash)));
  expect(file.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename=\"Perhetyon opas.pdf\"; filename*=UTF-8''Perhety%C3%B6n%20opas.pdf",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  const wrong = [
    `${hash}.svg`,
    `${hash}-640.webp`,
    `..%2f${hash}.pdf`,
    "..%2f..%2fpackage.json",
    `${"0".repeat(64)}.pdf`,
  ];
  for (const name of wrong) expect((await request.get(paths.media(name))).status()).toBeGreaterThanOrEqual(400);
});
