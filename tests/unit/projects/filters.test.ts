import { describe, expect, it } from "vitest";
import { filterProjects, projectFilterSchema, type FilterableProject } from "@/lib/projects/filters";
import { firstValues } from "@/lib/platform/http/query";
import { pageOf } from "@/lib/platform/http/page-of";

const project = (changes: Partial<FilterableProject>): FilterableProject => ({
  name: "Hanke",
  phase: "running",
  regionIds: [],
  funderSlugs: [],
  programmeSlugs: [],
  organizationSlugs: [],
  themeSlugs: [],
  startEarliest: "",
  endLatest: "",
  ...changes,
});
const filters = (query: Record<string, string | string[]>) => projectFilterSchema.parse(firstValues(query));

describe("the project list", () => {
  it("shows running projects first and ended ones last", () => {
    const projects = (["ended", "unknown", "upcoming", "running", "endingSoon"] as const).map((phase) =>
      project({ name: phase, phase }),
    );
    const names = filterProjects(projects, filters({}), null).map(({ name }) => name);
    expect(names).toEqual(["running", "endingSoon", "upcoming", "unknown", "ended"]);
  });

  it("keeps what passes every filter at once", () => {
    const both = project({ name: "molemmat", phase: "ended", funderSlugs: ["stea"] });
    const projects = [both, project({ phase: "ended" }), project({ funderSlugs: ["stea"] })];
    expect(filterProjects(projects, filters({ vaihe: "paattynyt", rahoittaja: "stea" }), null)).toEqual([both]);
  });

  it("finds for a place what concerns any region around or inside it", () => {
    const wide = project({ regionIds: ["region-kainuu"] });
    const found = filterProjects([wide, project({ regionIds: ["region-lappi"] })], filters({}), {
      ids: ["region-kajaani", "region-kainuu"],
    });
    expect(found).toEqual([wide]);
  });

  it("sorts names as Finns do, ä after z", () => {
    const projects = ["Äiti", "Aamu", "Zorro"].map((name) => project({ name }));
    const names = filterProjects(projects, filters({ jarjestys: "nimi" }), null).map(({ name }) => name);
    expect(names).toEqual(["Aamu", "Zorro", "Äiti"]);
  });
});

describe("an address that makes no sense", () => {
  it("leaves its filters out", () => {
    const query = {
      vaihe: "joskus",
      alue: "../etc",
      teema: "<script>",
      sivu: "-1",
      jarjestys: "satunnainen",
      tuntematon: "x",
    };
    expect(filters(query)).toEqual(filters({}));
  });

  it("takes the first of a repeated parameter", () => {
    expect(filters({ rahoittaja: ["stea", "ray"] }).rahoittaja).toBe("stea");
  });

  it("with a page beyond the end shows the last page", () => {
    expect(pageOf([1, 2, 3], 1_000_000, 2)).toEqual({ items: [3], page: 2, pageCount: 2, total: 3 });
    expect(pageOf([], 5, 2)).toEqual({ items: [], page: 1, pageCount: 1, total: 0 });
    expect(filters({ sivu: "1000000000" }).sivu).toBe(1);
    expect(filters({ sivu: "0" }).sivu).toBe(1);
  });
});
