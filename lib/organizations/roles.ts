import type { Day } from "@/lib/platform/dates/partial-date";
import { boundsOf } from "@/lib/platform/dates/partial-date";
import { periodOf, type PeriodColumns } from "@/lib/platform/dates/period-columns";
import { phaseOn, type Phase } from "@/lib/platform/dates/phase";

const phaseOrder: Phase[] = ["running", "endingSoon", "upcoming", "unknown", "ended"];

/** Roles with the phase of their projects: running projects first, ended ones last, the latest of each first. */
export function rolesInOrder<R extends { project: PeriodColumns }>(roles: R[], day: Day): (R & { phase: Phase })[] {
  const lastDay = ({ project }: R) => boundsOf(project.endEdtf).latest ?? "";
  return roles
    .map((role) => ({ ...role, phase: phaseOn(periodOf(role.project), day) }))
    .sort((a, b) => phaseOrder.indexOf(a.phase) - phaseOrder.indexOf(b.phase) || lastDay(b).localeCompare(lastDay(a)));
}
