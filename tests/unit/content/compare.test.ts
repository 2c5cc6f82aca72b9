import { describe, expect, it } from "vitest";
import { compareDocuments } from "@/lib/content/compare";
import { mergeDrafts } from "@/lib/content/merge";
import { projectDraft } from "../../factories/documents";

const role = (organization: string, name = "partner") => ({ organization: `organization-${organization}`, role: name });

describe("two versions of a document", () => {
  it("do not differ in what says the same", () => {
    const before = projectDraft();
    expect(compareDocuments(before, { ...before, description: null, goals: [], shortName: "" })).toEqual([]);
  });

  it("differ in texts word by word", () => {
    const before = projectDraft({ summary: { fi: "Naapurit auttavat perheitä." } });
    const [change] = compareDocuments(before, { ...before, summary: { fi: "Naapurit tukevat perheitä." } });
    expect(change!.path).toBe("summary.fi");
    expect(change!.words).toEqual([
      { kind: "same", text: "Naapurit " },
      { kind: "removed", text: "auttavat" },
      { kind: "added", text: "tukevat" },
      { kind: "same", text: " perheitä." },
    ]);
  });

  it("differ in one row when one is put between others", () => {
    const before = projectDraft({ roles: [role("a"), role("b")] });
    const after = { ...before, roles: [role("a"), role("c"), role("b")] };
    expect(compareDocuments(before, after).map(({ path }) => path)).toEqual(["roles.1"]);
  });

  it("differ within a row when it was changed", () => {
    const before = projectDraft({ roles: [role("a"), role("b")] });
    const after = { ...before, roles: [role("a"), role("b", "coordinator")] };
    expect(compareDocuments(before, after)).toMatchObject([
      { path: "roles.1.role", before: "partner", after: "coordinator" },
    ]);
  });

  it("tell of rows that have gone", () => {
    const before = projectDraft({ goals: [{ fi: "yksi" }, { fi: "kaksi" }] });
    expect(compareDocuments(before, { ...before, goals: [{ fi: "kaksi" }] })).toMatchObject([
      { path: "goals.0", before: { fi: "yksi" }, after: null },
    ]);
  });
});

describe("two drafts of one version", () => {
  it("come together field by field, and what both changed is named", () => {
    const base = projectDraft();
    const theirs = { ...base, shortName: "heidän", budgetCents: 100 };
    const mine = { ...base, shortName: "minun", name: { fi: "Uusi nimi" } };
    const { document, both } = mergeDrafts(base, theirs, mine);
    expect(document).toMatchObject({ shortName: "minun", budgetCents: 100, name: { fi: "Uusi nimi" } });
    expect(both).toEqual(["shortName"]);
  });
});
