/** True when a service, a project or an organization has one of the regions. */
export function touches({ regionIds }: { regionIds: string[] }, wanted: string[]): boolean {
  return regionIds.some((id) => wanted.includes(id));
}

/** Helsinki and Åland organize the services themselves: they are in the division without being wellbeing services counties. */
export function isDividedElsewhere({ kind, code }: { kind: string; code: string | null }): boolean {
  return kind === "wellbeingServicesCounty" && (code === "90" || code === "91");
}
