import { addDays, type Day } from "@/lib/platform/dates/partial-date";
import { dayOfColumn } from "@/lib/platform/format/dates";

/** What a record's row tells of its last check. */
export type Check = {
  checkedOn: Date | null;
  checkIntervalDays: number;
  checkedBy: { name: unknown } | null;
};

/** What a select needs for `Check`. */
export const checkColumns = {
  checkedOn: true,
  checkIntervalDays: true,
  checkedBy: { select: { name: true } },
} as const;

/** Whether a record's check still holds on a day; `unchecked` when nobody has looked. */
export type CheckStanding = "unchecked" | "valid" | "overdue";

export function checkStanding(
  { checkedOn, checkIntervalDays }: Pick<Check, "checkedOn" | "checkIntervalDays">,
  day: Day,
): CheckStanding {
  if (!checkedOn) return "unchecked";
  return addDays(dayOfColumn(checkedOn), checkIntervalDays) < day ? "overdue" : "valid";
}
