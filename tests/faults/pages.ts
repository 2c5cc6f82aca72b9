import { createHash } from "node:crypto";
import { expect } from "vitest";
import { paths, pathsIn } from "@/lib/paths";
import { inDatabase } from "@/tests/e2e/signed-in";
import type { Portal } from "./portal";

/** Pages of every kind, which a portal is asked for before something is broken. */
export const somePages = [
  ...[paths.home(), paths.services(), paths.projects(), paths.organizations(), paths.situations(), paths.helplines()],
  ...["doulat-iisalmi", "vertaisryhmat-iisalmi", "neuvola-pohjois-karjala"].map(paths.service),
  ...[paths.project("perhekainuu"), paths.organization("mll-kainuun-piiri"), paths.region("kajaani")],
  ...[paths.situation("ero"), pathsIn("sv").home(), pathsIn("en").services(), paths.services({ tilanne: "ero" })],
];

/** One that is there, but that nobody has asked for. */
export const unaskedPage = paths.services({ tilanne: "ero", kieli: "en", sivu: 1 });

/** Leaflets of services: no start makes them of itself. */
export async function unaskedPages(count: number): Promise<string[]> {
  const rows = await inDatabase<{ slug: string }>("SELECT slug FROM service ORDER BY slug DESC LIMIT $1", [count]);
  return rows.map(({ slug }) => paths.serviceLeaflet(slug));
}

export async function hashOf(portal: Portal, path: string): Promise<string> {
  const response = await portal.get(path);
  const body = Buffer.from(await response.arrayBuffer());
  return `${response.status} ${createHash("sha256").update(body).digest("hex")}`;
}

export async function hashesOf(portal: Portal, pages = somePages): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const path of pages) hashes[path] = await hashOf(portal, path);
  return hashes;
}

/** Asks for the pages until they are kept, and tells how they are. */
export async function keepPages(portal: Portal, pages = somePages): Promise<Record<string, string>> {
  const hashes = await hashesOf(portal, pages);
  expect(Object.values(hashes).filter((hash) => !hash.startsWith("200 "))).toEqual([]);
  return hashes;
}

/** The page that says in Finnish that it is our fault, with whom to call, and when to try again. */
export async function expectSorry(response: Response): Promise<void> {
  const text = await response.text();
  expect(response.status, text.slice(0, 300)).toBe(503);
  expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(text).toMatch(/Sivua ei voi(tu|da) näyttää/);
  for (const number of ["112", "080 005 005"]) expect(text.replaceAll("\u00a0", " ")).toContain(number);
}

/** What the portal can make of what it has in memory is a page as any. */
export async function expectWholeOrSorry(response: Response): Promise<void> {
  if (response.status !== 200) return expectSorry(response);
  expect(await response.text()).toMatch(/<h1[\s\S]*<\/html>\s*$/);
}

/** Asks until the answer is whole, for so many seconds. Returns how many it took. */
export async function untilAnswered(portal: Portal, path: string, seconds: number): Promise<number> {
  const begun = Date.now();
  await expect
    .poll(async () => (await portal.get(path).catch(() => null))?.status, { timeout: seconds * 1_000, interval: 100 })
    .toBe(200);
  return (Date.now() - begun) / 1_000;
}
