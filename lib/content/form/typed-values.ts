import { isEdtf } from "@/lib/platform/dates/partial-date";
import { finnishMonths, parseTypedDate as edtfOfTyped } from "@/lib/platform/dates/typed-date";
import { formatPhone } from "@/lib/platform/format/phone";
import { parsePhone } from "@/lib/platform/format/phone-input";

/*
 * What editors type, as Finns write it, and what documents hold. A text that says nothing sensible is kept as it is: the
 * draft then has it, and the field says what is wrong with it.
 */

/** A date in any of the ways that Finns write it as EDTF; other words as they are. */
export function parseTypedDate(text: string): string {
  return edtfOfTyped(text) ?? text.trim();
}

/** "449 671", "1 234,50 €" as cents; other words as they are. */
export function parseTypedEuros(text: string): number | string {
  const plain = text.replace(/[\s\u00a0\u202f]|€|eur(?:oa)?$/gi, "");
  const parts = /^(\d{1,12})(?:,(\d{1,2})|,-)?$/.exec(plain);
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "0").padEnd(2, "0")) : text.trim();
}

/** "80 %", "33,33" as hundredths of a per cent; other words as they are. */
export function parseTypedShare(text: string): number | string {
  const parts = /^(\d{1,3})(?:[,.](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f]|%/g, ""));
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "0").padEnd(2, "0")) : text.trim();
}

/** "50", "33,3 %" as a part of one; other words as they are. */
export function parseTypedPercent(text: string): number | string {
  const parts = /^(\d{1,3})(?:[,.](\d))?$/.exec(text.replace(/[\s\u00a0\u202f]|%/g, ""));
  return parts ? (Number(parts[1]) * 10 + Number(parts[2] ?? 0)) / 1_000 : text.trim();
}

export function parseTypedNumber(text: string): number | string {
  const plain = text.replace(/[\s\u00a0]/g, "");
  return /^-?\d{1,12}$/.test(plain) ? Number(plain) : text.trim();
}

/** A number as E.164 or a short number; other words as they are. */
export function parseTypedPhone(text: string): string {
  return parsePhone(text) ?? text.trim();
}

/** "9", "9.30" and "09:30" as "09:30"; other words as they are. */
export function parseTypedClock(text: string): string {
  const [, hours, minutes] = /^(?:klo\s*)?(\d{1,2})(?:[.:](\d{2}))?$/.exec(text.trim()) ?? [];
  return hours ? `${hours.padStart(2, "0")}:${minutes ?? "00"}` : text.trim();
}

/** "64,2222, 27,7278" or "64.2222 27.7278" (latitude first, as people copy it) as `[longitude, latitude]`. */
export function parseTypedCoordinates(text: string): [number, number] | string {
  const parts = /^(-?\d{1,3}(?:[.,]\d+)?)(?:\s*[,;]\s*|\s+)(-?\d{1,3}(?:[.,]\d+)?)$/.exec(text.trim());
  if (!parts) return text.trim();
  const [latitude, longitude] = [parts[1]!, parts[2]!].map((part) => Number(part.replace(",", ".")));
  return [longitude!, latitude!];
}

export function parseTypedLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
}

/** EDTF as it is typed: "1.3.2021", "3/2021", "2021", "elokuu"; an open end stays "..". */
export function typedDate(edtf: string): string {
  const [year = "", month, day] = edtf.split("-");
  if (!isEdtf(edtf) || !month) return edtf;
  if (year === "XXXX") return `${finnishMonths[Number(month) - 1]}kuu`;
  return day ? `${Number(day)}.${Number(month)}.${year}` : `${Number(month)}/${year}`;
}

/** Cents as they are typed: "449671" or "1234,50". */
export function typedEuros(cents: number): string {
  const [euros, rest] = [Math.floor(cents / 100), cents % 100];
  return rest === 0 ? String(euros) : `${euros},${String(rest).padStart(2, "0")}`;
}

export function typedShare(basisPoints: number): string {
  return typedEuros(basisPoints);
}

export function typedPercent(share: number): string {
  return String(Math.round(share * 1_000) / 10).replace(".", ",");
}

export function typedPhone(phone: string): string {
  return formatPhone(phone).replaceAll("\u00a0", " ");
}

export function typedCoordinates([longitude, latitude]: [number, number]): string {
  return `${latitude}, ${longitude}`;
}

/** A time of day as Finns write it: "09:30" is "9.30". */
export function typedClock(time: string): string {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  return hours ? `${Number(hours)}.${minutes}` : time;
}
