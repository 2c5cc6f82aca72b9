import { expect, test } from "@playwright/test";

test.describe("an address that leads nowhere", () => {
  for (const path of ["/tallaista-sivua-ei-ole", "/hankkeet/tallaista-hanketta-ei-ole", "/ei-loydy", "/virhe"]) {
    test(`${path} answers 404 with a page that needs no JavaScript`, async ({ request }) => {
      const response = await request.get(path);
      expect(response.status()).toBe(404);
      const html = await response.text();
      expect(html).toContain('lang="fi"');
      expect(html).toMatch(/<h1[^>]*>[^<]+/);
      expect(html).toContain("tel:112");
    });
  }
});

test("a malformed address answers 400 in Finnish", async ({ request }) => {
  const response = await request.get("/palvelut/%ff");
  expect(response.status()).toBe(400);
  expect(await response.text()).toContain("Osoite ei kelpaa");
});

test("an address with the Finnish prefix moves to the one without", async ({ request }) => {
  const response = await request.get("/fi/hankkeet", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toBe("/hankkeet");
});

test("the image optimizer is closed", async ({ request }) => {
  expect((await request.get("/_next/image?url=%2Flogo.png&w=64&q=75")).status()).toBe(404);
});
