/** What a page tells of a source. */
export const sourceSelect = {
  select: {
    slug: true,
    title: true,
    kind: true,
    publisher: true,
    url: true,
    retrievedOn: true,
    publishedEdtf: true,
    publishedPrinted: true,
    note: true,
  },
} as const;

/** One fact with its source. */
export const factSourceSelect = {
  field: true,
  value: true,
  locator: true,
  printed: true,
  treatment: true,
  note: true,
  source: sourceSelect,
} as const;
