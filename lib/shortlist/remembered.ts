import { joinShortlists, readShortlistText, shortlistQuery, type ReadShortlist, type ShortlistItem } from "./address";

const KEY = "perhepolku-poiminnat";

/**
 * The list that a reader is collecting, for the browser. It is kept only after the reader's own press and only for the tab:
 * closing it leaves nothing on a device that others use, too.
 */
export function rememberedList(): ShortlistItem[] {
  try {
    return readShortlistText(sessionStorage.getItem(KEY) ?? "").items;
  } catch {
    return [];
  }
}

export function rememberList(items: ShortlistItem[]): void {
  try {
    sessionStorage.setItem(KEY, searchOf(items));
  } catch {
    // Storage may be refused; the list is in its address all the same.
  }
}

export function forgetList(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept then.
  }
}

/** The remembered list with one more thing; what has no room is told, not kept. */
export function rememberOneMore(id: string): ReadShortlist {
  const joined = joinShortlists(rememberedList(), [{ id, note: "" }]);
  const read = readShortlistText(searchOf(joined));
  rememberList(read.items);
  return read;
}

export const searchOf = (items: ShortlistItem[]) => new URLSearchParams(shortlistQuery(items)).toString();
