import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type APIRequestContext } from "@playwright/test";
import { paths } from "@/lib/paths";
import { blocksOf, mainHtmlOf, textOf } from "./page-text";
import { pageTypes, projects } from "./page-types";
import { listLengths, outsideFacts, printedFacts, shownFacts } from "./seed-facts";
import { readSitemap } from "./sitemap";

const TIME_FOR_EVERY_PAGE = 120_000;
const fetched = new Map<string, string>();

async function htmlOf(request: APIRequestContext, path: string): Promise<string> {
  const known = fetched.get(path);
  if (known !== undefined) return known;
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  const html = await response.text();
  fetched.set(path, html);
  return html;
}

test.describe("nothing of the source documents is missing:", () => {
  for (const { page, facts } of shownFacts) {
    test(`${page} tells its facts`, async ({ request }) => {
      const text = textOf(await htmlOf(request, page));
      expect(facts.filter(([, words]) => !text.includes(words))).toEqual([]);
    });
  }

  for (const { page, facts } of printedFacts) {
    test(`${page} shows the words as they were printed`, async ({ request }) => {
      const text = textOf(await htmlOf(request, page));
      expect(facts.filter(([, words]) => !text.includes(words))).toEqual([]);
    });
  }

  for (const { page, section, length } of listLengths) {
    test(`${page} lists ${length} under “${section}”`, async ({ page: browserPage }) => {
      await browserPage.goto(page);
      const list = browserPage.getByRole("region", { name: section }).getByRole("list").first();
      await expect(list.locator("> li")).toHaveCount(length);
    });
  }
});

test.describe("ways to reach people", () => {
  test("are links that write and call, decoded from what was printed", async ({ request }) => {
    const perhekainuu = mainHtmlOf(await htmlOf(request, paths.project(projects.perhekainuu)));
    expect(perhekainuu).toContain('href="mailto:anneli.vatula@mll.fi"');
    expect(perhekainuu).toContain('href="tel:+358442309194"');
    const kainuu = mainHtmlOf(await htmlOf(request, paths.project(projects.childWelfareKainuu)));
    expect(kainuu).toContain('href="mailto:marja-liisa.ruokolainen@kainuu.fi"');
    expect(kainuu).toContain('href="tel:+358447970168"');
  });

  const unreachable = [
    "marjo-hotta",
    "sinikka-roth",
    "petri-paju",
    "iija-den-herder",
    "liisa-jokinen",
    "paivi-malinen",
  ];
  for (const slug of unreachable) {
    test(`are said to be missing for ${slug}, and not made up`, async ({ request }) => {
      const html = await htmlOf(request, paths.contact(slug));
      expect(textOf(html)).toContain("Yhteystieto puuttuu");
      expect(mainHtmlOf(html)).not.toMatch(/href="(mailto:[^?]|tel:)/);
      expect(html).not.toContain(`${slug.replace("-", ".")}@`);
    });
  }

  test("are never made up from a pattern, on any page", async ({ request }) => {
    test.setTimeout(TIME_FOR_EVERY_PAGE);
    const invented = /\b(marjo\.hotta|paivi\.malinen|anu\.pihl|etunimi\.sukunimi)@/i;
    for (const path of await recordPages(request)) expect.soft(await htmlOf(request, path), path).not.toMatch(invented);
  });
});

test.describe("a fact from outside the five documents names the address it stands at:", () => {
  for (const { page, text, address } of outsideFacts) {
    test(`“${text}” on ${page}`, async ({ request }) => {
      const html = await htmlOf(request, page);
      expect(textOf(html)).toContain(text);
      expect(linksOf(await withSources(request, page, html)).filter((link) => link.startsWith(address))).not.toEqual(
        [],
      );
    });
  }
});

test("no page repeats a sentence of the source documents", async ({ request }) => {
  test.setTimeout(TIME_FOR_EVERY_PAGE);
  const digests = new Set(JSON.parse(readFileSync(join(import.meta.dirname, "seed-runs.json"), "utf8")) as string[]);
  expect(fixedNames.flatMap(runsOf).filter((run) => !digests.has(digestOf(run)))).toEqual([]);

  const allowed = new Set(fixedNames.flatMap(runsOf));
  const repeated: string[] = [];
  for (const path of await recordPages(request)) {
    const blocks = blocksOf(await htmlOf(request, path));
    const runs = blocks.flatMap(runsOf).filter((run) => digests.has(digestOf(run)) && !allowed.has(run));
    repeated.push(...runs.map((run) => `${path}: ${run}`));
  }
  expect(repeated).toEqual([]);
});

/** Titles and names are repeated as they are; these also prove that the digests still fit. */
const fixedNames = [
  "Kainuun sosiaali- ja terveydenhuollon kuntayhtymän (Kainuun sote) kunnissa",
  "Yhteinen hanke lastensuojelun ja vanhemmuuden tuen kehittämiseen käynnistyy elokuussa",
];

const RUN = 8;

/** Every run of eight words in a row, in lower case and without web addresses. */
function runsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/https?:\S+/g, " ")
      .match(/[\p{L}\p{N}]+(?:[-–:.][\p{L}\p{N}]+)*/gu) ?? [];
  return words.slice(RUN - 1).map((_, index) => words.slice(index, index + RUN).join(" "));
}

/** `seed-runs.json` holds these digests for every run of the five documents, so that their sentences stay outside. */
function digestOf(run: string): string {
  return createHash("sha256").update(run).digest("hex").slice(0, 10);
}

/** A project's facts have their sources on a page of their own; other records name theirs themselves. */
async function withSources(request: APIRequestContext, path: string, html: string): Promise<string> {
  const own = mainHtmlOf(html);
  const sources = `${path}/lahteet`;
  return own.includes(`href="${sources}"`) ? own + mainHtmlOf(await htmlOf(request, sources)) : own;
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/\bhref="([^"]*)"/g)].map(([, address]) => address!);
}

/** Every page of a record and every page type, without the lists and without all the country's places. */
async function recordPages(request: APIRequestContext): Promise<string[]> {
  const sitemap = await readSitemap(request);
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  const shown = pageTypes.filter(({ status }) => status === 200).map(({ path }) => path);
  const people = shownFacts.map(({ page }) => page).filter((path) => path.startsWith(`${paths.contacts()}/`));
  // In other languages the same records stand in the same words.
  const inFinnish = listed.filter((path) => !/^\/(sv|en)(\/|$)/.test(path));
  const fromSitemap = inFinnish.filter((path) => !path.startsWith(`${paths.regions()}/`));
  const all = new Set([...fromSitemap, ...shown, ...people, ...printedFacts.map(({ page }) => page)]);
  return [...all].filter((path) => path.split("/").length > 2);
}
