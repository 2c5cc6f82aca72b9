import { describe, expect, it } from "vitest";
import { kilometresBetween, nearestMunicipality } from "@/lib/regions/distance";
import { findPlace, guessPlaces } from "@/lib/regions/place";

const region = (slug: string, name: string, inessive: string, genitive: string, postalCodes: string[] = []) => ({
  ...{ slug, name, inessive, genitive, postalCodes },
});
const regions = [
  region("iisalmi", "Iisalmi", "Iisalmessa", "Iisalmen", ["74100"]),
  region("kajaani", "Kajaani", "Kajaanissa", "Kajaanin", ["87100"]),
  region("suomussalmi", "Suomussalmi", "Suomussalmella", "Suomussalmen"),
  region("yla-savo", "Ylä-Savo", "Ylä-Savossa", "Ylä-Savon"),
];

describe("a place", () => {
  it.each([
    ["Iisalmi", "iisalmi"],
    ["iisalmesta", "iisalmi"],
    ["Iisalmeen", "iisalmi"],
    ["KAJAANIIN", "kajaani"],
    ["suomussalmelle", "suomussalmi"],
    ["Yla-Savossa", "yla-savo"],
    ["74100", "iisalmi"],
    ["99999", undefined],
    ["'; DROP TABLE region; --", undefined],
  ])("is meant by %s", (words, slug) => {
    expect(findPlace(regions, words)?.slug).toBe(slug);
  });

  it("is guessed from a mistyped name, and not from numbers or a few letters", () => {
    expect(guessPlaces(regions, "Kajani").map(({ slug }) => slug)).toEqual(["kajaani"]);
    expect(guessPlaces(regions, "Isalmi").map(({ slug }) => slug)).toEqual(["iisalmi"]);
    expect(guessPlaces(regions, "99999")).toEqual([]);
    expect(guessPlaces(regions, "Ii")).toEqual([]);
  });
});

describe("a position", () => {
  const municipalities = [
    { kind: "municipality", slug: "tornio", latitude: 65.99, longitude: 24.2 },
    { kind: "municipality", slug: "kajaani", latitude: 64.22, longitude: 27.73 },
    { kind: "county", slug: "kainuu", latitude: 64.3, longitude: 28 },
  ];
  const near = (latitude: number, longitude: number) => nearestMunicipality(municipalities, { latitude, longitude });

  it("is in the municipality whose middle is nearest", () => {
    expect(near(64.3, 28)?.slug).toBe("kajaani");
  });

  it.each([
    ["Stockholm", 59.33, 18.07],
    ["Luleå", 65.58, 22.15],
  ])("in %s is nowhere in Finland", (_, latitude, longitude) => {
    expect(near(latitude, longitude)).toBeNull();
  });

  it("is as far from another as the earth is round", () => {
    const helsinki = { latitude: 60.17, longitude: 24.94 };
    expect(kilometresBetween(helsinki, { latitude: 64.22, longitude: 27.73 })).toBeCloseTo(474, -1);
    expect(kilometresBetween(helsinki, helsinki)).toBe(0);
  });
});
