import { describe, expect, it } from "vitest";
import { serviceStanding } from "@/lib/services/rules";

const today = "2026-11-22";
const unknown = { start: null, end: null };
const until = (edtf: string) => ({ start: null, end: { edtf, printed: null } });

describe("a service is offered as help", () => {
  it("when no project's end has put it in doubt", () => {
    expect(serviceStanding({ afterlifeState: null, period: unknown }, today)).toBe("offered");
    expect(serviceStanding({ afterlifeState: "continues", period: unknown }, today)).toBe("offered");
  });

  it("with a warning when nobody knows whether it goes on", () => {
    expect(serviceStanding({ afterlifeState: "unknown", period: unknown }, today)).toBe("unconfirmed");
  });

  it("never when it has ended, by its state or by its dates", () => {
    expect(serviceStanding({ afterlifeState: "ended", period: unknown }, today)).toBe("ended");
    expect(serviceStanding({ afterlifeState: "continues", period: until("2025") }, today)).toBe("ended");
    expect(serviceStanding({ afterlifeState: null, period: until("2026-11-22") }, today)).toBe("offered");
  });
});
