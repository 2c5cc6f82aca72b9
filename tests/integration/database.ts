import { createScratchDatabase } from "@/scripts/database/scratch.mjs";
import { EMPTY_TEMPLATE, SEEDED_TEMPLATE } from "@/scripts/database/templates.mjs";

const templates = { seeded: SEEDED_TEMPLATE, empty: EMPTY_TEMPLATE };

/** Makes one more database of the test's own; `drop()` it at the end. */
export function createTestDatabase(content: keyof typeof templates = "seeded") {
  return createScratchDatabase(clusterUrl(), templates[content]);
}

export function clusterUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error("TEST_DATABASE_URL is missing: the global set-up did not run");
  return url;
}
