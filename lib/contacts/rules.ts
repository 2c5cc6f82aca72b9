import { successorOf, type Succession } from "@/lib/organizations/succession";
import { phaseOn, type Phase } from "@/lib/platform/dates/phase";
import { addDays, type Day, type Period } from "@/lib/platform/dates/partial-date";

export type ContactStanding = "current" | "duringProject" | "roleEnded" | "organizationEnded";

type Place = {
  period: Period;
  /** Null for a contact without a project. */
  projectPhase: Phase | null;
  organization: { successions: Succession[] } | null;
};

/** Whether a contact still answers: its own dates come first, then those of its project, then its organization's. */
export function contactStanding({ period, projectPhase, organization }: Place, day: Day): ContactStanding {
  if (phaseOn(period, day) === "ended") return "roleEnded";
  if (projectPhase === "ended") return "duringProject";
  return organization && successorOf(organization) ? "organizationEnded" : "current";
}

/** True when an editor's check has lapsed, or nobody has checked at all. */
export function isCheckOverdue(checkedOn: Day | null, intervalDays: number, day: Day): boolean {
  return checkedOn === null || addDays(checkedOn, intervalDays) < day;
}
