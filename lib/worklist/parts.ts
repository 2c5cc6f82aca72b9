import { recordParts, type RecordPart } from "./record-parts";

/** The word of each part in its address. */
export const partWords: Record<RecordPart, string> = {
  corrections: "korjaukset",
  returned: "palautetut",
  overdue: "tarkistettavat",
  soon: "pian",
  review: "odottaa",
  scheduled: "ajastetut",
  bounced: "palanneet",
  lying: "unohtuneet",
};

export const partOfWord = (word: string): RecordPart | null =>
  recordParts.find((part) => partWords[part] === word) ?? null;
