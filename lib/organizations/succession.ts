type Named = { slug: string; name: unknown };
export type Succession = { kind: string; successor: Named | null };

/** The organization that carries on the whole work of one that has ended; null while the organization itself does. */
export function successorOf(organization: { successions: Succession[] }): Named | null {
  return (
    organization.successions.find(({ kind, successor }) => successor && kind !== "partTransferred")?.successor ?? null
  );
}
