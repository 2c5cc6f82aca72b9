import { readFileSync } from "node:fs";
import { randomFrom } from "../words";

type Words = {
  madeUp: string;
  source: { title: string; note: string };
  help: { name: string; does: string; situations: number[] }[];
  first: string[];
  last: string[];
  surnames: string[];
  givenNames: string[];
  organizationKinds: { kind: string; ending: string }[];
  projectNouns: string[];
  goals: string[];
  roles: string[];
  begin: string[];
  audience: string[];
  body: string[];
  titles: { organization: string; location: string; street: string };
};

export const words = JSON.parse(readFileSync(new URL("words.json", import.meta.url), "utf8")) as Words;

/** How many records of each noun a catalogue of so many services has. */
export function countsFor(services: number) {
  return {
    organization: Math.ceil(services / 20),
    location: Math.ceil(services / 5),
    project: Math.ceil(services / 10),
    service: services,
    person: Math.ceil(services / 10),
    contact: Math.ceil(services / 5),
  };
}
export type Counts = ReturnType<typeof countsFor>;

export const sourceId = "source-koe-mittaus";
export const idOf = (noun: string, number: number) => `${noun}-koe-${number}`;

/** Choices for one record: the same for the same noun and number, whatever was made before it. */
export function chooserFor(noun: string, number: number) {
  const seed = [...noun].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) + number * 2_654_435;
  const random = randomFrom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    chance: (share: number) => random() < share,
    one: <T>(choices: readonly T[]): T => choices[below(choices.length)]!,
    /** The first choices far more often than the last, as people live. */
    early: <T>(choices: readonly T[]): T => choices[Math.floor(choices.length * random() ** 3)]!,
  };
}
export type Chooser = ReturnType<typeof chooserFor>;

/** "Käpytupa", made of two words; the same names come again, as they do in life. */
export const placeName = ({ one }: Chooser) => one(words.first) + one(words.last);

export const fi = (text: string) => ({ fi: text });

export const paragraphs = (texts: string[]) => ({
  fi: {
    type: "doc" as const,
    content: texts.map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] })),
  },
});

/** What every document has; each says of itself that it is made up. */
export function envelopeOf(noun: string, number: number, { checked, sourced }: Envelope) {
  return {
    noun,
    id: idOf(noun, number),
    // People and posts share the addresses of one segment.
    slug: noun === "contact" ? `koe-toimi-${number}` : `koe-${number}`,
    formerSlugs: [],
    withdrawn: null,
    checkedOn: checked,
    checkedBy: null,
    checkIntervalDays: 365,
    sources: sourced.map((field) => ({
      field,
      source: sourceId,
      locator: null,
      printed: null,
      treatment: "paraphrased",
      note: null,
    })),
    gaps: [{ kind: "other", field: null, note: fi(words.madeUp) }],
    resources: [],
    images: [],
  };
}
type Envelope = { checked: string | null; sourced: string[] };

export const unknownTime = { start: null, end: null };
export const from = (edtf: string, end: string | null = null) => ({
  start: { edtf, printed: null },
  end: end === null ? null : { edtf: end, printed: null },
});

export const address = (path: string) => `https://www.example.org/koe/${path}`;
export const phoneOf = (number: number) => `+3585000${String(number % 100_000).padStart(5, "0")}`;
