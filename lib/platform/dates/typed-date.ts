import { isEdtf } from "./partial-date";

/** A date as Finns type it, in EDTF: "31.12.2026", "12/2026", "2026", "2026-12-31". Null for what is no date. */
export function parseTypedDate(text: string): string | null {
  const trimmed = text.trim().replace(/\s/g, "");
  const [, day, month, year] = /^(?:(\d{1,2})\.)?(\d{1,2})[./](\d{4})$/.exec(trimmed) ?? [];
  const edtf = year ? [year, month!.padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-") : trimmed;
  return /^\d{4}/.test(edtf) && isEdtf(edtf) ? edtf : null;
}
