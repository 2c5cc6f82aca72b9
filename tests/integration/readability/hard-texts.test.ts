import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { hardTextsPerPage, listHardTexts } from "@/lib/readability/admin-queries";
import { measureRecords } from "@/lib/upkeep/measure";
import { organizationDraft } from "../../factories/documents";
import { actorOf } from "../../factories/editor-actors";
import { draftOf, liisa, publishNew } from "../../factories/projects";
import { publish, saveRevision } from "@/tests/factories/unguarded";

const owner = "organization-koesaatio";
const keeper = actorOf("contributor", owner);
const roles = [{ organization: owner, role: "leadImplementer" }];

const easy = "Tule kahvilaan. Lapset leikkivät ja vanhemmat juttelevat. ".repeat(6);
const long = `${"Kahvilassa lapset leikkivät ja vanhemmat juttelevat ja ".repeat(5)}kaikki viihtyvät.`;
const passive = "Kahvilassa leikitään. Siellä jutellaan. Sinne tullaan. Lapset autetaan. ".repeat(4);

async function measure() {
  while ((await measureRecords(500)) > 0);
}
const listed = async (actor = keeper, page = 1) => listHardTexts(actor, page);
const idsOf = async (actor = keeper) => (await listed(actor)).items.map(({ record }) => record.id);
const write = (word: string, fi: string) => publishNew(word, { roles, summary: { fi } });

beforeAll(async () => {
  await saveRevision({ actor: liisa, document: organizationDraft({ id: owner }), baseNumber: null });
  await publish({ actor: liisa, recordId: owner, number: 1 });
});

describe("the hardest texts", () => {
  it("are the public ones with hints, the hardest first, each with its hints and where they are", async () => {
    await write("helppo", easy);
    await write("lyhyt", long.slice(0, 60));
    await write("hankala", `${easy} ${long}`);
    await write("vaikein", passive);
    await saveRevision({
      actor: liisa,
      document: draftOf("hankala-luonnos", { roles, summary: { fi: long } }),
      baseNumber: null,
    });
    await measure();
    const list = await listed();
    expect(list.items.map(({ record }) => record.id)).toEqual(["project-vaikein", "project-hankala"]);
    expect(list).toMatchObject({ total: 2, pageCount: 1 });
    const [worst, second] = list.items;
    expect(worst!.counts.passive).toBeGreaterThan(3);
    expect(second).toMatchObject({ counts: { longSentence: 1 }, hints: [{ kind: "longSentence", field: "summary" }] });
    expect(worst!.hardness).toBeGreaterThan(second!.hardness);
    expect(worst!.hints.length).toBeLessThanOrEqual(6);
  });

  it("are of the public version until the mended one is public and measured", async () => {
    const { publishedRevision } = await db.record.findUniqueOrThrow({ where: { id: "project-vaikein" } });
    const revision = await db.revision.findUniqueOrThrow({
      where: { recordId_number: { recordId: "project-vaikein", number: publishedRevision! } },
    });
    const document = { ...(revision.document as object), summary: { fi: easy } } as never;
    await saveRevision({ actor: liisa, document, baseNumber: 1 });
    await measure();
    expect(await idsOf()).toEqual(["project-vaikein", "project-hankala"]);
    await publish({ actor: liisa, recordId: "project-vaikein", number: 2 });
    expect(await idsOf()).toContain("project-vaikein");
    await measure();
    expect(await idsOf()).toEqual(["project-hankala"]);
  });

  it("are the editor's own; the portal's editor has all of them, page by page", async () => {
    expect(await idsOf(actorOf("contributor", "organization-stea"))).not.toContain("project-hankala");
    const all = await listed(actorOf("viewer"));
    expect(all.total).toBeGreaterThan(hardTextsPerPage);
    const next = await listed(actorOf("viewer"), 2);
    const ids = [...all.items, ...next.items].map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(next.items[0]!.hardness).toBeLessThanOrEqual(all.items.at(-1)!.hardness);
  });
});
