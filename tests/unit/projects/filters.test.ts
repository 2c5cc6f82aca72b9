import { describe, expect, it } from "vitest";
import { projectFilterSchema } from "@/lib/projects/filters";
import { firstValues } from "@/lib/platform/http/query";
import { pageOf } from "@/lib/platform/http/page-of";

const filters = (query: Record<string, string | string[]>) => projectFilterSchema.parse(firstValues(query));

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
