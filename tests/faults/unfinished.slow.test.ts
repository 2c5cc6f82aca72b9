import { describe, expect } from "vitest";
import { fault } from "./fault";
import { startPortal } from "./portal";

describe("pages that were not all made", () => {
  fault(
    {
      number: 6,
      fault: "A front killed before it had made every page",
      expected: "the next start makes the rest of them",
    },
    async () => {
      const little = { env: { PAGES_MEMORY_MB: "1" } };
      const first = await startPortal(process.env.DATABASE_URL!, little);
      await expect.poll(() => first.metric("perhepolku_kept_pages"), { timeout: 30_000 }).toBeGreaterThan(3);
      await first.end("SIGKILL");
      const second = await startPortal(process.env.DATABASE_URL!, { ...little, pagesDirectory: first.pagesDirectory });
      const had = await second.metric("perhepolku_kept_pages");
      await expect.poll(() => second.metric("perhepolku_warm"), { timeout: 60_000 }).toBe(1);
      const has = await second.metric("perhepolku_kept_pages");
      await second.stop();
      expect(had).toBeGreaterThan(0);
      expect(has).toBeGreaterThan(had + 8);
      return `${had} pages from the disk, ${has} when it was warm`;
    },
  );
});
