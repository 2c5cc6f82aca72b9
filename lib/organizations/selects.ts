/** What became of an organization, as far as the ways on need it. */
export const successionSelect = {
  orderBy: { position: "asc" },
  select: { kind: true, onEdtf: true, onPrinted: true, successor: { select: { slug: true, name: true } } },
} as const;
