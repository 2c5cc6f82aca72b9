import type { Noun } from "./document-parts";

/** Where a record is in its life, in the one word that its editors see. */
export const recordStates = ["draft", "inReview", "scheduled", "published", "changed", "withdrawn", "deleted"] as const;
export type ShownState = (typeof recordStates)[number];

export type RecordFilters = { noun: Noun | null; state: ShownState | null; words: string; page: number };

/** How long a deleted record can be brought back. */
export const undeleteDays = 30;
