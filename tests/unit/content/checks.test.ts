import { describe, expect, it } from "vitest";
import { checkStanding } from "@/lib/content/checks";
import { parseDocument } from "@/lib/content/obstacles";
import { projectDraft } from "../../factories/documents";

const checkedOn = (day: string | null) => ({ checkedOn: day === null ? null : new Date(day), checkIntervalDays: 365 });

describe("a check", () => {
  it("lapses on the day after its interval", () => {
    expect(checkStanding(checkedOn("2025-11-22"), "2026-11-22")).toBe("valid");
    expect(checkStanding(checkedOn("2025-11-22"), "2026-11-23")).toBe("overdue");
  });

  it("that nobody has made is not an old one", () => {
    expect(checkStanding(checkedOn(null), "2026-11-22")).toBe("unchecked");
  });

  it("names who made it only beside its day", () => {
    const checkedBy = "organization-mll-kainuun-piiri";
    expect(parseDocument(projectDraft({ checkedBy })).obstacles).toEqual([
      { path: "checkedOn", reason: "checkWithoutDay", value: checkedBy },
    ]);
    expect(parseDocument(projectDraft({ checkedBy, checkedOn: "2026-03-12" })).obstacles).toEqual([]);
    expect(parseDocument(projectDraft({ checkedOn: "2026-03-12" })).obstacles).toEqual([]);
  });
});
