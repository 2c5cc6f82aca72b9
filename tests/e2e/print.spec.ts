import { expect, test, type Page } from "@playwright/test";
import jsQR from "jsqr";
import { paths } from "@/lib/paths";

const service = paths.service("vertaisryhmat-iisalmi");
const list = "p=service-vertaisryhmat-iisalmi.helpline-kriisipuhelin.location-perhekeskus-onni";
const note = "m.helpline-kriisipuhelin=Soita+illalla";

/** Reads the code on a page as a phone would: from its picture. */
async function scan(page: Page): Promise<string | undefined> {
  const code = page.getByRole("img", { name: /^QR-koodi/ });
  await expect(code).toHaveCount(1);
  const { dark, side } = await code.evaluate(async (svg) => {
    const side = 500;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = side;
    const copy = svg.cloneNode(true) as SVGElement;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", String(side));
    copy.setAttribute("height", String(side));
    const [paper, ink] = [svg.querySelector(".qr-code-paper")!, svg.querySelector(".qr-code-ink")!];
    copy.querySelector(".qr-code-paper")!.setAttribute("fill", getComputedStyle(paper).fill);
    copy.querySelector(".qr-code-ink")!.setAttribute("stroke", getComputedStyle(ink).stroke);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0, side, side);
    const { data } = context.getImageData(0, 0, side, side);
    const isDark = (_: unknown, pixel: number) => (data[pixel * 4]! < 128 ? "1" : "0");
    return { dark: Array.from({ length: side * side }, isDark).join(""), side };
  });
  const pixels = [...dark].flatMap((bit) => (bit === "1" ? [0, 0, 0, 255] : [255, 255, 255, 255]));
  return jsQR(new Uint8ClampedArray(pixels), side, side)?.data;
}

/** Pages of a PDF and their sizes in points. */
async function printed(page: Page): Promise<{ pages: number; isLandscape: boolean }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, x, y]) => [Number(x), Number(y)]);
  return { pages: boxes.length, isLandscape: boxes.every(([x = 0, y = 0]) => x > y && Math.round(x) === 842) };
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`a page on paper ends with its address, its code and the day (${colorScheme})`, async ({ page, baseURL }) => {
    await page.emulateMedia({ media: "print", colorScheme });
    await page.goto(service);
    await expect(page.getByText("Tulostettu ")).toHaveText(/Tulostettu \d{1,2}\.\d{1,2}\.\d{4}$/);
    await expect(page.getByText(new URL(service, baseURL).href)).toBeVisible();
    await expect(page.getByText("Toimitus ei ole vielä tarkistanut tätä tietoa.").first()).toBeVisible();
    expect(await scan(page)).toBe(new URL(service, baseURL).href);
    for (const gone of ["Päävalikko", "Sivuston tiedot"]) {
      await expect(page.getByRole("navigation", { name: gone })).toHaveCount(0);
    }
    await expect(page.getByRole("link", { name: "Lisää poimintoihin" })).toHaveCount(0);
  });
}

test("the code on paper leaves the notes of a list to the paper", async ({ page, baseURL }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(`${paths.shortlist()}?${list}&${note}`);
  expect(await scan(page)).toBe(`${new URL(paths.shortlist(), baseURL).href}?${list}`);
  await expect(page.getByText("Soita illalla")).toBeVisible();
});

test("a service is one sheet to fold: what, where, when, price, how, whom to call", async ({ page, baseURL }) => {
  await page.goto(service);
  await page.getByRole("link", { name: "Tulosta" }).click();
  await expect(page).toHaveURL(paths.serviceLeaflet("vertaisryhmat-iisalmi"));
  const front = page.getByRole("region", { name: "Sivu 1" });
  for (const label of ["Kenelle:", "Missä:", "Milloin:", "Hinta:", "Näin pääset alkuun:", "Järjestäjä:"]) {
    await expect(front.getByText(label)).toBeVisible();
  }
  const back = page.getByRole("region", { name: "Sivu 2" });
  await expect(back.getByRole("link", { name: "112", exact: true })).toBeVisible();
  await expect(page.getByText("yksipuolinen tulostus")).toBeVisible();
  expect(await printed(page)).toEqual({ pages: 1, isLandscape: true });
  await page.emulateMedia({ media: "print" });
  expect(await scan(page)).toBe(new URL(service, baseURL).href);
  const [left, right] = [await back.boundingBox(), await front.boundingBox()];
  expect(left!.x).toBeLessThan(right!.x);
});

test("a list is a booklet of whole sheets, with its notes", async ({ page }) => {
  await page.goto(`${paths.shortlist()}?${list}.person-anneli-vatula.person-petri-paju&${note}`);
  await page.getByRole("link", { name: "Tulosta esite" }).click();
  await expect(page.getByText("Soita illalla")).toBeVisible();
  await expect(page.getByText("kaksipuolinen tulostus")).toBeVisible();
  const { pages, isLandscape } = await printed(page);
  expect([pages % 2, isLandscape]).toEqual([0, true]);
});

test("the print button prints, and without JavaScript the page says how", async ({ page, browser, baseURL }) => {
  const path = paths.serviceLeaflet("vertaisryhmat-iisalmi");
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto(path);
  await page.getByRole("button", { name: "Tulosta" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");

  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const plain = await context.newPage();
  await plain.goto(path);
  await expect(plain.getByText("Valitse selaimen valikosta Tulosta.")).toBeVisible();
  await expect(plain.getByRole("button", { name: "Tulosta" })).toHaveCount(0);
  await context.close();
});

test("paper has no folds to press, nothing that is open “now”, and its boxes of numbers whole", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of [paths.situation("vakivalta"), paths.helplines(), service, paths.services({ haku: "mies lyö" })]) {
    await page.goto(path);
    await expect(page.locator("summary:visible"), path).toHaveCount(0);
    await expect(page.getByText(/auki nyt/i).filter({ visible: true }), path).toHaveCount(0);
    const breaks = await page
      .locator(".numbers:visible")
      .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).breakInside));
    expect(new Set(breaks).size, path).toBeLessThanOrEqual(1);
    for (const inside of breaks) expect(inside).toBe("avoid-page");
  }
});
