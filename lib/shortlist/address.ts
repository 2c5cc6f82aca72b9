import type { Noun } from "@/lib/content/document-parts";
import type { RawQuery } from "@/lib/platform/http/query";

/** What a reader may collect: whom to call, where to go, when. */
export const shortlistNouns = [
  ...["service", "location", "helpline", "event", "person", "contact", "organization"],
] as const satisfies Noun[] as readonly Noun[];

/** One thing of a shortlist: a record's id, and what its collector wrote about it. */
export type ShortlistItem = { id: string; note: string };

export const MOST_ITEMS = 30;
export const LONGEST_NOTE = 200;
/** The front takes 4096 characters: they leave room for a form that sends one more note. */
const MOST_CHARACTERS = { ids: 1300, notes: 1500 };

const ITEMS = "p";
const NOTE = "m.";
/** URLSearchParams writes a full stop as it is, and no id holds one. */
const BETWEEN = ".";
const ID = new RegExp(`^(${shortlistNouns.join("|")})-[a-z0-9]+(-[a-z0-9]+)*$`);
/** Controls, and the marks that turn the direction of the text after them. */
const UNWRITTEN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

export type ReadShortlist = {
  items: ShortlistItem[];
  /** Things that have no room in the list, and notes that have none in its address. */
  itemsLeft: number;
  notesLeft: number;
};

/**
 * The list that an address holds: `p=service-doulat-iisalmi.helpline-kriisipuhelin&m.service-doulat-iisalmi=Soita`. A repeated
 * `p` goes on with the list. What is no id, and what comes twice, is left out.
 */
export function readShortlist(query: RawQuery): ReadShortlist {
  const written = [query[ITEMS] ?? []].flat().flatMap((text) => text.split(BETWEEN, 1000));
  const ids = [...new Set(written.filter((text) => text.length <= 120 && ID.test(text)))];
  const kept = within(ids, MOST_CHARACTERS.ids, (id) => id.length + 1).slice(0, MOST_ITEMS);
  const noted = kept.map((id) => ({ id, note: cleanNote([query[NOTE + id] ?? ""].flat()[0] ?? "") }));
  const notes = noted.filter(({ note }) => note !== "");
  const keptNotes = new Set(within(notes, MOST_CHARACTERS.notes, (item) => parameters([item]).length));
  return {
    items: noted.map((item) => (keptNotes.has(item) ? item : { ...item, note: "" })),
    itemsLeft: ids.length - kept.length,
    notesLeft: notes.length - keptNotes.size,
  };
}

/** The same list as parameters of an address. */
export function shortlistQuery(items: ShortlistItem[]): Record<string, string> {
  const notes = items.filter(({ note }) => note !== "").map(({ id, note }) => [NOTE + id, note]);
  return items.length === 0 ? {} : { [ITEMS]: items.map(({ id }) => id).join(BETWEEN), ...Object.fromEntries(notes) };
}

/** The name of the field in which an item's note is written. */
export const noteField = (id: string) => NOTE + id;

/** What an address holds after its path, `?` included or not. */
export function readShortlistText(search: string): ReadShortlist {
  const query: RawQuery = {};
  for (const [key, value] of new URLSearchParams(search)) query[key] = [...[query[key] ?? []].flat(), value];
  return readShortlist(query);
}

/** One list after another: the first one's order and notes win. */
export function joinShortlists(first: ShortlistItem[], second: ShortlistItem[]): ShortlistItem[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

/** The list with the item one place nearer to its beginning (-1) or its end (1). */
export function moveItem(items: ShortlistItem[], index: number, by: -1 | 1): ShortlistItem[] {
  const moved = [...items];
  const [item] = moved.splice(index, 1);
  moved.splice(index + by, 0, item!);
  return moved;
}

/** An address without the notes of a list: they belong to their writer, and would make a printed code too fine. */
export function withoutNotes(address: string): string {
  const [path = "", search] = address.split("?", 2);
  if (!search) return path;
  const kept = search.split("&").filter((pair) => !pair.startsWith(NOTE));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}

function cleanNote(text: string): string {
  const written = text.slice(0, 10_000).replace(UNWRITTEN, " ").replace(/\s+/g, " ").trim();
  // A pair of surrogates is not cut in two.
  return written
    .slice(0, LONGEST_NOTE)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}

const parameters = (items: ShortlistItem[]) =>
  new URLSearchParams(items.map(({ id, note }) => [NOTE + id, note])).toString();

/** As many of the first things as fit into a number of characters. */
function within<T>(things: T[], room: number, lengthOf: (thing: T) => number): T[] {
  let used = 0;
  const tooMany = things.findIndex((thing) => (used += lengthOf(thing)) > room);
  return tooMany < 0 ? things : things.slice(0, tooMany);
}
