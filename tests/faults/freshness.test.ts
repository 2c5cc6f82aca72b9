import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listPublicAddresses } from "@/lib/content/addresses";
import { adminPaths } from "@/lib/admin-paths";
import { paths, pathsIn } from "@/lib/paths";
import { db } from "@/lib/platform/db";
import { saveRenamed } from "@/tests/factories/renamed";
import { publish, saveRevision, withdraw } from "@/tests/factories/unguarded";
import { editorHere, sendForm } from "./editor-forms";
import { startPortal, type Portal } from "./portal";

/*
 * Two fronts on one database keep their pages through every kind of change; a third keeps none and makes each page as it is
 * asked for. All three must tell the same.
 */
const editor = { id: "editor-koe" };
const fronts: Portal[] = [];
let unkept: Portal;
let addresses: string[] = [];

beforeAll(async () => {
  const url = process.env.DATABASE_URL!;
  // Pages say their own address: the same for all three. Where the machine's clock says it is makes no difference.
  const inZone = (TZ: string, PAGES_MEMORY_MB: string) =>
    startPortal(url, { env: { TZ, PAGES_MEMORY_MB, PUBLIC_URL: "http://portaali.example" }, until: "ready" });
  [fronts[0], fronts[1], unkept] = await Promise.all([
    inZone("Europe/Helsinki", "256"),
    inZone("Pacific/Kiritimati", "256"),
    inZone("America/Los_Angeles", "0"),
  ]);
  addresses = await pagesToCompare();
  for (const front of fronts) for (const address of addresses) await front.get(address);
}, 240_000);
afterAll(() => Promise.all([...fronts, unkept].map((portal) => portal?.stop())));

/** Pages of every kind: of records that the changes below touch, of their neighbours, and of some that they must not. */
async function pagesToCompare(): Promise<string[]> {
  const all = (await listPublicAddresses()).map(({ path }) => path);
  const regions = ["kajaani", "kainuu", "iisalmi", "helsinki"].map((slug) => paths.region(slug));
  const lists = [
    paths.home(),
    paths.services(),
    paths.projects(),
    paths.organizations(),
    paths.funders(),
    paths.situations(),
  ];
  const touched = [
    ...["doulat-iisalmi", "vertaisryhmat-iisalmi", "neuvola-pohjois-karjala", "lastensuojelu-kainuu"].map(
      paths.service,
    ),
    ...["perhekainuu", "perheentalo", "siun-sote-perhekeskukset"].map(paths.project),
    ...["mll-kainuun-piiri", "mll-iisalmen-yhdistys", "stea", "kainuun-sote"].map(paths.organization),
    ...[paths.funder("stea"), paths.situation("ero"), paths.situation("vauva"), paths.helplines(), paths.contacts()],
  ];
  const others = all.filter((path, index) => !path.startsWith(`${paths.regions()}/`) && index % 8 === 0);
  const translated = [pathsIn("sv").home(), pathsIn("en").services(), paths.services({ tilanne: "ero" })];
  return [...new Set([...lists, ...touched, ...regions, ...translated, ...others])];
}

async function documentOf(id: string) {
  const { publishedRevision, latestRevision } = await db.record.findUniqueOrThrow({ where: { id } });
  const { document } = await db.revision.findUniqueOrThrow({
    where: { recordId_number: { recordId: id, number: publishedRevision! } },
  });
  return { document: document as Record<string, never>, latestRevision };
}

async function change(id: string, alter: (document: Record<string, never>) => object, baseOf = id) {
  const { document, latestRevision } = await documentOf(baseOf);
  const base = baseOf === id ? latestRevision : 0;
  const saved = await saveRevision({ actor: editor, document: alter(document), baseNumber: base || null } as never);
  expect(saved).toMatchObject({ status: "saved" });
  expect(await publish({ actor: editor, recordId: id, number: base + 1 } as never)).toMatchObject({
    status: "published",
  });
}

const untilTaken = async () => {
  const { version } = await db.contentVersion.findUniqueOrThrow({ where: { id: 1 } });
  await expect.poll(() => db.front.count({ where: { version: { lt: version } } }), { timeout: 30_000 }).toBe(0);
};

const textOf = async (portal: Portal, path: string) => (await portal.get(path)).text();

async function differences(): Promise<string[]> {
  const different: string[] = [];
  for (const path of addresses) {
    const [fresh, ...kept] = await Promise.all([unkept, ...fronts].map((portal) => textOf(portal, path)));
    if (kept.some((text) => text !== fresh)) different.push(path);
  }
  return different;
}

describe("kept pages", () => {
  it("tell what a page made for the asking tells", async () => {
    expect(addresses.length).toBeGreaterThan(40);
    expect(await differences()).toEqual([]);
  });

  const named = (field: "name" | "title" | "heading", text: string) => (document: Record<string, never>) => ({
    ...document,
    [field]: { ...(document[field] as unknown as object), fi: text },
  });

  it.each([
    ["a service's name", () => change("service-doulat-iisalmi", named("name", "Doulat muuttuivat"))],
    [
      "where a service is and for what",
      () =>
        change("service-vertaisryhmat-iisalmi", (document) => ({
          ...document,
          regions: ["region-kajaani"],
          terms: ["term-tilanne-ero"],
        })),
    ],
    [
      "a new service",
      () =>
        change(
          "service-aivan-uusi",
          (document) => ({
            ...document,
            id: "service-aivan-uusi",
            slug: "aivan-uusi",
            name: { fi: "Aivan uusi palvelu" },
          }),
          "service-neuvola-pohjois-karjala",
        ),
    ],
    [
      "the names of an organization, a project and a situation",
      async () => {
        await change("organization-mll-kainuun-piiri", named("name", "Piiri sai uuden nimen"));
        await change("project-perhekainuu", named("name", "PerheKainuu muuttui"));
        await change("term-tilanne-ero", named("name", "Ero ja mitä sen jälkeen"));
      },
    ],
    ["a helpline's name", () => change("helpline-nollalinja", named("name", "Nollalinja muuttui"))],
    [
      "a service taken away",
      () =>
        withdraw({
          actor: editor,
          recordId: "service-doulat-iisalmi",
          reason: { fi: "Loppui." },
          successorId: null,
        } as never),
    ],
  ])("tell at once of %s, in both fronts", async (_, make) => {
    await make();
    await untilTaken();
    expect(await differences()).toEqual([]);
  });
});

describe("an editor is told “julkaistu”", () => {
  it("when the next reader of every front reads what was published", async () => {
    const id = "service-vertaisryhmat-iisalmi";
    const by = await editorHere();
    for (const name of ["Ryhmä yksi", "Ryhmä kaksi", "Ryhmä kolme"]) {
      const fields = { toimi: "publish", versio: String(await saveRenamed(id, name)) };
      const answer = await sendForm(fronts[0]!, adminPaths.recordAction(id), fields, by);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        303,
        expect.stringContaining("tehty=published"),
      ]);
      const texts = await Promise.all(fronts.map((front) => textOf(front, paths.service("vertaisryhmat-iisalmi"))));
      expect(texts.map((text) => text.includes(name))).toEqual([true, true]);
    }
  });
});
