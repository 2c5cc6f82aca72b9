import { z } from "zod";

export const visitPeriods = [7, 30, 365] as const;
export type VisitPeriod = (typeof visitPeriods)[number];

/** How much of a record's own visits its editor is shown, in days. */
export const recordDays = 30;
export const mostPagesShown = 100;

/** The period that an address asks for, in days; a month for anything else. */
export const periodParameter = z.coerce.number().pipe(z.literal(visitPeriods)).catch(30);
