import { expect, test } from "@playwright/test";
import { announced } from "./announced";
import pg from "pg";
import { paths } from "@/lib/paths";
import { textOf } from "./page-text";

const unknown = "tallaista-ei-ole";

test.describe("an unknown slug answers 404 in Finnish, with the helplines in the HTML itself:", () => {
  const addresses = [
    ...[paths.project, paths.projectSources, paths.programme, paths.organization, paths.funder, paths.region].map(
      (to) => to(unknown),
    ),
    ...[paths.service, paths.location, paths.contact, paths.contactCard, paths.article].map((to) => to(unknown)),
    ...[paths.event, paths.eventCalendar].map((to) => to(unknown)),
    "/tapahtumat/2022/helmikuu",
    "/hankkeet/PerheKainuu",
  ];
  for (const path of addresses) {
    test(path, async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      expect(response.status()).toBe(404);
      expect(response.headers()["content-type"]).toContain("text/html");
      const html = await response.text();
      expect(html).toContain('<html lang="fi"');
      expect(html).toMatch(/<h1[^>]*>Sivua ei löy/);
      expect(textOf(html)).toContain("Etusivu");
      expect(html).toContain('href="tel:112"');
      expect(html).toContain('href="tel:116117"');
    });
  }
});

test.describe("a former slug leads to the present address for good:", () => {
  const former = [
    { scope: "project", record: "project-perhekainuu", from: paths.project, to: paths.project("perhekainuu") },
    {
      scope: "project",
      record: "project-perhekainuu",
      from: paths.projectSources,
      to: paths.projectSources("perhekainuu"),
    },
    { scope: "organization", record: "organization-stea", from: paths.organization, to: paths.organization("stea") },
    { scope: "service", record: "service-doulat-iisalmi", from: paths.service, to: paths.service("doulat-iisalmi") },
    { scope: "contact", record: "person-anneli-vatula", from: paths.contact, to: paths.contact("anneli-vatula") },
  ];
  for (const [index, { scope, record, from, to }] of former.entries()) {
    test(`to ${to}`, async ({ request }, { project }) => {
      const slug = `vanha-osoite-${index}-${project.name}`;
      const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
      await database.connect();
      try {
        await database.query("INSERT INTO slug (scope, slug, record_id, is_current) VALUES ($1, $2, $3, false)", [
          ...[scope, slug, record],
        ]);
        await announced([record]);
        const response = await request.get(from(slug), { maxRedirects: 0 });
        expect(response.status()).toBe(308);
        expect(response.headers().location).toBe(to);
      } finally {
        await database.query("DELETE FROM slug WHERE scope = $1 AND slug = $2 AND NOT is_current", [scope, slug]);
        await database.end();
      }
    });
  }
});

test.describe("a malformed address is refused with 400:", () => {
  const long = "x".repeat(8 * 1024);
  const malformed = [
    "/%ff",
    "/hankkeet/%ff",
    "/hankkeet?vaihe=%ff",
    "/palvelut?haku=%c3%28",
    "/palvelut?haku=%00",
    `/palvelut?haku=${long}`,
  ];
  for (const path of malformed) {
    test(path.slice(0, 60), async ({ request }) => {
      const response = await request.get(path);
      expect(response.status()).toBe(400);
      expect(await response.text()).toContain("Osoite ei kelpaa");
    });
  }
});

test.describe("a strange question gets the nearest sensible page:", () => {
  const lists = [paths.projects, paths.services, paths.organizations, paths.contacts, paths.articles, paths.events];
  const questions: Record<string, string>[] = [
    ...["0", "-1", "1000000000", "abc", "1.5", "99999999999999999999"].map((sivu) => ({ sivu })),
    { vaihe: "<script>", alue: "'; DROP TABLE project; --", jarjestys: "__proto__" },
    { tilanne: "../..", jarjestaja: "%", laji: "constructor" },
    { tuntematon: "1", __proto__x: "2" },
    { haku: "a".repeat(2000), paikka: "ö".repeat(250), nimi: "(((" },
  ];
  for (const list of lists) {
    test(list(), async ({ request }) => {
      const plain = textOf(await (await request.get(list())).text());
      for (const question of questions) {
        const address = list(question);
        const short = address.slice(0, 60);
        const response = await request.get(address);
        expect.soft(response.status(), short).toBe(200);
        const text = textOf(await response.text());
        if ("sivu" in question) expect.soft(text.slice(0, 40), short).toBe(plain.slice(0, 40));
      }
    });
  }

  test("a number beyond the end shows the last page, with results on it", async ({ request }) => {
    for (const sivu of ["0", "1000000000", "abc"]) {
      const html = await (await request.get(paths.organizations({ sivu }))).text();
      expect.soft(html, sivu).toMatch(/<main[\s\S]*href="\/organisaatiot\/[a-z]/);
    }
  });

  test("of a repeated parameter the first counts", async ({ request }) => {
    const once = textOf(await (await request.get("/hankkeet?rahoittaja=stea")).text());
    const twice = textOf(await (await request.get("/hankkeet?rahoittaja=stea&rahoittaja=ray&rahoittaja")).text());
    expect(twice).toBe(once);
    expect(once).toContain("2 tulosta");
  });

  test("a filter that means nothing is left out", async ({ request }) => {
    const all = textOf(await (await request.get(paths.projects())).text());
    const strange = textOf(await (await request.get(paths.projects({ vaihe: "<script>", muu: "1" }))).text());
    expect(strange).toBe(all);
  });
});

test("markup in the search words is shown as words and runs nothing", async ({ page }) => {
  const markup = "<script>window.broken = true</script>";
  await page.goto(paths.services({ haku: markup, paikka: '"><img src=x onerror="window.broken = true">' }));
  await expect(page.getByLabel("Mitä etsit?")).toHaveValue(markup);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
});
