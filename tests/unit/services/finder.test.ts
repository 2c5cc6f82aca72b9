import { describe, expect, it } from "vitest";
import type { OpeningRule } from "@/lib/hours/opening-times";
import { answerTraced, withTrace } from "@/lib/platform/page-trace";
import { countChoices, findServices, waysOut } from "@/lib/services/finder";
import type { FinderService, Wanted } from "@/lib/services/judging";

const kajaani = { latitude: 64.22, longitude: 27.73 };
const sotkamo = { latitude: 64.13, longitude: 28.39 };
const helsinki = { latitude: 60.17, longitude: 24.94 };
// A Tuesday noon in Finland.
const now = new Date("2026-11-24T10:00:00Z");

function service(id: string, changes: Partial<FinderService> = {}): FinderService {
  return {
    id,
    sortName: id,
    standing: "offered",
    regionIds: ["region-kajaani"],
    points: [kajaani],
    situationSlugs: [],
    providerSlugs: [],
    price: "unknown",
    ageMin: null,
    ageMax: null,
    languages: [],
    delivery: [],
    hasStepFreeEntrance: false,
    openings: [],
    ...changes,
  };
}

const nothing: Wanted = {
  scores: null,
  place: null,
  age: null,
  situation: null,
  freeOnly: false,
  language: null,
  delivery: null,
  stepFree: false,
  openAt: null,
  provider: null,
};
const inKajaani: Wanted = {
  ...nothing,
  place: { inside: new Set(["region-kajaani"]), around: new Set(["region-kainuu"]), origin: kajaani },
};
const groupsOf = (services: FinderService[], wanted: Wanted) =>
  findServices(services, wanted).map(({ id, group }) => [id, group]);

const weekdays = (opens: string, closes: string): OpeningRule => ({
  recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
  opens,
  closes,
  validFrom: null,
  validTo: null,
  closedOnPublicHolidays: true,
  note: null,
});

describe("help for a place", () => {
  const wide = service("koko-kainuu", { regionIds: ["region-kainuu"], points: [] });
  const national = service("koko-maa", { regionIds: [], points: [], delivery: ["phone"] });
  const near = service("sotkamossa", { regionIds: ["region-sotkamo"], points: [sotkamo] });
  const far = service("helsingissa", { regionIds: ["region-helsinki"], points: [helsinki] });
  const here = service("kajaanissa");

  it("is what is there, then what serves the whole region or helps by phone, then what is near", () => {
    expect(groupsOf([far, here, wide, national, near], inKajaani)).toEqual([
      ["kajaanissa", "here"],
      ["koko-kainuu", "wide"],
      ["koko-maa", "wide"],
      ["sotkamossa", "near"],
    ]);
  });

  it("is the nearest there is, however far, when there is nothing else", () => {
    expect(groupsOf([far], inKajaani)).toEqual([["helsingissa", "near"]]);
  });

  it("tells how far it is, and not for what comes to the whole region", () => {
    const found = findServices([near, wide], inKajaani);
    expect(found.find(({ id }) => id === "sotkamossa")?.kilometres).toBeCloseTo(33, 0);
    expect(found.find(({ id }) => id === "koko-kainuu")?.kilometres).toBeNull();
  });

  it("is never what has ended, and what nobody confirmed stands apart", () => {
    const ended = service("paattynyt", { standing: "ended" });
    const unconfirmed = service("epavarma", { standing: "unconfirmed" });
    expect(groupsOf([ended, unconfirmed, here], inKajaani)).toEqual([
      ["kajaanissa", "here"],
      ["epavarma", "unconfirmed"],
    ]);
  });

  it("comes by fit before distance", () => {
    const best = service("sopii", { points: [sotkamo], regionIds: ["region-kajaani"] });
    const scores = new Map([
      ["kajaanissa", 0.2],
      ["sopii", 0.9],
    ]);
    expect(groupsOf([here, best], { ...inKajaani, scores }).map(([id]) => id)).toEqual(["sopii", "kajaanissa"]);
  });
});

describe("what is not known", () => {
  it.each<[string, Partial<FinderService>, Partial<FinderService>, Partial<Wanted>]>([
    ["the price", { price: "free" }, { price: "paid" }, { freeOnly: true }],
    ["the age", { ageMin: 3, ageMax: 9 }, { ageMin: 10 }, { age: 7 }],
    ["the language", { languages: ["sv"] }, { languages: ["fi"] }, { language: "sv" }],
    ["the channel", { delivery: ["phone"] }, { delivery: ["onSite"] }, { delivery: "phone" }],
    [
      "the hours",
      { openings: [{ hours: [weekdays("09:00", "16:00")], exceptions: [] }] },
      { openings: [{ hours: [weekdays("18:00", "20:00")], exceptions: [] }] },
      { openAt: now },
    ],
  ])("is no reason to leave help out: %s", (_, yes, no, filter) => {
    const services = [service("kylla", yes), service("ei", no), service("tuntematon")];
    expect(groupsOf(services, { ...nothing, ...filter })).toEqual([
      ["kylla", "here"],
      ["tuntematon", "unknown"],
    ]);
  });

  it("never counts as a service that surely fits", () => {
    const services = [service("a", { price: "free" }), service("b"), service("c", { price: "paid" })];
    expect(countChoices(services, nothing, now)).toMatchObject({ free: 1, open: 0, stepFree: 0 });
  });
});

describe("counts of choices", () => {
  it("follow the other filters, not their own", () => {
    const services = [
      service("a", { situationSlugs: ["ero"], providerSlugs: ["mll"] }),
      service("b", { situationSlugs: ["vauva"], providerSlugs: ["mll"] }),
      service("c", { situationSlugs: ["ero"], providerSlugs: ["kunta"], standing: "ended" }),
    ];
    const counts = countChoices(services, { ...nothing, situation: "ero" }, now);
    expect([...counts.situations]).toEqual([
      ["ero", 1],
      ["vauva", 1],
    ]);
    expect([...counts.providers]).toEqual([["mll", 1]]);
  });
});

describe("when nothing fits", () => {
  it("the filters to drop are told with what each brings, the most first", () => {
    const services = [
      service("a", { situationSlugs: ["ero"], price: "paid" }),
      service("b", { situationSlugs: ["ero"], price: "paid" }),
      service("c", { situationSlugs: ["vauva"], price: "free" }),
    ];
    const wanted = { ...nothing, situation: "ero", freeOnly: true };
    expect(findServices(services, wanted)).toEqual([]);
    expect(waysOut(services, wanted)).toEqual([
      { drop: "freeOnly", count: 2 },
      { drop: "situation", count: 1 },
    ]);
  });
});

it("a page that counts what is open changes when the next place opens or closes, also when it is counted a second time", async () => {
  const services = [service("auki", { openings: [{ hours: [weekdays("09:00", "15:00")], exceptions: [] }] })];
  for (const time of ["first", "second"]) {
    const { trace } = await withTrace(time, async () => answerTraced(time, () => countChoices(services, nothing, now)));
    expect(new Date(trace.changesAt).toISOString(), time).toBe("2026-11-24T13:00:00.000Z");
  }
});
