import { Prisma } from "@/lib/platform/generated/prisma/client";
import { soonDays } from "./phase";
import type { Day } from "./partial-date";

const monthEnd = (first: Prisma.Sql) => Prisma.sql`(${first} + interval '1 month - 1 day')::date`;

/** The first day that a text of EDTF can mean; null for what names no year. */
export const firstDayInSql = (edtf: Prisma.Sql) =>
  Prisma.sql`CASE WHEN ${edtf} ~ '^\\d{4}' THEN (${edtf} || right('-01-01', 10 - length(${edtf})))::date END`;

/** The last day of the same. */
export const lastDayInSql = (edtf: Prisma.Sql) => Prisma.sql`CASE
  WHEN ${edtf} ~ '^\\d{4}-\\d\\d-\\d\\d$' THEN ${edtf}::date
  WHEN ${edtf} ~ '^\\d{4}' THEN ${monthEnd(Prisma.sql`(left(${edtf} || '-12', 7) || '-01')::date`)} END`;

/** `phaseOn` as SQL, for lists that are put in order and cut in the database; its test compares the two. */
export function phaseInSql(
  { startEdtf, endEdtf }: { [edge in "startEdtf" | "endEdtf"]: Prisma.Sql },
  day: Day,
): Prisma.Sql {
  const today = Prisma.sql`${day}::date`;
  const endLatest = lastDayInSql(endEdtf);
  // A month without its year is the last one before the end.
  const year = Prisma.sql`extract(year FROM ${endLatest})::int`;
  const inYear = (of: Prisma.Sql) => Prisma.sql`make_date(${of}, right(${startEdtf}, 2)::int, 1)`;
  const month = Prisma.sql`CASE WHEN ${inYear(year)} <= ${endLatest} THEN ${inYear(year)} ELSE ${inYear(Prisma.sql`${year} - 1`)} END`;
  const startLatest = Prisma.sql`CASE WHEN ${startEdtf} LIKE 'XXXX-%' THEN least(${endLatest}, ${monthEnd(month)})
    ELSE ${lastDayInSql(startEdtf)} END`;
  return Prisma.sql`CASE
    WHEN ${endLatest} < ${today} THEN 'ended'
    WHEN ${firstDayInSql(startEdtf)} > ${today} THEN 'upcoming'
    WHEN ${startEdtf} LIKE 'XXXX-%' AND ${endLatest} IS NULL THEN 'unknown'
    WHEN coalesce(${startLatest}, 'infinity') > ${today} THEN 'unknown'
    WHEN ${endEdtf} = '..' THEN 'running'
    WHEN ${firstDayInSql(endEdtf)} IS NULL THEN 'unknown'
    WHEN ${firstDayInSql(endEdtf)} - ${today} <= ${soonDays} THEN 'endingSoon'
    ELSE 'running' END`;
}
