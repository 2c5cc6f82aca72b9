import { expect, test, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";

const outside = "https://www.ilmatieteenlaitos.fi/";
const sensitive = [
  paths.situation("vakivalta"),
  paths.situation("huoli-lapsesta"),
  paths.situation("vanhemman-mieli-tai-paihteet"),
  paths.helplines(),
  paths.service("tuki-ja-kriisipuhelimet-kainuu"),
];

/** Stands in for the world outside, and keeps what it is told of where the reader came from. */
async function watchOutside(page: Page): Promise<(string | undefined)[]> {
  const referrers: (string | undefined)[] = [];
  await page.route(`${outside}**`, (route) => {
    referrers.push(route.request().headers().referer);
    return route.fulfill({ contentType: "text/html", body: "<title>Sää</title>" });
  });
  return referrers;
}

const isReady = (page: Page) => page.waitForFunction(() => customElements.get("quick-exit") !== undefined);

test.describe("the way out", () => {
  for (const path of sensitive) {
    test(`of ${path} leads to the weather and leaves no way back`, async ({ page }) => {
      const referrers = await watchOutside(page);
      await page.goto(paths.home());
      await page.goto(path);
      await isReady(page);
      await page.getByRole("link", { name: "Poistu sivulta" }).click();
      await expect(page).toHaveURL(outside);
      expect(referrers).toEqual([undefined]);
      await page.goBack();
      await expect(page).toHaveURL(paths.home());
      await page.goForward();
      await expect(page).toHaveURL(outside);
    });
  }

  test("opens with Esc pressed three times, not twice", async ({ page }) => {
    await watchOutside(page);
    await page.goto(paths.home());
    await page.goto(paths.situation("vakivalta"));
    await isReady(page);
    await expect(page.getByText("kolme kertaa Esc-näppäintä")).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page).toHaveURL(outside);
    await page.goBack();
    await expect(page).toHaveURL(paths.home());
  });

  test("hides the page at once, and its address too, when the other page does not answer", async ({ page }) => {
    await page.route(`${outside}**`, () => {
      // Never answered: the network is as slow as it can be.
    });
    await page.goto(paths.situation("vakivalta"));
    await isReady(page);
    const left = await page.evaluate(() => {
      document.querySelector<HTMLElement>("quick-exit a")!.click();
      return { path: location.pathname, title: document.title, isSeen: document.body.checkVisibility() };
    });
    expect(left).toEqual({ path: "/", title: expect.not.stringMatching(/väkivalta|pelko/i), isSeen: false });
  });

  test("is in sight wherever the page is scrolled, and never over what has the focus", async ({ page }) => {
    await page.goto(paths.situation("vakivalta"));
    const way = page.getByRole("link", { name: "Poistu sivulta" });
    await page.keyboard.press("End");
    await expect(way).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Home");
    await expect(way).toBeInViewport({ ratio: 1 });

    const stops = await page.locator("a:visible, summary:visible, input:visible, button:visible").count();
    const covered: string[] = [];
    for (let pressed = 0; pressed < stops; pressed++) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(() => {
        const focused = document.activeElement!;
        const bar = document.querySelector(".quick-exit")!;
        if (bar.contains(focused)) return null;
        const under = bar.getBoundingClientRect();
        const box = focused.getBoundingClientRect();
        const isOver =
          box.bottom > under.top && box.top < under.bottom && box.right > under.left && box.left < under.right;
        return isOver ? focused.textContent : null;
      });
      if (hidden !== null) covered.push(hidden);
    }
    expect(covered).toEqual([]);
  });

  test("is not on an ordinary page", async ({ page }) => {
    for (const path of [paths.home(), paths.situation("vauva"), paths.service("perhekahvila-iisalmi")]) {
      await page.goto(path);
      await expect(page.getByRole("link", { name: "Poistu sivulta" })).toHaveCount(0);
    }
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });
    test("is a link that tells nothing of where its reader came from", async ({ page }) => {
      const referrers = await watchOutside(page);
      await page.goto(paths.situation("vakivalta"));
      await page.getByRole("link", { name: "Poistu sivulta" }).click();
      await expect(page).toHaveURL(outside);
      expect(referrers).toEqual([undefined]);
    });
  });
});

test.describe("a page about violence", () => {
  for (const path of [paths.situation("vakivalta"), paths.service("lastensuojelu-kainuu")]) {
    test(`${path} says nothing of it in its title, description or preview`, async ({ request }) => {
      const html = await (await request.get(path)).text();
      const head = /<head>([\s\S]*?)<\/head>/.exec(html)![1]!;
      expect(/<title>([^<]*)<\/title>/.exec(head)![1]).toBe("Perhepolku");
      const told = [...head.matchAll(/<meta [^>]*content="([^"]*)"/g)].map(([, content]) => content).join(" ");
      expect(told).not.toMatch(/väkival|pelko|uhka|lastensuojel/i);
    });
  }
});

test.describe("urgent help", () => {
  test("goes by situation, the first number first, with hours and price", async ({ page }) => {
    await page.goto(paths.helplines("vakivalta"));
    const section = page.locator("section[aria-labelledby=vakivalta]");
    const numbers = section.locator('a[href^="tel:"]');
    await expect(numbers.nth(0)).toHaveAttribute("href", "tel:112");
    await expect(numbers.nth(1)).toHaveText("080 005 005");
    await expect(section.getByText("Soittaminen on maksutonta.").first()).toBeVisible();
    await expect(section.getByText("auki nyt").first()).toBeVisible();
    await expect(section).toBeInViewport();
  });

  test("claims to be open only what is always open", async ({ page }) => {
    await page.goto(paths.helplines());
    const open = (name: string) => page.locator("article", { hasText: name }).getByText("auki nyt");
    await expect(open("Nollalinja")).toBeVisible();
    await expect(page.locator("#vanhempainpuhelin").getByText("auki nyt")).toHaveCount(0);
    await expect(page.locator("#rikosuhripaivystys").getByText("auki nyt")).toHaveCount(0);
  });
});

test("a page that is not found has the numbers and the way out with nothing else loaded", async ({ page }) => {
  const path = paths.situation("tata-ei-ole");
  await page.route(
    (address) => address.pathname !== path,
    (route) => route.abort(),
  );
  await page.goto(path);
  for (const number of ["112", "116117", "116111", "+35880005005"])
    await expect(page.locator(`a[href="tel:${number}"]`).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Poistu sivulta" })).toHaveAttribute("href", outside);
});
