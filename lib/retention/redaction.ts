import { documentSchemas } from "@/lib/content/documents";
import type { Draft } from "@/lib/content/revisions";
import { takingOut, type TakeOut } from "./redaction-words";

/** What is taken out of documents: a person by id, and words that are the person's own (names, addresses of mail). */
export type Redaction = {
  personId: string | null;
  /** Compared without regard to case and as whole words: an address of mail, or a name, within a longer one is another's. */
  words: string[];
  /** What stands in their place in a text. */
  mask: string;
  /** Numbers and addresses of the person's posts that are others' too: they stay in the posts. */
  shared?: ReadonlySet<string>;
};

const noneShared: ReadonlySet<string> = new Set();

/** A post without its person: the role stays, and what led to the person goes with the person. */
export function withoutPerson(document: Draft, shared = noneShared): Draft {
  const isShared = (value: unknown) => typeof value === "string" && shared.has(value.toLowerCase());
  const own = [
    "person",
    ...(isShared(document.phone) ? [] : ["phone", "phonePrinted"]),
    ...(isShared(document.email) ? [] : ["email", "emailPrinted"]),
  ];
  const sources = Array.isArray(document.sources) ? (document.sources as { field?: string }[]) : [];
  return {
    ...document,
    ...Object.fromEntries(own.map((field) => [field, null])),
    sources: sources.filter(({ field }) => !own.includes(field ?? "")),
  };
}

/**
 * The document without the person and the words, whatever version or draft it is. Everything else stays as it was, and a
 * document that its schema takes is one that it takes afterwards.
 */
export function redacted(document: Draft, redaction: Redaction): Draft {
  const { personId, words, mask, shared } = redaction;
  const isPost = personId !== null && document.noun === "contact" && document.person === personId;
  const open = isPost ? withoutPerson(document, shared) : document;
  const clean = cleanedWhole(open, { personId, takeOut: takingOut(words, mask) });
  // Where the mask makes a text longer than its field may be, one that is shorter than any name stands for it.
  return isReadable(clean) || !isReadable(document)
    ? clean
    : cleanedWhole(open, { personId, takeOut: takingOut(words, "–") });
}

/** True when taking the redaction out would change the document. */
export const isNamedIn = (document: Draft, redaction: Redaction): boolean =>
  JSON.stringify(redacted(document, redaction)) !== JSON.stringify(document);

const isReadable = (document: Draft): boolean => documentSchemas[document.noun].safeParse(document).success;

/** For each list that lost items, by its path: where each of its items is now, null for one that is gone. */
type Moves = Map<string, (number | null)[]>;
type Cleaning = { personId: string | null; takeOut: TakeOut; moves: Moves };

function cleanedWhole(document: Draft, cleaning: Omit<Cleaning, "moves">): Draft {
  const moves: Moves = new Map();
  const own = document.noun === "person" ? { name: document.name, alternativeNames: document.alternativeNames } : {};
  // A person's record that is not removed is a namesake's.
  const clean: Draft = { ...(cleaned(document, { ...cleaning, moves }, "") as Draft), ...own };
  if (moves.size === 0) return clean;
  return { ...clean, sources: follow(clean.sources, moves), gaps: follow(clean.gaps, moves) };
}

function cleaned(value: unknown, cleaning: Cleaning, path: string): unknown {
  if (typeof value === "string") return isFoundBy(value) ? value : cleaning.takeOut(value);
  if (Array.isArray(value)) return cleanedList(value, cleaning, path);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      keptWhole.has(key) ? part : cleanedField(key, part, cleaning, path && `${path}.`),
    ]),
  );
}

function cleanedList(items: unknown[], cleaning: Cleaning, path: string): unknown[] {
  let next = 0;
  const places = items.map((item) => (item === cleaning.personId || isWayTo(item, cleaning) ? null : next++));
  if (next < items.length) cleaning.moves.set(path, places);
  return items.flatMap((item, index) => {
    const place = places[index]!;
    return place === null ? [] : [cleaned(item, cleaning, `${path}.${index}`)];
  });
}

/** What records and pages are found by: a name in them is of the record and not of a text. */
const keptWhole = new Set(["id", "noun", "slug", "formerSlugs", "file"]);
/** A reference or a word of a schema ("asPrinted"), or an address of a page. */
const isFoundBy = (text: string) => /^[a-z][a-z0-9]*([A-Z-][a-z0-9]+)*$/.test(text) || isPageAddress(text);
const isPageAddress = (text: string) => /^(https?:\/)?\/\S*$/i.test(text);

/** An address of mail that is a value of its own becomes a missing one: words in its place would be no address. */
function cleanedField(key: string, value: unknown, cleaning: Cleaning, before: string): unknown {
  const isOwn = ["email", "emailPrinted", "url", "originalUrl"].includes(key);
  return isOwn && says(cleaning, value) ? null : cleaned(value, cleaning, before + key);
}

const says = ({ takeOut }: Cleaning, text: unknown): boolean =>
  typeof text === "string" && !isPageAddress(text) && takeOut(text) !== text;

/** A channel, or a link in a text, that leads to an address of mail which is taken out. */
function isWayTo(item: unknown, cleaning: Cleaning): boolean {
  if (typeof item !== "object" || item === null) return false;
  const { kind, value, type, attrs } = item as Record<string, unknown>;
  if (kind === "email") return says(cleaning, value);
  return type === "link" && says(cleaning, (attrs as { href?: unknown } | undefined)?.href);
}

/** The sources or the gaps of facts, each at the place where its fact is now; that of a fact that is gone goes with it. */
function follow(rows: unknown, moves: Moves): unknown {
  if (!Array.isArray(rows)) return rows;
  return (rows as { field?: unknown }[]).flatMap((row) => {
    if (typeof row?.field !== "string") return [row];
    const field = placeNow(row.field, moves);
    return field === null ? [] : [{ ...row, field }];
  });
}

function placeNow(field: string, moves: Moves): string | null {
  const keys = field.split(".");
  const now: string[] = [];
  for (const [index, key] of keys.entries()) {
    const places = moves.get(keys.slice(0, index).join("."));
    const place = places?.[Number(key)];
    if (places && place === null) return null;
    now.push(place === undefined ? key : String(place));
  }
  return now.join(".");
}
