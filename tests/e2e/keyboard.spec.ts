import { expect, test, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { pageTypes } from "./page-types";

test.describe("with the keyboard", () => {
  test("the first stop skips to the content", async ({ page }) => {
    await page.goto(paths.project("perhekainuu"));
    await page.keyboard.press("Tab");
    const skip = page.getByRole("link", { name: "Siirry sisältöön" });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    const box = await skip.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(24);

    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("main").locator(":focus")).toHaveCount(1);
  });

  // Other languages have the same stops under other words.
  for (const { name, path } of pageTypes.filter(({ locale }) => locale === "fi")) {
    test(`every stop on the ${name} is reached and shows the focus`, async ({ page }) => {
      await page.goto(path);
      const expected = await watchStops(page);
      expect(expected).toBeGreaterThan(0);
      await pressTab(page, expected);
      const { unreached, unmarked } = await readStops(page);
      expect.soft(unmarked, "stops without a visible outline").toEqual([]);
      expect(unreached, "stops that were not reached").toEqual([]);
    });
  }

  for (const { name, path } of pageTypes.filter(({ name }) => ["front page", "list of regions"].includes(name))) {
    test(`the map on the ${name} is walked through and opens a county`, async ({ page }) => {
      await page.goto(path);
      const map = page.getByRole("group", { name: "Suomen maakunnat kartalla" });
      const counties = map.getByRole("link");
      await expect(counties).toHaveCount(19);
      const kainuu = map.getByRole("link", { name: /^Kainuu\b/ });
      await tabTo(page, `svg a[href="${paths.region("kainuu")}"]`);
      await expect(kainuu).toBeFocused();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(paths.region("kainuu"));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Kainuu/);
    });
  }
});

/** As fast as the browser takes them, in order: a page may have hundreds of stops. */
async function pressTab(page: Page, times: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const key = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const sent = Array.from({ length: times }, () =>
    (["rawKeyDown", "keyUp"] as const).map((type) => browser.send("Input.dispatchKeyEvent", { type, ...key })),
  );
  await Promise.all(sent.flat());
}

/** Watches every element that a keyboard should stop at as it gets the focus, and says how many there are. */
function watchStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    // Of radio buttons the chosen one is the stop; a field for machines is none.
    const inputs = "input:not([type=hidden], [tabindex='-1'], [type=radio]:not(:checked))";
    const selector = `a[href], button, ${inputs}, select, textarea, summary, [tabindex='0']`;
    const stops = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    for (const stop of stops) stop.setAttribute("data-stop", "unreached");
    // Only when the key goes up does the browser know whether the focus is to be shown.
    document.addEventListener("keyup", () => {
      const element = document.activeElement;
      if (!element?.hasAttribute("data-stop")) return;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      const hasOutline =
        outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$|^transparent$/.test(outlineColor);
      element.setAttribute("data-stop", hasOutline && width > 1 && height > 1 ? "marked" : "unmarked");
    });
    return stops.length;
  });
}

async function readStops(page: Page): Promise<{ unreached: string[]; unmarked: string[] }> {
  const named = (state: string) =>
    page
      .locator(`[data-stop=${state}]`)
      .evaluateAll((stops) =>
        stops.map((stop) => `${stop.tagName} ${stop.getAttribute("href")} ${stop.textContent?.slice(0, 60)}`),
      );
  return { unreached: await named("unreached"), unmarked: await named("unmarked") };
}

async function tabTo(page: Page, selector: string): Promise<void> {
  const most = await page.locator("a, button, input, select, summary").count();
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
}
