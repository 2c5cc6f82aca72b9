import type { OpeningException, OpeningRule } from "@/lib/hours/opening-times";

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** An opening rule as the database gives it; weekdays from nine to four unless a test says otherwise. */
export function openingRule(
  changes: Partial<Omit<OpeningRule, "validFrom" | "validTo">> & { validFrom?: string; validTo?: string } = {},
): OpeningRule {
  return {
    recurrence: "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    opens: "09:00",
    closes: "16:00",
    closedOnPublicHolidays: false,
    note: null,
    ...changes,
    validFrom: changes.validFrom ? midnight(changes.validFrom) : null,
    validTo: changes.validTo ? midnight(changes.validTo) : null,
  };
}

export function openingException(day: string, opens: string | null = null, closes: string | null = null, note = "") {
  return { day: midnight(day), opens, closes, note: note ? { fi: note } : null } satisfies OpeningException;
}
