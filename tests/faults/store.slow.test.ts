import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { fault } from "./fault";
import { hashesOf, keepPages, unaskedPages, untilAnswered } from "./pages";
import { startPortal, type Portal } from "./portal";

/* The files of the page store, broken while the portal is down and while it runs. */
const env = { PUBLIC_URL: "http://portaali.example", PAGES_MEMORY_MB: "3" };
let portal: Portal;
let before: Record<string, string>;

beforeAll(async () => {
  portal = await startPortal(process.env.DATABASE_URL!, { env, until: "ready" });
  before = await keepPages(portal);
});
afterAll(() => portal?.stop());

const buildDirectory = () => join(portal.pagesDirectory, readdirSync(portal.pagesDirectory)[0]!);
const pageFiles = () =>
  readdirSync(buildDirectory())
    .filter((name) => name.endsWith(".page"))
    .sort()
    .map((name) => join(buildDirectory(), name));

const again = async (databaseUrl = process.env.DATABASE_URL!) => {
  portal = await startPortal(databaseUrl, { env, pagesDirectory: portal.pagesDirectory });
};
/** A port where nobody answers. */
const noDatabase = "postgresql://perhepolku@127.0.0.1:9/perhepolku";

describe("the files of the page store", () => {
  fault(
    {
      number: 6,
      fault: "Page files truncated, emptied, garbled and swapped while the portal is down",
      expected: "none of them is shown: such pages are made anew, never blank, never another page's text",
    },
    async () => {
      await portal.end("SIGTERM");
      const [cut, empty, garbled, one, other, ...whole] = pageFiles();
      expect(whole.length).toBeGreaterThan(5);
      truncateSync(cut!, 400);
      truncateSync(empty!, 0);
      const bytes = readFileSync(garbled!);
      bytes.fill(7, bytes.length - 60);
      writeFileSync(garbled!, bytes);
      const [first, second] = [readFileSync(one!), readFileSync(other!)];
      writeFileSync(one!, second);
      writeFileSync(other!, first);
      writeFileSync(join(buildDirectory(), "state.json"), '{"version":');
      await again();
      expect(await hashesOf(portal)).toEqual(before);
      return "all pages with the hash that they had";
    },
  );

  fault(
    {
      number: 6,
      fault: "Page files broken and no database",
      expected: "whole pages are served, broken ones answer 503 and never show half a page",
    },
    async () => {
      await portal.end("SIGTERM");
      const broken = pageFiles().filter((_, index) => index % 2 === 0);
      for (const file of broken) truncateSync(file, 700);
      await again(noDatabase);
      const seen = Object.entries(await hashesOf(portal));
      const shown = seen.filter(([, hash]) => hash.startsWith("200 "));
      expect(shown.filter(([path, hash]) => hash !== before[path])).toEqual([]);
      expect(seen.filter(([, hash]) => !/^(200|503) /.test(hash))).toEqual([]);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThan(seen.length);
      await portal.end("SIGTERM");
      await again();
      expect(await hashesOf(portal)).toEqual(before);
      return `${shown.length} of ${seen.length} pages as before, ${seen.length - shown.length} answered 503; all of them with the database`;
    },
  );

  fault(
    {
      number: 6,
      fault: "The directory of pages removed at run time",
      expected: "pages go on from memory, and what is made next is written into a new directory",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      rmSync(portal.pagesDirectory, { recursive: true, force: true });
      expect(await hashesOf(portal)).toEqual(before);
      const [fresh] = await unaskedPages(1);
      expect((await portal.get(fresh!)).status).toBe(200);
      await expect.poll(() => pageFiles().length, { timeout: 5_000 }).toBeGreaterThan(0);
      return "pages as before; the directory is there again";
    },
  );

  fault(
    {
      number: 5,
      fault: "No page can be written to the disk (a file in the directory's place, as when the disk is full)",
      expected: "pages go on, new ones too; the log tells of it once a minute",
    },
    async () => {
      await untilAnswered(portal, "/api/health/ready", 60);
      rmSync(portal.pagesDirectory, { recursive: true, force: true });
      writeFileSync(portal.pagesDirectory, "");
      chmodSync(portal.pagesDirectory, 0o444);
      const saidBefore = portal.said().length;
      const fresh = await unaskedPages(30);
      for (const path of fresh) expect((await portal.get(path)).status).toBe(200);
      expect(await hashesOf(portal)).toEqual(before);
      const lines = portal
        .said()
        .slice(saidBefore)
        .split("\n")
        .filter((line) => line.includes("pages on disk"));
      expect(lines.length).toBeLessThanOrEqual(2);
      rmSync(portal.pagesDirectory);
      mkdirSync(portal.pagesDirectory);
      return `${fresh.length} new pages made and shown, ${lines.length} line in the log`;
    },
  );
});
