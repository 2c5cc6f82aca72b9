import { isEdtf } from "./partial-date";
import { slugOf } from "@/lib/platform/slug";

export const finnishMonths = "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu".split(" ");
const months = finnishMonths.map(slugOf);
const pad = (value: string) => value.padStart(2, "0");

/** "1.3.2021", "3/2021", "maaliskuu 2021", "2021", "elokuu" and EDTF itself, as EDTF. Null for what is no date. */
export function parseTypedDate(text: string): string | null {
  const typed = text.trim();
  const [, day, month, year] = /^(?:(\d{1,2})\.\s*)?(\d{1,2})\s*[./]\s*(\d{4})$/.exec(typed) ?? [];
  if (year) return edtfOrNull([year, pad(month!), ...(day ? [pad(day)] : [])].join("-"));
  const named = /^(\p{L}+?)(?:kuu(?:ta|ssa|n)?)(?:\s+(\d{4}))?$/iu.exec(typed);
  const number = named ? months.indexOf(slugOf(named[1]!)) + 1 : 0;
  return edtfOrNull(number > 0 ? `${named![2] ?? "XXXX"}-${pad(String(number))}` : typed);
}

function edtfOrNull(edtf: string): string | null {
  return isEdtf(edtf) ? edtf : null;
}
