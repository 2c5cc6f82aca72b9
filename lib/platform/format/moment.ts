import { finnishClockAt } from "@/lib/platform/dates/finnish-clock";
import { formatClock, formatDay } from "./dates";

/** An instant as a Finnish clock and calendar show it: "12.3.2026 klo 9.30". */
export function formatMoment(instant: Date): string {
  const { day, time } = finnishClockAt(instant);
  return `${formatDay(day)} klo ${formatClock(time)}`;
}
