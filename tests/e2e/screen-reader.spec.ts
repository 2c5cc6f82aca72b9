import { expect, test, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { projects } from "./page-types";

/**
 * Five journeys as a screen reader meets them: landmarks, headings, and the name and role of what is acted on. Nothing here
 * looks at the markup; what is asked comes from the accessibility tree.
 */
async function landmarks(page: Page): Promise<void> {
  await expect(page.getByRole("banner")).toHaveCount(1);
  await expect(page.getByRole("main")).toHaveCount(1);
  await expect(page.getByRole("contentinfo")).toHaveCount(1);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page.getByRole("contentinfo").getByRole("navigation", { name: "Sivuston tiedot" })).toBeVisible();
}

/** The headings of the main content as a reader hears them when jumping from one to the next. */
const headings = async (page: Page) =>
  (await page.getByRole("main").ariaSnapshot())
    .split("\n")
    .flatMap((line) => /- heading "(.*)" \[level=(\d)\]/.exec(line)?.slice(1, 3).reverse().join(" ") ?? []);

test("a divorce in Iisalmi: from the front page to a service and how to reach it", async ({ page }) => {
  await page.goto(paths.home());
  await landmarks(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Siirry sisältöön" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  await page
    .getByRole("main")
    .getByRole("link", { name: /^Ero perheessä/ })
    .click();
  await landmarks(page);
  await expect(page.getByRole("navigation", { name: "Murupolku" })).toMatchAriaSnapshot(`
    - navigation "Murupolku":
      - list:
        - listitem:
          - link "Etusivu"
        - listitem:
          - link "Elämäntilanteet"
  `);
  expect((await headings(page)).slice(0, 2)).toEqual(["1 Ero perheessä", "2 Mitä voit tehdä nyt"]);
  const form = page.getByRole("form", { name: "Etsi apua omalta alueeltasi" });
  const place = form.getByRole("textbox", { name: "Missä asut?" });
  await expect(place).toHaveAccessibleDescription("Kunta tai maakunta, esimerkiksi Iisalmi");
  await place.fill("Iisalmi");
  await form.getByRole("button", { name: "Näytä apu" }).click();
  // What is known of Iisalmi is not confirmed; that is heard as a heading before the names.
  const found = await headings(page);
  const unconfirmed = found.indexOf("3 Toiminta, jonka jatkumista ei ole varmistettu");
  expect(unconfirmed).toBeGreaterThan(0);
  expect(found.indexOf("3 Eroneuvo-illat")).toBeGreaterThan(unconfirmed);

  await page.getByRole("link", { name: "Eroneuvo-illat" }).click();
  await landmarks(page);
  await expect(page.getByRole("main").getByRole("term").filter({ hasText: "Missä" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Ota yhteyttä" }).getByRole("link").first()).toHaveAccessibleName(
    /ry$/,
  );
});

test("a baby in Sotkamo: the search tells how many, and numbers stand by", async ({ page }) => {
  await page.goto(paths.home());
  const search = page.getByRole("search");
  await search.getByRole("textbox", { name: "Mitä etsit?" }).fill("vauva");
  await search.getByRole("textbox", { name: "Missä?" }).fill("Sotkamo");
  await search.getByRole("button", { name: "Etsi apua" }).click();
  await landmarks(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Sotkamossa/);
  await expect(page.getByText(/^\d+ tulosta?$|^Ei tuloksia$/).first()).toBeVisible();

  await page.goto(paths.situation("vauva", { paikka: "Sotkamo" }));
  const urgent = page.getByRole("region", { name: "Milloin on kiire" });
  await expect(urgent.getByRole("link", { name: "112" }).first()).toHaveAttribute("href", "tel:112");
  const spoken = await headings(page);
  for (const part of ["2 Mitä voit tehdä nyt", "2 Milloin on kiire", "2 Kuka auttaa", "2 Oikeutesi"])
    expect(spoken).toContain(part);
});

test("violence: the way out comes first, the numbers before the advice, and nothing tells in the title", async ({
  page,
}) => {
  await page.route("https://www.ilmatieteenlaitos.fi/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Sää</title>" }),
  );
  await page.goto(paths.situation("vakivalta"));
  await landmarks(page);
  await expect(page).toHaveTitle("Perhepolku");
  const main = await page.getByRole("main").ariaSnapshot();
  expect(main.indexOf('link "Poistu sivulta"')).toBeGreaterThan(-1);
  expect(main.indexOf('link "Poistu sivulta"')).toBeLessThan(main.indexOf("heading"));
  expect(main.indexOf('heading "Milloin on kiire"')).toBeLessThan(main.indexOf('heading "Mitä voit tehdä nyt"'));
  const urgent = page.getByRole("region", { name: "Milloin on kiire" });
  await expect(urgent.getByRole("link", { name: "080 005 005" }).first()).toHaveAttribute("href", "tel:+35880005005");
  await page.getByRole("link", { name: "Poistu sivulta" }).click();
  await expect(page).toHaveURL("https://www.ilmatieteenlaitos.fi/");
});

test("nothing found: it is said in words, with a number and a way on", async ({ page }) => {
  await page.goto(paths.search({ haku: "qqqxyzzy" }));
  await landmarks(page);
  await expect(page.getByRole("main").getByText("Haulla ”qqqxyzzy” ei löytynyt mitään.")).toBeVisible();
  // The field is a plain one without JavaScript and offers suggestions with it.
  const field = page.getByRole("combobox", { name: "Mitä etsit?" });
  await expect(field).toHaveValue("qqqxyzzy");
  await expect(
    page.getByRole("region", { name: "Voit myös soittaa" }).getByRole("link", { name: "112" }),
  ).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Selaa kaikkia palveluja" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Apua ja palvelut" })).toBeVisible();
});

test("the contact of a project: from the project to the person, with what may be out of date said", async ({
  page,
}) => {
  await page.goto(paths.project(projects.perhekainuu));
  await landmarks(page);
  const people = page.getByRole("region", { name: "Yhteyshenkilöt" });
  await expect(people.getByText("Tieto voi olla vanhentunut.").first()).toBeVisible();
  await people.getByRole("link", { name: "Anneli Vatula", exact: true }).click();
  await landmarks(page);
  await expect(page.getByRole("heading", { level: 1, name: "Anneli Vatula" })).toBeVisible();
  await expect(page.getByRole("link", { name: "044 230 9194" })).toHaveAttribute("href", "tel:+358442309194");
  await expect(page.getByRole("link", { name: "Lataa yhteystieto (vCard)" })).toBeVisible();
});
