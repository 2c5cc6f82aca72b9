import type { PartialDate, Period } from "./partial-date";

export type PeriodColumns = {
  startEdtf: string | null;
  startPrinted: string | null;
  endEdtf: string | null;
  endPrinted: string | null;
};

/** What a query selects of a period. */
export const periodSelect = { startEdtf: true, startPrinted: true, endEdtf: true, endPrinted: true } as const;

export function dateOf(edtf: string | null, printed: string | null): PartialDate | null {
  return edtf === null && printed === null ? null : { edtf, printed };
}

export function periodOf(row: PeriodColumns): Period {
  return { start: dateOf(row.startEdtf, row.startPrinted), end: dateOf(row.endEdtf, row.endPrinted) };
}
