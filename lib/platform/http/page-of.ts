export type PageOf<T> = { items: T[]; page: number; pageCount: number; total: number };

/** A page of a list; a number beyond the end gives the last page. */
export function pageOf<T>(items: T[], page: number, perPage: number): PageOf<T> {
  const pageCount = Math.max(1, Math.ceil(items.length / perPage));
  const nearest = Math.min(Math.max(1, page), pageCount);
  return {
    items: items.slice((nearest - 1) * perPage, nearest * perPage),
    page: nearest,
    pageCount,
    total: items.length,
  };
}
