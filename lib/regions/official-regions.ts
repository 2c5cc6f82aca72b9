import { slugOf } from "@/lib/platform/slug";

/** Names, forms and codes of one official region, as the files in `prisma/data` give them. */
type OfficialRegion = { code: string; fi: string; sv: string; inessive: string; genitive: string };

export type OfficialRegions = {
  counties: OfficialRegion[];
  wellbeingServicesCounties: OfficialRegion[];
  /** Which municipalities a subregion consists of, by code, and the source that says so. */
  subregions: { region: string; source: string; municipalities: string[] }[];
  /** Postal codes by the code of the municipality in which most of their addresses are. */
  postalCodes: Record<string, string[]>;
  municipalities: (OfficialRegion & { county: string; wellbeingServicesCounty: string; centroid: [number, number] })[];
};

/** Åland is county, wellbeing services county and archipelago by one name; addresses must differ. */
const slugOfWellbeingServicesCounty = (region: OfficialRegion) =>
  region.code === "91" ? "ahvenanmaa-sosiaali-ja-terveyspalvelut" : slugOf(region.fi);

/** The day on which the wellbeing services counties began. */
const wellbeingServicesCountiesBegan = "2023-01-01";

/** Region documents for every official code; parents come before their parts. */
export function officialRegionDocuments(regions: OfficialRegions): object[] {
  const countySlugs = new Map(regions.counties.map((county) => [county.code, slugOf(county.fi)]));
  const wellbeingSlugs = new Map(
    regions.wellbeingServicesCounties.map((region) => [region.code, slugOfWellbeingServicesCounty(region)]),
  );
  return [
    ...regions.counties.map((county) => ({ ...base(county, slugOf(county.fi)), kind: "county" })),
    ...regions.wellbeingServicesCounties.map((region) => ({
      ...base(region, slugOfWellbeingServicesCounty(region)),
      kind: "wellbeingServicesCounty",
      validFrom: wellbeingServicesCountiesBegan,
    })),
    ...regions.municipalities.map((municipality) => ({
      ...municipalityDocument(municipality, regions),
      parent: `region-${countySlugs.get(municipality.county)}`,
      memberOf: [
        {
          region: `region-${wellbeingSlugs.get(municipality.wellbeingServicesCounty)}`,
          validFrom: wellbeingServicesCountiesBegan,
        },
        ...subregionsOf(municipality, regions).map(({ region }) => ({ region })),
      ],
    })),
  ];
}

type Municipality = OfficialRegions["municipalities"][number];

const subregionsOf = ({ code }: Municipality, { subregions }: OfficialRegions) =>
  subregions.filter(({ municipalities }) => municipalities.includes(code));

function municipalityDocument(municipality: Municipality, regions: OfficialRegions) {
  const document = base(municipality, slugOf(municipality.fi));
  return {
    ...document,
    kind: "municipality",
    centroid: municipality.centroid,
    postalCodes: regions.postalCodes[municipality.code] ?? [],
    sources: [
      ...document.sources,
      ...subregionsOf(municipality, regions).map(({ source }, index) => ({
        field: `memberOf.${index + 1}.region`,
        source,
        treatment: "paraphrased",
      })),
    ],
  };
}

function base({ code, fi, sv, inessive, genitive }: OfficialRegion, slug: string) {
  return {
    noun: "region",
    id: `region-${slug}`,
    slug,
    name: { fi, sv },
    code,
    inessive,
    genitive,
    sources: [{ field: "code", source: "source-tilastokeskus-alueet", printed: code, treatment: "asPrinted" }],
  };
}
