import { describe, expect, it } from "vitest";
import { contactStanding } from "@/lib/contacts/rules";

const today = "2026-11-22";
const unknown = { start: null, end: null };
const ended = { start: null, end: { edtf: "2025-06-30", printed: null } };
const living = { successions: [] };
const unchecked = { checkedOn: null, checkIntervalDays: 365 };
const checked = { checkedOn: new Date("2026-06-01"), checkIntervalDays: 365 };
const gone = { successions: [{ kind: "replaced", successor: { slug: "uusi", name: { fi: "Uusi" } } }] };

describe("a contact", () => {
  it("answers while its project goes on, or its own dates reach the day, or an editor has checked it", () => {
    const running = { start: { edtf: "2025", printed: null }, end: { edtf: "2027", printed: null } };
    const place = { organization: living, record: unchecked };
    expect(contactStanding({ ...place, period: unknown, projectPhase: "running" }, today)).toBe("current");
    expect(contactStanding({ ...place, period: running, projectPhase: null }, today)).toBe("current");
    expect(contactStanding({ ...place, period: unknown, projectPhase: null, record: checked }, today)).toBe("current");
  });

  it("is not called current when nothing says so", () => {
    const place = { organization: living, record: unchecked, period: unknown };
    expect(contactStanding({ ...place, projectPhase: null }, today)).toBe("unconfirmed");
    expect(contactStanding({ ...place, projectPhase: "unknown" }, today)).toBe("unconfirmed");
    expect(contactStanding({ ...place, projectPhase: null, record: checked }, "2027-06-02")).toBe("unconfirmed");
  });

  it("whose role has ended is past, whatever the project does", () => {
    expect(
      contactStanding({ period: ended, projectPhase: "running", organization: living, record: checked }, today),
    ).toBe("roleEnded");
  });

  it("of an ended project is from the time of the project", () => {
    expect(
      contactStanding({ period: unknown, projectPhase: "ended", organization: living, record: checked }, today),
    ).toBe("duringProject");
  });

  it("of an organization that another has replaced is past", () => {
    expect(contactStanding({ period: unknown, projectPhase: null, organization: gone, record: checked }, today)).toBe(
      "organizationEnded",
    );
  });

  it("of an organization that only gave a part away still answers", () => {
    const part = { successions: [{ kind: "partTransferred", successor: { slug: "uusi", name: { fi: "Uusi" } } }] };
    expect(contactStanding({ period: unknown, projectPhase: null, organization: part, record: checked }, today)).toBe(
      "current",
    );
  });
});
