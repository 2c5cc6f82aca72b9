import { boundsOf, type Day, type Period } from "@/lib/platform/dates/partial-date";
import { phaseOn } from "@/lib/platform/dates/phase";
import type { Succession } from "./succession";

export type OrganizationStanding = "active" | "ended";

type Change = Succession & { onEdtf: string | null };

/** An organization has ended when its time is over or its whole work has gone to another, or simply stopped. */
export function organizationStanding(
  organization: { period: Period; successions: Change[] },
  day: Day,
): OrganizationStanding {
  if (phaseOn(organization.period, day) === "ended") return "ended";
  return organization.successions.some((change) => isWhole(change) && hasHappened(change, day)) ? "ended" : "active";
}

const isWhole = ({ kind, successor }: Change) => kind === "ended" || (kind !== "partTransferred" && successor !== null);

/** A change without a date has happened: sources tell of changes that have been, unless they date them to the future. */
function hasHappened({ onEdtf }: Change, day: Day): boolean {
  const { earliest } = boundsOf(onEdtf);
  return earliest === null || earliest <= day;
}
