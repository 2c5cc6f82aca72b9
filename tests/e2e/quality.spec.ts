import { expect, test, type Page } from "@playwright/test";
import { findAxeFaults } from "./axe";
import { pageTypes } from "./page-types";

const NARROWEST = { width: 320, height: 640 };
/** Between them they have every frame that only a wide screen has: of the others, colours are looked at on the phone. */
const FRAMES = ["front page", "list of services", "service", "search", "list of regions"];

test.describe("every page keeps the portal's promises:", () => {
  for (const { name, path, status, locale } of pageTypes) {
    test(`the ${name}`, async ({ page, context, baseURL, viewport }) => {
      const isWide = viewport!.width > 1_000;
      const complaints = listenForComplaints(page, status);
      const strangers = listenForStrangers(page, new URL(baseURL!).host);
      const response = await page.goto(path, { waitUntil: "load" });

      expect.soft(response?.status(), "status").toBe(status);
      expect.soft(await response?.headerValue("set-cookie"), "cookie header").toBeNull();
      await expect.soft(page.locator("html")).toHaveAttribute("lang", locale);
      await expect.soft(page.getByRole("main")).toHaveCount(1);
      await expect.soft(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect.soft(await skippedLevels(page), "headings that skip a level").toEqual([]);
      await expect.soft(page.locator('link[rel="canonical"]')).toHaveCount(status === 404 ? 0 : 1);
      if (status === 200) expect.soft(await canonicalPath(page), "canonical address").toBe(path.split("?")[0]);
      expect.soft(await smallTargets(page), "targets under 24 px").toEqual([]);

      const isColoured = locale === "fi" && (!isWide || FRAMES.includes(name));
      for (const colorScheme of isColoured ? (["light", "dark"] as const) : (["light"] as const))
        expect.soft(await findAxeFaults(page, colorScheme), `axe in the ${colorScheme} theme`).toEqual([]);

      if (!isWide) {
        await page.setViewportSize(NARROWEST);
        expect.soft(await widerThanScreen(page), "wider than 320 px").toEqual([]);
        expect.soft(await smallTargets(page), "targets under 24 px on a screen of 320 px").toEqual([]);
      }

      expect.soft(complaints, "console and page errors").toEqual([]);
      expect.soft(strangers, "requests to other hosts").toEqual([]);
      expect.soft(await context.cookies(), "cookies").toEqual([]);
    });
  }
});

test("every page has a title of its own, with the name of the portal", async ({ request }) => {
  const titles = new Map<string, string>();
  const twins: string[] = [];
  for (const { path } of pageTypes.filter(({ locale }) => locale === "fi")) {
    const html = await (await request.get(path)).text();
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
    expect.soft(title, path).toContain("Perhepolku");
    // What somebody searches for is not told by a tab: every search is one page.
    const [page = path] = path.split("?");
    const twin = titles.get(title);
    if (twin && twin !== page) twins.push(`${page} and ${twin}: ${title}`);
    titles.set(title, page);
  }
  expect(twins).toEqual([]);
});

function listenForComplaints(page: Page, status: number): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // Chromium itself reports the status of a page that is meant to be missing.
    const isOwnStatus = status === 404 && message.location().url === page.url() && /\b404\b/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !isOwnStatus) complaints.push(message.text());
  });
  return complaints;
}

function listenForStrangers(page: Page, ownHost: string): string[] {
  const strangers: string[] = [];
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith("http") && host !== ownHost) strangers.push(request.url());
  });
  return strangers;
}

function skippedLevels(page: Page): Promise<string[]> {
  return page.locator("h1, h2, h3, h4, h5, h6").evaluateAll((headings) =>
    headings.flatMap((heading, index) => {
      const level = Number(heading.tagName[1]);
      const before = index === 0 ? 0 : Number(headings[index - 1]!.tagName[1]);
      return level > before + 1 ? [`${heading.tagName} ${heading.textContent}`] : [];
    }),
  );
}

async function canonicalPath(page: Page): Promise<string | undefined> {
  const addresses = await page
    .locator('link[rel="canonical"]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  return addresses[0];
}

/** What makes a page scroll sideways; tables may, on their own. */
function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = [`the page is ${scrollWidth} px wide`];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (nodes.nextNode()) {
      const node = nodes.currentNode;
      const range = document.createRange();
      range.selectNode(node);
      const isOutside = [...range.getClientRects()].some(({ right }) => right > clientWidth + 0.5);
      const element = node instanceof Element ? node : node.parentElement!;
      if (isOutside && !element.closest(".overflow-x-auto")) {
        culprits.push(`${element.tagName} ${element.className} ${node.textContent?.slice(0, 60)}`);
      }
    }
    return culprits;
  });
}

/**
 * WCAG 2.5.8 with two of its exceptions: a target within a line of text, and one that another, big enough target
 * on the page makes up for (a small municipality on the map stands in the list beside it, too).
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const selector = "a[href], button, input:not([type=hidden]), select, textarea, summary";
    const targets = [...document.querySelectorAll(selector)].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const isSkipLink = element.matches('a[href="#sisalto"]');
      return width > 0 && height > 0 && !isSkipLink;
    });
    const isBigEnough = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width >= LEAST - 0.01 && height >= LEAST - 0.01;
    };
    const isWithinText = (element: Element) => {
      if (getComputedStyle(element).display !== "inline") return false;
      let block = element.parentElement!;
      while (getComputedStyle(block).display === "inline") block = block.parentElement!;
      const inTargets = [...block.querySelectorAll(selector)].map((target) => target.textContent ?? "").join("");
      return (block.textContent ?? "").trim().length > inTargets.trim().length;
    };
    const big = new Set(targets.filter(isBigEnough).map((element) => element.getAttribute("href")));
    const hasEqual = (element: Element) => element.hasAttribute("href") && big.has(element.getAttribute("href"));
    return targets
      .filter((element) => !isBigEnough(element) && !isWithinText(element) && !hasEqual(element))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)}×${Math.round(height)} ${element.tagName} ${element.textContent?.slice(0, 60)}`;
      });
  });
}
