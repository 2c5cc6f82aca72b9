/** Work is counted so far: how much more there is changes nothing for who does it, and would read the whole catalogue. */
export const mostCounted = 1_000;

/** A limit that tells whether there is more than is counted. */
export const countLimit = mostCounted + 1;

export const pagesOf = (total: number, perPage: number): number =>
  Math.max(1, Math.ceil(Math.min(total, mostCounted) / perPage));
