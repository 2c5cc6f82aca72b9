import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { localizedRichText } from "@/lib/platform/i18n/localized";
import { listPublicAddresses } from "@/lib/content/addresses";
import { listRegionTree } from "@/lib/regions/tree";
import { regionsAround, regionsInside } from "@/lib/regions/reach";
import { listHelpIn } from "@/lib/services/in-regions";
import { listSituations } from "@/lib/services/queries";
import { findSituation, listUrgentSituations } from "@/lib/situations/queries";
import { publishService } from "@/tests/factories/services";

describe("the eight life situations", () => {
  it("tell what to do, whom to call, what the law promises, and where else to look", async () => {
    const situations = await listSituations();
    expect(situations).toHaveLength(8);
    for (const { slug } of situations) {
      const situation = (await findSituation(slug))!;
      const [steps] = localizedRichText(situation.guideNow)!.content;
      expect(steps, slug).toMatchObject({ type: "orderedList" });
      const count = steps!.content.length;
      expect(count >= 3 && count <= 5, slug).toBe(true);
      expect(situation.guideRights, slug).not.toBeNull();
      expect(situation.signs[0]?.helpline.phone, slug).toBe("112");
      expect(situation.neighbours.length, slug).toBeGreaterThan(0);
      expect(situation.codes.length, slug).toBeGreaterThan(0);
      for (const { scheme } of situation.codes) expect(scheme).toMatch(/^ptv/);
    }
  });

  it("guard their readers where somebody may be watching", async () => {
    const guarded = await db.term.findMany({
      where: { NOT: { discretion: "none" } },
      orderBy: { slug: "asc" },
      select: { slug: true, discretion: true },
    });
    expect(guarded).toEqual([
      { slug: "huoli-lapsesta", discretion: "exit" },
      { slug: "vakivalta", discretion: "exitAndNeutralTitle" },
      { slug: "vanhemman-mieli-tai-paihteet", discretion: "exit" },
    ]);
  });

  it("all have a place on the page of urgent help, and an address in the sitemap", async () => {
    expect((await listUrgentSituations()).map(({ slug }) => slug)).toEqual(
      (await listSituations()).map(({ slug }) => slug),
    );
    const addresses = (await listPublicAddresses()).map(({ path }) => path);
    expect(addresses).toEqual(expect.arrayContaining(["/tilanteet", "/tilanteet/ero", "/tilanteet/vakivalta"]));
  });

  it("are not other terms", async () => {
    expect(await findSituation("ptv-ke7")).toBeNull();
    expect(await findSituation("tuntematon")).toBeNull();
  });
});

describe("the help of a situation", () => {
  it("is near a place, around it, or not confirmed; never ended or elsewhere", async () => {
    const terms = ["term-tilanne-ero"];
    await publishService("ero-kuhmo", { terms });
    await publishService("ero-kainuu", { terms, regions: ["region-kainuu"] });
    await publishService("ero-koko-maa", { terms, regions: [] });
    await publishService("ero-muualla", { terms, regions: ["region-sotkamo"] });
    await publishService("ero-paattynyt", { terms, afterlife: { state: "ended" } });
    await publishService("ero-epavarma", { terms, afterlife: { state: "unknown" } });
    const tree = await listRegionTree();
    const place = { inside: regionsInside(tree, "region-kuhmo"), around: regionsAround(tree, "region-kuhmo") };
    const slugs = ({ items }: { items: { slug: string }[] }) =>
      items.flatMap(({ slug }) => (slug.startsWith("ero-") ? slug : [])).sort();
    const help = await listHelpIn("ero", place);
    expect(slugs(help.near)).toEqual(["ero-kuhmo"]);
    expect(slugs(help.wide)).toEqual(["ero-kainuu", "ero-koko-maa"]);
    expect(slugs(help.unconfirmed)).toEqual(["ero-epavarma"]);
    const everywhere = await listHelpIn("ero", null);
    expect(slugs(everywhere.near)).toEqual(["ero-kainuu", "ero-koko-maa", "ero-kuhmo", "ero-muualla"]);
    expect(everywhere.wide).toEqual({ items: [], total: 0 });
  });
});
