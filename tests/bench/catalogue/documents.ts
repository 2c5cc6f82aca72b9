// Long because it is a table: what a made-up record of each noun holds, one function a noun.
import type { AnyDocument } from "@/lib/content/documents";
import type { Facts } from "./facts";
import {
  address,
  chooserFor,
  countsFor,
  envelopeOf,
  fi,
  from,
  idOf,
  paragraphs,
  phoneOf,
  placeName,
  sourceId,
  unknownTime,
  words,
  type Chooser,
  type Counts,
} from "./make";

/**
 * The documents of a catalogue of so many services, in the order in which an import applies them. The same size and seed
 * give the same documents; a document depends on its own number alone.
 */
export function* makeDocuments(services: number, facts: Facts): Generator<AnyDocument> {
  const counts = countsFor(services);
  yield source() as AnyDocument;
  for (const noun of ["organization", "location", "project", "service", "person", "contact"] as const) {
    for (let number = 1; number <= counts[noun]; number += 1)
      yield makers[noun](number, { facts, counts, choose: chooserFor(noun, number) }) as AnyDocument;
  }
}

type Making = { facts: Facts; counts: Counts; choose: Chooser };

const makers = { organization, location, project, service, person, contact };

const someId = (noun: keyof Counts, { counts, choose }: Making) => idOf(noun, 1 + choose.below(counts[noun]));

function source() {
  return {
    ...envelopeOf("source", 0, { checked: null, sourced: [] }),
    id: sourceId,
    slug: "koe-mittaus",
    checkIntervalDays: 3650,
    title: fi(words.source.title),
    kind: "portal",
    publisher: null,
    url: null,
    publishedOn: null,
    retrievedOn: null,
    note: fi(words.source.note),
  };
}

function organization(number: number, { facts, choose }: Making) {
  const { kind, ending } = choose.one(words.organizationKinds);
  const home = choose.early(facts.municipalities);
  return {
    ...envelopeOf("organization", number, { checked: "2026-03-01", sourced: ["name"] }),
    name: fi(`${placeName(choose)} ${number} ${ending}`),
    officialName: null,
    alternativeNames: choose.chance(0.1) ? [{ name: `${placeName(choose)} ${number}`, kind: "former" }] : [],
    kind,
    summary: fi(words.titles.organization),
    parent: null,
    businessId: null,
    regions: [choose.chance(0.2) ? home.county : home.id],
    period: choose.chance(0.05) ? from("1990", "2022") : unknownTime,
    channels: [website(`jarjesto-${number}`)],
    successions: [],
  };
}

function location(number: number, making: Making) {
  const { facts, choose } = making;
  const home = choose.early(facts.municipalities);
  const spread = () => Math.round((choose.below(2_000) - 1_000) / 100) / 100;
  return {
    ...envelopeOf("location", number, { checked: "2026-03-01", sourced: ["street"] }),
    name: fi(`${placeName(choose)} ${number}`),
    alternativeNames: [],
    summary: fi(words.titles.location),
    organization: someId("organization", making),
    region: home.id,
    street: choose.chance(0.9) ? `${placeName(choose)}n${words.titles.street} ${1 + choose.below(80)}` : null,
    postalCode: null,
    city: home.name,
    coordinates: [round(home.longitude + spread()), round(home.latitude + spread())],
    accessibility: null,
    accessibilityFeatures: choose.chance(0.4) ? ["stepFreeEntrance"] : [],
    channels: [],
    hours: weekly(choose),
    exceptions: [],
  };
}

function project(number: number, making: Making) {
  const { facts, choose } = making;
  const home = choose.early(facts.municipalities);
  const begins = 2012 + choose.below(15);
  const amount = (10_000 + choose.below(400_000)) * 100;
  return {
    ...envelopeOf("project", number, { checked: "2026-01-15", sourced: ["name", "period", "fundings.0.amountCents"] }),
    name: fi(`${choose.one(words.projectNouns)} – ${placeName(choose)} ${number}`),
    shortName: null,
    alternativeNames: [],
    kind: "developmentProject",
    summary: fi(choose.one(words.goals)),
    description: paragraphs([choose.one(words.body), choose.one(words.goals)]),
    period: from(String(begins), choose.chance(0.9) ? String(begins + 1 + choose.below(4)) : null),
    periodNote: null,
    parent: null,
    programmes: choose.chance(0.3) ? [choose.one(facts.programmes)] : [],
    themes: [choose.one(facts.themes)],
    targetGroups: [],
    audiences: [],
    goals: [fi(choose.one(words.goals))],
    methods: [],
    results: [],
    remains: [],
    participants: [],
    regions: [{ region: choose.chance(0.3) ? home.county : home.id, part: "operatesIn", note: null }],
    roles: [
      {
        organization: someId("organization", making),
        role: "leadImplementer",
        period: unknownTime,
        source: null,
        note: null,
      },
    ],
    budgetCents: amount,
    fundings: [
      {
        funder: idOf("organization", 1 + Math.floor(choose.below(making.counts.organization) / 20)),
        programme: null,
        instrument: null,
        amountCents: choose.chance(0.8) ? amount : null,
        shareBasisPoints: null,
        period: unknownTime,
        note: null,
      },
    ],
    staffing: [],
    relations:
      number > 10 && choose.chance(0.2)
        ? [
            {
              kind: "continues",
              project: idOf("project", number - 1 - choose.below(5)),
              evidence: { source: sourceId, locator: null, note: null },
            },
          ]
        : [],
    socialAccounts: [],
  };
}

function service(number: number, making: Making) {
  const { facts, choose } = making;
  const help = choose.one(words.help);
  const home = choose.early(facts.municipalities);
  const isWide = choose.chance(0.1);
  const isOfProject = choose.chance(0.2);
  const youngest = choose.below(15);
  return {
    ...envelopeOf("service", number, {
      checked: choose.chance(0.9) ? `202${5 + choose.below(2)}-0${1 + choose.below(9)}-1${choose.below(9)}` : null,
      sourced: ["name", "providers"],
    }),
    name: fi(`${help.name} ${placeName(choose)}`),
    alternativeNames: [],
    summary: fi(help.does),
    description: paragraphs([choose.one(words.body), choose.one(words.body)]),
    groupHeading: null,
    providers: [someId("organization", making)],
    partners: choose.chance(0.1) ? [idOf("organization", 1)] : [],
    projects: isOfProject ? [someId("project", making)] : [],
    regions: [isWide ? home.county : home.id],
    locations: !isWide && choose.chance(0.6) ? [someId("location", making)] : [],
    terms: [
      ...new Set([
        ...help.situations.map((index) => facts.situations[index % facts.situations.length]!),
        choose.one(facts.serviceClasses),
      ]),
    ],
    audience: fi(choose.one(words.audience)),
    ages: choose.chance(0.5) ? { min: youngest, max: youngest + 3 + choose.below(10) } : null,
    price: choose.one(["free", "free", "paid", "unknown"]),
    priceNote: null,
    languages: choose.chance(0.5) ? choose.one([["fi"], ["fi", "sv"], ["fi", "en"], ["fi", "ru", "en"]]) : [],
    delivery: choose.chance(0.3) ? choose.one([["online"], ["atHome"], ["onSite"], ["phone", "online"]]) : [],
    referral: choose.one(["notNeeded", "needed", "unknown"]),
    howToBegin: fi(choose.one(words.begin)),
    accessibility: null,
    channels: [
      ...(choose.chance(0.7) ? [{ ...website(""), kind: "phone", value: phoneOf(number), hours: weekly(choose) }] : []),
      ...(choose.chance(0.3) ? [website(`palvelu-${number}`)] : []),
    ],
    hours: choose.chance(0.4) ? weekly(choose) : [],
    exceptions: choose.chance(0.02) ? [{ day: "2026-12-23", opens: null, closes: null, note: null }] : [],
    availability: "unknown",
    period: choose.chance(0.05) ? from("2015", "2024") : unknownTime,
    afterlife: isOfProject
      ? {
          state: choose.one(["continues", "ended", "unknown"]),
          organization: null,
          service: null,
          on: null,
          note: null,
        }
      : null,
    simple: null,
  };
}

function person(number: number, { choose }: Making) {
  return {
    ...envelopeOf("person", number, { checked: null, sourced: ["name"] }),
    name: `${choose.one(words.givenNames)} ${choose.one(words.first)}${choose.one(words.surnames)}`,
    alternativeNames: [],
    note: null,
  };
}

function contact(number: number, making: Making) {
  const { choose, counts } = making;
  const isOfProject = choose.chance(0.5);
  return {
    ...envelopeOf("contact", number, { checked: choose.chance(0.5) ? "2026-06-01" : "2024-06-01", sourced: ["title"] }),
    checkIntervalDays: 180,
    // Each person holds a post; the other posts are not known by name.
    person: number <= counts.person ? idOf("person", number) : null,
    title: fi(choose.one(words.roles)),
    organization: someId("organization", making),
    project: isOfProject ? someId("project", making) : null,
    service: null,
    period: choose.chance(0.1) ? from("2019", "2023") : unknownTime,
    phone: choose.chance(0.8) ? phoneOf(number) : null,
    phonePrinted: null,
    email: choose.chance(0.8) ? `koe-${number}@example.org` : null,
    emailPrinted: null,
    note: null,
  };
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "MO,TU,WE,TH,FR", "TU,TH", "SA"];

function weekly({ one, below }: Chooser) {
  const opens = 8 + below(6);
  return [
    {
      recurrence: `FREQ=WEEKLY;BYDAY=${one(weekdays)}`,
      opens: `${String(opens).padStart(2, "0")}:00`,
      closes: `${opens + 2 + below(5)}:00`,
      validFrom: null,
      validTo: null,
      closedOnPublicHolidays: true,
      note: null,
    },
  ];
}

const website = (path: string) => ({
  kind: "website",
  value: address(path),
  label: null,
  printed: null,
  note: null,
  hours: [],
  exceptions: [],
});

const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
