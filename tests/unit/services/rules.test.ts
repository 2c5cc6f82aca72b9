import { describe, expect, it } from "vitest";
import { serviceStanding } from "@/lib/services/rules";
import { filterServices, serviceFilterSchema, type FilterableService } from "@/lib/services/filters";

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

describe("the list of services", () => {
  const service = (changes: Partial<FilterableService>): FilterableService => ({
    words: "tukihenkilöt vertaisryhmät",
    regionIds: [],
    situationSlugs: [],
    providerSlugs: [],
    ...changes,
  });
  const filters = (query: Record<string, string>) => serviceFilterSchema.parse(query);

  it("needs every word that the reader gives, in any case and order", () => {
    const services = [service({})];
    expect(filterServices(services, filters({ haku: "VERTAISRYHMÄT tukihenkilö" }), null)).toEqual(services);
    expect(filterServices(services, filters({ haku: "tukihenkilö lääkäri" }), null)).toEqual([]);
  });

  it("keeps to the regions that concern the place", () => {
    const near = service({ regionIds: ["region-iisalmi"] });
    expect(filterServices([near, service({ regionIds: ["region-turku"] })], filters({}), ["region-iisalmi"])).toEqual([
      near,
    ]);
  });

  it("takes hostile words for words", () => {
    for (const haku of ["<script>", "'; drop table service; --", ".*", "\\", "%"]) {
      expect(filterServices([service({})], filters({ haku }), null), haku).toEqual([]);
    }
  });
});
