/** What the rules of this folder need of the opening times of a record or a channel. */
const hours = {
  orderBy: { position: "asc" },
  select: {
    position: true,
    recurrence: true,
    opens: true,
    closes: true,
    validFrom: true,
    validTo: true,
    closedOnPublicHolidays: true,
    note: true,
  },
} as const;

const exceptions = {
  orderBy: { day: "asc" },
  select: { day: true, opens: true, closes: true, note: true },
} as const;

/** Opening times in a select of a record: `record: { select: { …, ...recordOpeningSelect } }`. */
export const recordOpeningSelect = { openingHours: hours, openingExceptions: exceptions } as const;

/** Opening times in a select of a channel. */
export const channelOpeningSelect = { hours, exceptions } as const;
