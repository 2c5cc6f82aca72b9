import type { AnyDocument, DocumentOf } from "@/lib/content/documents";
import type { LocalizedText, Noun } from "@/lib/content/document-parts";
import type { RichText, RichTextBlock } from "@/lib/platform/rich-text";

/** What a search looks at in a record, in the words of every language that it has. */
export type RecordText = {
  title: (Text | string)[];
  summary?: (Text | string | null)[];
  places?: (string | null)[];
  organizations?: (string | null)[];
  /** Names of other records that belong to the body: themes, projects, people. */
  related?: (string | null)[];
  body?: (Text | Rich | string | null)[];
};

type Text = LocalizedText;
type Rich = { fi: RichText; sv?: RichText; en?: RichText };

const shortestForeignName = 6;

type TextOf<N extends Noun> = (document: DocumentOf<N>) => RecordText | null;

const others = (document: { alternativeNames: { name: string }[] }) =>
  document.alternativeNames.map(({ name }) => name);

/** More names would drown what they stand beside, and words of a situation alone would hide the parts of compounds. */
const situationNamesRead = 12;

/**
 * What a life situation is also called, where one word tells it: the first names, which the index takes. All of them, also
 * those of several words, are met by situation-names.ts: "koulu" alone is no worry.
 */
export const namesInOneWord = (document: { alternativeNames: { name: string }[] }) =>
  others(document)
    .filter((name) => !name.includes(" "))
    .slice(0, situationNamesRead);

/** For each noun that search offers, its texts by field; null for a record that has no page of its own to offer. */
const textOf: { [N in Noun]?: TextOf<N> } = {
  service: (document) => ({
    title: [document.name, ...others(document), document.groupHeading ?? ""],
    summary: [document.summary],
    places: [...document.regions, ...document.locations],
    organizations: [...document.providers, ...document.partners],
    related: document.terms,
    body: [document.description, document.audience, document.howToBegin, document.priceNote],
  }),
  project: (document) => ({
    title: [document.name, document.shortName ?? "", ...others(document)],
    summary: [document.summary],
    places: document.regions.map(({ region }) => region),
    organizations: [
      ...document.roles.map(({ organization }) => organization),
      ...document.fundings.map(({ funder }) => funder),
    ],
    related: [...document.programmes, ...document.themes, ...document.targetGroups, document.parent],
    body: [
      document.description,
      ...document.audiences,
      ...document.goals,
      ...document.methods,
      ...document.results,
      ...document.remains,
      ...document.fundings.map(({ instrument }) => instrument),
    ],
  }),
  organization: (document) => ({
    title: [document.name, document.officialName ?? "", ...others(document)],
    summary: [document.summary],
    places: document.regions,
    organizations: [document.parent, ...document.successions.map(({ successor }) => successor)],
  }),
  programme: (document) => ({
    title: [document.name, ...others(document)],
    summary: [document.summary],
    organizations: [document.coordinator, ...document.funders],
  }),
  person: (document) => ({ title: [document.name, ...others(document)] }),
  contact: (document) =>
    document.person
      ? null
      : {
          title: [document.title],
          organizations: [document.organization],
          related: [document.project, document.service],
        },
  location: (document) => ({
    title: [document.name, ...others(document)],
    summary: [document.summary],
    places: [document.region],
    organizations: [document.organization],
    body: [document.street, document.postalCode, document.city],
  }),
  // A short Swedish name reads as some Finnish word: "Kumo" is no godparent.
  region: ({ name }) => ({ title: [name.sv && name.sv.length < shortestForeignName ? { fi: name.fi } : name] }),
  article: (document) => ({
    title: [document.title],
    summary: [document.lead],
    places: document.regions,
    organizations: [document.publisher, ...document.organizations],
    related: [...document.projects, ...document.people],
    body: [document.body],
  }),
  event: (document) => ({
    title: [document.name],
    summary: [document.summary],
    places: [document.region, document.location],
    organizations: document.organizers,
    related: document.projects,
    body: [document.description, document.placeName, document.audience],
  }),
  page: (document) => ({ title: [document.title], summary: [document.lead], body: [document.body] }),
  helpline: (document) => ({
    title: [document.name],
    summary: [document.purpose],
    related: document.terms,
    body: [document.provider, document.phonePrinted],
  }),
  term: (document) =>
    document.scheme === "situation"
      ? {
          title: [document.name, ...namesInOneWord(document)],
          summary: [document.description],
          related: document.matches,
        }
      : null,
};

/** The nouns of which search knows. */
export const searchedNouns = Object.keys(textOf) as Noun[];

export function recordTextOf(document: AnyDocument): RecordText | null {
  const read = textOf[document.noun] as TextOf<Noun> | undefined;
  return read?.(document) ?? null;
}

/** Every word of a text in all its languages, a line each. */
export function linesOf(text: Text | Rich | string | null): string[] {
  if (text === null || text === "") return [];
  if (typeof text === "string") return [text];
  return Object.values(text).flatMap((value) => (typeof value === "string" ? [value] : value.content.map(lineOf)));
}

function lineOf(block: RichTextBlock): string {
  const parts: string[] = [];
  const visit = (node: object) => {
    if ("text" in node && typeof node.text === "string") parts.push(node.text);
    if ("content" in node && Array.isArray(node.content)) node.content.forEach(visit);
    if ("type" in node && node.type === "paragraph") parts.push(" ");
  };
  visit(block);
  return parts.join("");
}
