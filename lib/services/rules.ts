import type { AfterlifeState } from "@/lib/platform/generated/prisma/enums";
import { phaseOn } from "@/lib/platform/dates/phase";
import type { Day, Period } from "@/lib/platform/dates/partial-date";

export type ServiceStanding = "offered" | "unconfirmed" | "ended";

/** Whether a service may be offered as help. An ended one never is; one whose project's end left it open says so. */
export function serviceStanding(
  service: { afterlifeState: AfterlifeState | null; period: Period },
  day: Day,
): ServiceStanding {
  if (service.afterlifeState === "ended" || phaseOn(service.period, day) === "ended") return "ended";
  return service.afterlifeState === "unknown" ? "unconfirmed" : "offered";
}
