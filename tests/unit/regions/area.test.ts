import { describe, expect, it } from "vitest";
import counties from "@/prisma/data/counties.json";
import map from "@/prisma/data/map.json";
import municipalities from "@/prisma/data/municipalities.json";
import { areaMapOf } from "@/lib/regions/area-map";
import { labelLines, namesFit } from "@/lib/regions/map-labels";
import { regionsBeyond, regionsCovered } from "@/lib/regions/reach";
import { isDividedElsewhere, touches } from "@/lib/regions/rules";
import { slugOf } from "@/lib/platform/slug";

const node = (id: string, kind: string, parentId: string | null = null, groupIds: string[] = []) => ({
  id,
  slug: id,
  kind,
  name: { fi: id },
  genitive: `${id}n`,
  parentId,
  groupIds,
});

const regions = [
  node("kainuu", "county"),
  node("uusimaa", "county"),
  node("kainuun-hyvinvointialue", "wellbeingServicesCounty"),
  node("lansi-uusimaa", "wellbeingServicesCounty"),
  node("yla-seutu", "subregion", "kainuu"),
  node("kajaani", "municipality", "kainuu", ["kainuun-hyvinvointialue"]),
  node("sotkamo", "municipality", "kainuu", ["kainuun-hyvinvointialue"]),
  node("espoo", "municipality", "uusimaa", ["lansi-uusimaa"]),
  node("helsinki", "municipality", "uusimaa"),
  node("lehtikangas", "district", "kajaani"),
];
const sorted = (ids: string[]) => ids.toSorted();

describe("the regions that a region covers", () => {
  it("are its parts and the wellbeing services county with the same municipalities", () => {
    expect(sorted(regionsCovered(regions, "kainuu"))).toEqual(
      sorted(["kainuu", "kainuun-hyvinvointialue", "kajaani", "sotkamo", "lehtikangas", "yla-seutu"]),
    );
    expect(regionsCovered(regions, "kainuun-hyvinvointialue")).toContain("kainuu");
  });

  it("are not a county of which it has only some municipalities, nor a group whose members nobody knows", () => {
    expect(regionsCovered(regions, "lansi-uusimaa")).not.toContain("uusimaa");
    expect(regionsCovered(regions, "lansi-uusimaa")).not.toContain("yla-seutu");
  });
});

describe("the regions beyond a region", () => {
  it("are those that a municipality lies in", () => {
    expect(sorted(regionsBeyond(regions, "kajaani"))).toEqual(["kainuu", "kainuun-hyvinvointialue"]);
  });

  it("are for a wellbeing services county the county that it is a part of", () => {
    expect(regionsBeyond(regions, "lansi-uusimaa")).toEqual(["uusimaa"]);
    expect(regionsBeyond(regions, "kainuu")).toEqual([]);
  });

  it("do not repeat what is in the region itself", () => {
    const service = { regionIds: ["kainuu"] };
    expect(touches(service, regionsCovered(regions, "kajaani"))).toBe(false);
    expect(touches(service, regionsBeyond(regions, "kajaani"))).toBe(true);
  });
});

describe("the map of a region", () => {
  const marked = (id: string) =>
    areaMapOf(regions, id)
      ?.municipalities.filter(({ isMarked }) => isMarked)
      .map(({ slug }) => slug);

  it("shows the municipalities of a county with none of them marked", () => {
    expect(areaMapOf(regions, "kainuu")).toMatchObject({ county: { slug: "kainuu" }, mark: null });
    expect(marked("kainuu")).toEqual([]);
  });

  it("shows a municipality marked in its county, and a district by its municipality", () => {
    expect(marked("kajaani")).toEqual(["kajaani"]);
    expect(areaMapOf(regions, "kajaani")?.municipalities.find(({ isCurrent }) => isCurrent)?.slug).toBe("kajaani");
    expect(marked("lehtikangas")).toEqual(["kajaani"]);
  });

  it("shows the members of a group marked, unless they are the whole county", () => {
    expect(marked("lansi-uusimaa")).toEqual(["espoo"]);
    expect(marked("kainuun-hyvinvointialue")).toEqual([]);
  });

  it("is left out when nobody knows the municipalities of the region", () => {
    expect(areaMapOf(regions, "yla-seutu")).toBeNull();
  });
});

describe("a label on the map", () => {
  it("breaks after its hyphens", () => {
    expect(labelLines("Etelä-Karjala")).toEqual(["Etelä-", "Karjala"]);
    expect(labelLines("Kainuu")).toEqual(["Kainuu"]);
  });

  it("is a number when some name is wider than its region", () => {
    const wide = { name: "Kuhmo", box: [0, 0, 90, 60] };
    expect(namesFit([wide], 12)).toBe(true);
    expect(namesFit([wide, { name: "Maarianhamina", box: [0, 0, 20, 20] }], 12)).toBe(false);
  });
});

describe("the schematic map", () => {
  it("draws every county and every municipality by its address", () => {
    expect(Object.keys(map.counties)).toEqual(counties.counties.map(({ fi }) => slugOf(fi)));
    expect(sorted(Object.keys(map.municipalities))).toEqual(
      sorted(municipalities.municipalities.map(({ fi }) => slugOf(fi))),
    );
  });

  it("gives every region a path of whole units inside the picture", () => {
    for (const { path, box } of [...Object.values(map.counties), ...Object.values(map.municipalities)]) {
      expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
      const [left = 0, top = 0, width = 0, height = 0] = box;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(map.width);
      expect(top + height).toBeLessThanOrEqual(map.height);
    }
  });

  it("stays small enough for a slow connection", () => {
    const bytes = Object.values(map.counties).reduce((sum, { path }) => sum + path.length, 0);
    expect(bytes).toBeLessThan(12_000);
  });

  it("says that it is schematic, where it comes from and of which day", () => {
    expect(map.source).toContain("Kaavakuva");
    expect(map.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

it("Helsinki and Åland are told apart from the wellbeing services counties", () => {
  expect(isDividedElsewhere({ kind: "wellbeingServicesCounty", code: "90" })).toBe(true);
  expect(isDividedElsewhere({ kind: "wellbeingServicesCounty", code: "10" })).toBe(false);
  expect(isDividedElsewhere({ kind: "municipality", code: "091" })).toBe(false);
});
