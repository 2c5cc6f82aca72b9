import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { canonicalJson } from "@/lib/content/canonical";
import { nouns } from "@/lib/content/document-parts";
import type { AnyDocument } from "@/lib/content/documents";
import type { Incoming } from "@/lib/content/transfer";
import { officialRegionDocuments, type OfficialRegions } from "@/lib/regions/official-regions";
import { ptvTermDocuments } from "@/lib/terms/ptv-terms";
import { synonymTermDocuments } from "@/lib/terms/synonym-terms";

const dataFolder = path.resolve("prisma/data");

/** Every `<noun>/<id>.json` below a folder. A file that is not JSON comes through as text, for the import to refuse. */
export function readDocuments(folder: string): Incoming[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({ file, content: parseOrText(readFileSync(path.join(folder, file), "utf8")) }));
}

function parseOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Writes one file a record and removes the record files, and only those, of records that are no longer there. */
export function writeDocuments(folder: string, documents: AnyDocument[]): void {
  const wanted = new Set(documents.map(fileOf));
  mkdirSync(folder, { recursive: true });
  for (const { file } of readDocuments(folder)) {
    if (isRecordFile(file) && !wanted.has(file)) rmSync(path.join(folder, file));
  }
  for (const document of documents) {
    mkdirSync(path.join(folder, document.noun), { recursive: true });
    writeFileSync(path.join(folder, fileOf(document)), canonicalJson(document));
  }
}

const isRecordFile = (file: string) => nouns.some((noun) => file.startsWith(`${noun}${path.sep}${noun}-`));

const fileOf = (document: AnyDocument) => path.join(document.noun, `${document.id}.json`);

/** The documents that come from official code lists. */
export function registerDocuments(): Incoming[] {
  const read = (name: string) => JSON.parse(readFileSync(path.join(dataFolder, name), "utf8"));
  const regions: OfficialRegions = {
    counties: read("counties.json").counties,
    wellbeingServicesCounties: read("wellbeing-services-counties.json").wellbeingServicesCounties,
    municipalities: read("municipalities.json").municipalities,
    subregions: read("subregions.json").subregions,
    postalCodes: read("postal-codes.json").postalCodes,
  };
  return [
    ...officialRegionDocuments(regions).map((content) => ({ file: "prisma/data/municipalities.json", content })),
    ...ptvTermDocuments(read("ptv-terms.json").terms).map((content) => ({
      file: "prisma/data/ptv-terms.json",
      content,
    })),
    ...synonymTermDocuments(read("synonyms.json")).map((content) => ({ file: "prisma/data/synonyms.json", content })),
  ];
}

/** All that an empty database gets: code lists and the seed documents. */
export function seedDocuments(): Incoming[] {
  return [...registerDocuments(), ...readDocuments(path.resolve("prisma/seed"))];
}
