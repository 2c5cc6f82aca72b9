import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "@/lib/content/canonical";
import { parseDocument } from "@/lib/content/obstacles";
import { referencesIn } from "@/lib/content/references";
import { readDocuments, seedDocuments } from "@/scripts/content/catalogue-files";
import { projectDraft } from "../../factories/documents";

describe("the seed documents", () => {
  const seeds = seedDocuments();

  it("all fit their schemas", () => {
    const faults = seeds.flatMap(({ file, content }) =>
      parseDocument(content).obstacles.map((fault) => ({ file, ...fault })),
    );
    expect(faults).toEqual([]);
  });

  it("refer only to records that exist", () => {
    const documents = seeds.flatMap(({ content }) => parseDocument(content).document ?? []);
    const ids = new Set(documents.map(({ id }) => id));
    const dangling = documents.flatMap((document) => referencesIn(document).filter(({ id }) => !ids.has(id)));
    expect(dangling).toEqual([]);
  });

  it("lose nothing in their file form", () => {
    for (const { file, content } of seeds) {
      const document = parseDocument(content).document!;
      expect(parseDocument(JSON.parse(canonicalJson(document))).document, file).toEqual(document);
    }
  });

  it("stand in the repository in the form that an export writes", () => {
    const folder = "prisma/seed";
    for (const { file, content } of readDocuments(folder)) {
      expect(readFileSync(`${folder}/${file}`, "utf8"), file).toBe(canonicalJson(parseDocument(content).document!));
    }
  });
});

describe("a broken document", () => {
  const reasonsFor = (changes: Record<string, unknown>) => parseDocument(projectDraft(changes)).obstacles;

  it("is refused with the field and the reason", () => {
    expect(reasonsFor({ slug: "Väärä osoite" })).toEqual([{ path: "slug", reason: "slugMalformed" }]);
    expect(reasonsFor({ budgetCents: -1 })).toEqual([{ path: "budgetCents", reason: "amountNegative" }]);
    expect(reasonsFor({ period: { start: { edtf: "2020" }, end: { edtf: "2019" } } })).toEqual([
      { path: "period", reason: "periodBackwards" },
    ]);
    expect(reasonsFor({ period: { start: { edtf: "2020-13" } } })).toEqual([
      { path: "period.start.edtf", reason: "edtfMalformed" },
    ]);
  });

  it("is refused when it has fields that nobody knows", () => {
    expect(reasonsFor({ __proto__x: 1 })).toHaveLength(1);
  });

  it("is refused when a source speaks of a field that is not there", () => {
    const sources = [{ field: "fundings.3.amountCents", source: "source-s0-perhekainuu", treatment: "asPrinted" }];
    expect(reasonsFor({ sources })).toEqual([
      { path: "sources.0.field", reason: "factFieldUnknown", value: "fundings.3.amountCents" },
    ]);
  });

  it("is refused when it is no document at all", () => {
    for (const input of [null, 1, "x", [], {}, { noun: "unicorn" }]) {
      expect(parseDocument(input).obstacles).toEqual([{ path: "noun", reason: "nounUnknown" }]);
    }
  });
});
