/** The parts of the worklist that are lists of records, in the order in which they are worked off. */
export const recordParts = [
  "corrections",
  "returned",
  "overdue",
  "soon",
  "review",
  "scheduled",
  "bounced",
  "lying",
] as const;
export type RecordPart = (typeof recordParts)[number];

/** The parts whose records can be found right. */
export const isCheck = (part: RecordPart) => part === "overdue" || part === "soon";
