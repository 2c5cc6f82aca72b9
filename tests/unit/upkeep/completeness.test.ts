import { describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/content/obstacles";
import { completenessOf, lacksOf } from "@/lib/upkeep/completeness";
import { contactDraft, serviceDraft, sourceDraft } from "../../factories/documents";

const judged = (draft: object) => completenessOf(parseDocument(draft).document!);

describe("how complete a record is", () => {
  it("is told with its reasons, the heaviest lack first", () => {
    const poor = judged(contactDraft())!;
    expect(poor.score).toBe(13);
    expect(lacksOf(poor)).toEqual(["phone", "email", "person", "checkedOn", "start", "sources"]);
    expect(poor.criteria.find(({ key }) => key === "start")).toMatchObject({ field: "period.start", isMet: false });
  });

  it("grows with what a reader needs, and is whole when nothing is lacking", () => {
    const whole = judged(
      contactDraft({
        person: "person-anneli-vatula",
        phone: "+358441234567",
        email: "a@esimerkki.fi",
        period: { start: { edtf: "2026" } },
        checkedOn: "2026-11-01",
        sources: [{ field: "title", source: "source-kirje", printed: "koordinaattori", treatment: "asPrinted" }],
      }),
    )!;
    expect([whole.score, lacksOf(whole)]).toEqual([100, []]);
  });

  it("does not ask a place of what is reached by phone, nor a phone of what is a place", () => {
    const lacks = (changes: object) => lacksOf(judged(serviceDraft(changes as Record<string, unknown>))!);
    expect(lacks({})).toContain("reach");
    expect(lacks({ locations: ["location-perheentupa"] })).not.toContain("reach");
    expect(lacks({ channels: [{ kind: "phone", value: "+358441234567" }] })).not.toContain("reach");
  });

  it("is not asked of registers and sources", () => {
    expect(judged(sourceDraft())).toBeNull();
  });
});
