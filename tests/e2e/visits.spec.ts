import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { dayInFinland } from "@/lib/platform/dates/today";
import { inDatabase, makeEditor, signInAs } from "./signed-in";

const service = { id: "", slug: "" };
const count = (path: string, times: number) =>
  inDatabase(
    `INSERT INTO visit_count (day, path, count) VALUES ($1, $2, $3)
     ON CONFLICT (day, path) DO UPDATE SET count = visit_count.count + EXCLUDED.count`,
    [dayInFinland(), path, times],
  );

test.beforeAll(async () => {
  // One that no other test opens.
  const [row] = await inDatabase<{ record_id: string; slug: string }>(
    `SELECT s.record_id, s.slug FROM slug s JOIN record r ON r.id = s.record_id
     WHERE r.noun = 'service' AND r.state = 'published' AND s.is_current ORDER BY s.slug DESC LIMIT 1`,
  );
  Object.assign(service, { id: row!.record_id, slug: row!.slug });
});
test.beforeEach(async ({ page }) => {
  await signInAs(page.context(), await makeEditor("Kati Katselija", { role: "viewer", organizationId: null }));
});

test("an editor sees which pages are opened most, for a period, and what the number means", async ({ page }) => {
  await count(paths.service(service.slug), 1_000);
  await page.goto(adminPaths.home());
  await page.getByRole("link", { name: "Avatuimmat sivut" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Avatuimmat sivut" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "30 päivää" })).toBeChecked();
  await page.getByRole("radio", { name: "7 päivää" }).check();
  await page.getByRole("button", { name: "Näytä" }).click();
  await expect(page).toHaveURL(adminPaths.visits({ paivia: 7 }));
  const row = page.getByRole("row").filter({ hasText: paths.service(service.slug) });
  await expect(row.getByRole("cell")).toHaveText(/^\d[\d\s\u00a0]*$/);
  await expect(row.getByRole("link").first()).toHaveAttribute("href", adminPaths.record(service.id));
  await expect(page.getByRole("heading", { name: "Mitä lasketaan" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("Laskuri ei käytä evästeitä");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  const file = await page.request.get(adminPaths.visitsFile({ paivia: 7 }));
  expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect(await file.text()).toContain(`${paths.service(service.slug)};`);
});

test("a record's editor sees how often its own page was opened, week by week", async ({ page }) => {
  await count(paths.service(service.slug), 3);
  await page.goto(adminPaths.record(service.id));
  const visits = page.getByRole("region", { name: "Sivun avaukset", exact: true });
  await expect(visits).toContainText(/Sivu on avattu \d[\d\s]* kertaa viimeisten 30 päivän aikana/);
  await expect(visits.getByRole("row")).not.toHaveCount(0);
  const file = await page.request.get(adminPaths.recordVisitsFile(service.id));
  expect(await file.text()).toMatch(new RegExp(`^${dayInFinland()};\\d+\r$`, "m"));
  await visits.getByRole("link", { name: "Mitä lasketaan" }).click();
  await expect(page).toHaveURL(adminPaths.visits({}, "mita-lasketaan"));
});

test("nobody sees them without signing in", async ({ playwright, baseURL }) => {
  const stranger = await playwright.request.newContext({ baseURL });
  for (const path of [adminPaths.visits(), adminPaths.visitsFile(), adminPaths.recordVisitsFile(service.id)]) {
    const response = await stranger.get(path, { maxRedirects: 0 });
    expect(response.headers().location, path).toContain(adminPaths.signIn());
    expect(await response.text(), path).not.toContain("Avauksia");
  }
  await stranger.dispose();
});
