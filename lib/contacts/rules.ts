import { phaseOn, type Phase } from "@/lib/platform/dates/phase";
import { addDays, type Day, type Period } from "@/lib/platform/dates/partial-date";

export type ContactStanding = "current" | "duringProject" | "roleEnded";

/** Whether a contact still answers: its own dates come first, then those of its project. */
export function contactStanding(period: Period, projectPhase: Phase | null, day: Day): ContactStanding {
  if (phaseOn(period, day) === "ended") return "roleEnded";
  return projectPhase === "ended" ? "duringProject" : "current";
}

/** True when an editor's check has lapsed, or nobody has checked at all. */
export function isCheckOverdue(checkedOn: Day | null, intervalDays: number, day: Day): boolean {
  return checkedOn === null || addDays(checkedOn, intervalDays) < day;
}
