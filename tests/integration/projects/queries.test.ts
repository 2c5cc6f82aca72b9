import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { findProject, findProjectSources, listLineage } from "@/lib/projects/queries";
import { findProjects } from "@/lib/projects/finding";
import { wayOnFrom } from "@/lib/projects/rules";
import { localized } from "@/lib/platform/i18n/localized";
import { findRecordSources } from "@/lib/sources/queries";
import { findPlace } from "@/lib/regions/place";
import { listRegionTree } from "@/lib/regions/tree";
import { regionsConcerning, regionsInside } from "@/lib/regions/reach";

const today = "2026-11-22";

describe("the five projects", () => {
  it("have the phases that their dates say on 22.11.2026", async () => {
    const phases = Object.fromEntries(
      (await findProjects({}, { perPage: 100, day: today })).items.map(({ slug, phase }) => [slug, phase]),
    );
    expect(phases).toMatchObject({
      perhekainuu: "ended",
      perheentalo: "unknown",
      "matkalla-riittavaan-vanhemmuuteen": "endingSoon",
      "pohjoinen-lastensuojelu": "ended",
      "pohjoinen-lastensuojelu-kainuu": "ended",
    });
  });

  it("of which the ended ones send the reader to the organizations of today", async () => {
    const project = await findProject("pohjoinen-lastensuojelu-kainuu");
    const names = wayOnFrom(project!.roles).map(({ organization }) => localized(organization.name));
    expect(names).toContain("Kainuun hyvinvointialue");
    expect(names).not.toContain("Kainuun sote");
  });

  it("know a change of lead in mid-project", async () => {
    const project = await findProject("matkalla-riittavaan-vanhemmuuteen");
    const leads = project!.roles
      .filter(({ role }) => role === "leadImplementer")
      .map(({ startEdtf, endEdtf }) => [startEdtf, endEdtf]);
    expect(leads).toContainEqual([null, "2025-06-30"]);
    expect(leads).toContainEqual(["2025-07-01", null]);
  });

  it("give every lineage edge its evidence", async () => {
    const edges = await db.projectRelation.findMany({ include: { source: true } });
    expect(edges.length).toBeGreaterThan(0);
    for (const edge of edges) expect(localized(edge.source.title)).not.toBe("");
  });

  it("reach their predecessors over several steps", async () => {
    const relation = await db.projectRelation.findFirstOrThrow({ where: { kind: "continues" } });
    const steps = await listLineage(relation.projectId);
    expect(steps.map(({ id }) => id)).toContain(relation.earlierId);
    expect(steps.find(({ isThis }) => isThis)?.id).toBe(relation.projectId);
  });

  it("show a corrected typo with the source's own spelling", async () => {
    const project = await findProjectSources("pohjoinen-lastensuojelu-kainuu");
    const { facts } = await findRecordSources([project!.id]);
    const corrected = facts.filter(({ treatment }) => treatment === "corrected");
    expect(corrected.map(({ printed }) => printed).join(" ")).toMatch(/sosiaalalan osamiskeskus/);
  });
});

describe("the regions", () => {
  it("are 309 municipalities, 19 counties and 23 wellbeing services counties or their like", async () => {
    const counts = await db.region.groupBy({ by: ["kind"], _count: true });
    expect(Object.fromEntries(counts.map(({ kind, _count }) => [kind, _count]))).toMatchObject({
      municipality: 309,
      county: 19,
      wellbeingServicesCounty: 23,
    });
  });

  it("make one tree: every municipality has its county and its wellbeing services county", async () => {
    const strays = await db.region.findMany({
      where: {
        kind: "municipality",
        OR: [{ parentId: null }, { memberOf: { none: { group: { kind: "wellbeingServicesCounty" } } } }],
      },
    });
    expect(strays).toEqual([]);
  });

  it("hold Kainuu's eight municipalities and the district of Lehtikangas", async () => {
    const tree = await listRegionTree();
    const inside = regionsInside(tree, "region-kainuu");
    expect(inside).toContain("region-puolanka");
    expect(inside).toContain("region-lehtikangas");
    expect(inside).toHaveLength(1 + 8 + 1);
  });

  it("concern a place from below and from above", async () => {
    const tree = await listRegionTree();
    const concerning = regionsConcerning(tree, "region-kajaani");
    expect(concerning).toEqual(
      expect.arrayContaining([
        "region-kajaani",
        "region-lehtikangas",
        "region-kainuu",
        "region-kainuun-hyvinvointialue",
      ]),
    );
    expect(concerning).not.toContain("region-sotkamo");
  });

  it("are found by the words a reader uses", async () => {
    const regions = (await listRegionTree()).map((region) => ({ ...region, name: localized(region.name) }));
    for (const words of ["Iisalmi", "iisalmessa", "Iisalmen", " IISALMI "])
      expect(findPlace(regions, words)?.slug, words).toBe("iisalmi");
    expect(findPlace(regions, "hyrynsalmella")?.slug).toBe("hyrynsalmi");
    expect(findPlace(regions, "ristijarvi")?.slug).toBe("ristijarvi");
    expect(findPlace(regions, "Atlantis")).toBeNull();
    expect(findPlace(regions, "%%%")).toBeNull();
  });
});
