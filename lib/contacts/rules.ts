import { checkStanding } from "@/lib/content/checks";
import { successorOf, type Succession } from "@/lib/organizations/succession";
import { phaseOn, type Phase } from "@/lib/platform/dates/phase";
import type { Day, Period } from "@/lib/platform/dates/partial-date";

/** In the order in which a reader should try them. */
export const standingOrder = ["current", "unconfirmed", "duringProject", "roleEnded", "organizationEnded"] as const;
export type ContactStanding = (typeof standingOrder)[number];

type Place = {
  period: Period;
  /** Null for a contact without a project. */
  projectPhase: Phase | null;
  organization: { successions: Succession[] } | null;
  record: { checkedOn: Date | null; checkIntervalDays: number };
};

/**
 * Whether a contact still answers: its own dates come first, then those of its project, then its organization's. It is
 * current only when something says so: dates that reach the day, a running project, or an editor's check.
 */
export function contactStanding({ period, projectPhase, organization, record }: Place, day: Day): ContactStanding {
  const ownPhase = phaseOn(period, day);
  if (ownPhase === "ended") return "roleEnded";
  if (projectPhase === "ended") return "duringProject";
  if (organization && successorOf(organization)) return "organizationEnded";
  const isGoingOn = [ownPhase, projectPhase].some((phase) => phase !== null && phase !== "unknown");
  return isGoingOn || checkStanding(record, day) === "valid" ? "current" : "unconfirmed";
}
