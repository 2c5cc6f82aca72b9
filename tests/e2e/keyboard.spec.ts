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

  for (const { name, path } of pageTypes) {
    test(`every stop on the ${name} is reached and shows the focus`, async ({ page }) => {
      await page.goto(path);
      const expected = await numberStops(page);
      expect(expected).toBeGreaterThan(0);
      const visited = new Set<number>();
      const unmarked: string[] = [];
      for (let pressed = 0; pressed < expected; pressed++) {
        await page.keyboard.press("Tab");
        const stop = await focusedStop(page);
        if (stop.number === null) continue;
        visited.add(stop.number);
        if (!stop.isMarked) unmarked.push(stop.text);
      }
      expect.soft(unmarked, "stops without a visible outline").toEqual([]);
      expect(await unvisitedStops(page, [...visited]), "stops that were not reached").toEqual([]);
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

/** Numbers every element that a keyboard should stop at, in the page itself, and says how many there are. */
function numberStops(page: Page): Promise<number> {
  return page.evaluate(() => {
    const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    const stops = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    stops.forEach((element, index) => element.setAttribute("data-stop", String(index)));
    return stops.length;
  });
}

function focusedStop(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const number = element?.getAttribute("data-stop") ?? null;
    if (!element || number === null) return { number: null, isMarked: false, text: "" };
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const isMarked =
      outlineStyle !== "none" &&
      parseFloat(outlineWidth) >= 2 &&
      !/^rgba\(.*, 0\)$|^transparent$/.test(outlineColor) &&
      width > 1 &&
      height > 1;
    return { number: Number(number), isMarked, text: `${element.tagName} ${element.textContent?.slice(0, 60)}` };
  });
}

function unvisitedStops(page: Page, visited: number[]): Promise<string[]> {
  return page
    .locator("[data-stop]")
    .evaluateAll(
      (stops, seen) =>
        stops
          .filter((stop) => !seen.includes(Number(stop.getAttribute("data-stop"))))
          .map((stop) => `${stop.tagName} ${stop.getAttribute("href")} ${stop.textContent?.slice(0, 60)}`),
      visited,
    );
}

async function tabTo(page: Page, selector: string): Promise<void> {
  const most = await page.locator("a, button, input, select, summary").count();
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
}
