import { expect, it } from "vitest";
import { csvCell, csvOf } from "@/lib/exports/csv";

it.each(["=1+1", "+358", "-1", "@SUM(A1)", "\tx", "\rx"])("lets no program take %j for a formula", (text) => {
  expect(csvCell(text).replace(/^"/, "").startsWith("'")).toBe(true);
});

it("is what Finnish Excel opens", () => {
  expect(
    csvOf([
      ["Nimi", "Huom"],
      ["Äiti; isä", 'sanoi "hei"\nja lähti'],
    ]),
  ).toBe('\ufeffNimi;Huom\r\n"Äiti; isä";"sanoi ""hei""\nja lähti"\r\n');
});
