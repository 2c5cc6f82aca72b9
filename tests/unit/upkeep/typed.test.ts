import { expect, it } from "vitest";
import { parseTypedDate } from "@/lib/platform/dates/typed-date";
import { parsePhone } from "@/lib/platform/format/phone-input";

it.each([
  ["040 123 4567", "+358401234567"],
  ["(08) 123-4567", "+35881234567"],
  ["+358 40 123 4567", "+358401234567"],
  ["+358 (0)40 123 4567", "+358401234567"],
  ["0046 8 123 456", "+468123456"],
  ["116 111", "116111"],
  ["112", "112"],
  ["soita", null],
  ["040 123", "+35840123"],
  ["", null],
  ["040 123 4567 tai 050 765 4321", null],
])("the phone %s is %s", (typed, number) => {
  expect(parsePhone(typed)).toBe(number);
});

it.each([
  ["31.12.2026", "2026-12-31"],
  ["1. 3. 2026", "2026-03-01"],
  ["12/2026", "2026-12"],
  ["12.2026", "2026-12"],
  ["2026", "2026"],
  ["2026-12-31", "2026-12-31"],
  ["31.2.2026", null],
  ["13/2026", null],
  ["ensi vuonna", null],
  ["maaliskuussa 2021", "2021-03"],
  ["elokuu", "XXXX-08"],
  ["hanhikuu 2021", null],
  ["", null],
])("the date %s is %s", (typed, edtf) => {
  expect(parseTypedDate(typed)).toBe(edtf);
});
