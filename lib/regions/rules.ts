/** True when a service, a project or an organization has one of the regions. */
export function touches({ regionIds }: { regionIds: string[] }, wanted: string[]): boolean {
  return regionIds.some((id) => wanted.includes(id));
}
