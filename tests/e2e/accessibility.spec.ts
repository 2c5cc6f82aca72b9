import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pageTypes } from "./page-types";

// The dark theme changes colours and nothing else: there only what depends on them is looked at again.
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

test.describe("axe finds nothing, in light and dark,", () => {
  for (const { name, path, status } of pageTypes) {
    test(`on the ${name}`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(status);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        // The pages have no frames, so axe may finish where it began instead of in another page.
        const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
        const { violations } = await (
          colorScheme === "light" ? axe.withTags(TAGS) : axe.withRules(COLOUR_RULES)
        ).analyze();
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
        );
        expect.soft(found, colorScheme).toEqual([]);
      }
    });
  }
});
