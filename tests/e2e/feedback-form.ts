import { expect, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { tokenAge } from "@/lib/feedback/token";
import { inDatabase } from "./signed-in";

/** A word of this run's own, in letters only, since a number might be masked. */
export const run = Date.now()
  .toString()
  .replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));

export const rowsWith = (message: string) =>
  inDatabase<{ id: string }>("SELECT * FROM feedback WHERE message = $1", [message]);

/** The form tells in its token when it was given; nobody writes anything in under three seconds. */
export async function whenPersonWouldSend(page: Page): Promise<void> {
  const token = await page.locator('input[name="lomake"]').first().getAttribute("value");
  const issuedAt = Number.parseInt(token!.split(".")[0]!, 36);
  await expect.poll(() => Date.now() - issuedAt, { timeout: 10_000 }).toBeGreaterThan(tokenAge.minimumMs);
}

export const message = (page: Page) => page.getByRole("textbox", { name: /pakollinen/ });
export const send = (page: Page) => page.getByRole("button", { name: /^Lähetä/ });

export async function newForm(page: Page, path = paths.feedback()): Promise<{ token: string; subject: string }> {
  await page.goto(path);
  const valueOf = (name: string) => page.locator(`input[name="${name}"]`).first().getAttribute("value");
  return { token: (await valueOf("lomake"))!, subject: (await valueOf("kohde"))! };
}

export const ours = { "sec-fetch-site": "same-origin" };
