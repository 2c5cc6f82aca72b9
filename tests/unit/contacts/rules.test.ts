import { describe, expect, it } from "vitest";
import { contactStanding, isCheckOverdue } from "@/lib/contacts/rules";

const today = "2026-11-22";
const unknown = { start: null, end: null };
const ended = { start: null, end: { edtf: "2025-06-30", printed: null } };
const living = { successions: [] };
const gone = { successions: [{ kind: "replaced", successor: { slug: "uusi", name: { fi: "Uusi" } } }] };

describe("a contact", () => {
  it("answers while its role, its project and its organization go on", () => {
    expect(contactStanding({ period: unknown, projectPhase: "running", organization: living }, today)).toBe("current");
    expect(contactStanding({ period: unknown, projectPhase: null, organization: null }, today)).toBe("current");
  });

  it("whose role has ended is past, whatever the project does", () => {
    expect(contactStanding({ period: ended, projectPhase: "running", organization: living }, today)).toBe("roleEnded");
  });

  it("of an ended project is from the time of the project", () => {
    expect(contactStanding({ period: unknown, projectPhase: "ended", organization: living }, today)).toBe("duringProject");
  });

  it("of an organization that another has replaced is past", () => {
    expect(contactStanding({ period: unknown, projectPhase: null, organization: gone }, today)).toBe("organizationEnded");
  });

  it("of an organization that only gave a part away still answers", () => {
    const part = { successions: [{ kind: "partTransferred", successor: { slug: "uusi", name: { fi: "Uusi" } } }] };
    expect(contactStanding({ period: unknown, projectPhase: null, organization: part }, today)).toBe("current");
  });
});

describe("a check", () => {
  it("lapses on the day after its interval", () => {
    expect(isCheckOverdue("2025-11-22", 365, "2026-11-22")).toBe(false);
    expect(isCheckOverdue("2025-11-22", 365, "2026-11-23")).toBe(true);
    expect(isCheckOverdue(null, 365, today)).toBe(true);
  });
});
