import "server-only";
import { db, type Database } from "@/lib/platform/db";
import { sessionLimits, type Session } from "./session";

/** Whether the editor has proved to be there within the last ten minutes. */
const isProved = ({ provedAt }: Session): boolean =>
  provedAt !== null && Date.now() - provedAt.getTime() <= sessionLimits.proof;

/** How the editor can prove it: not asked now, by a code of our second step, or by signing in anew at one of these services. */
export type ProofWays =
  { way: "none" } | { way: "code" } | { way: "services"; services: { id: string; name: string }[] };

export async function findProofWays(session: Session, client: Database = db): Promise<ProofWays> {
  if (isProved(session)) return { way: "none" };
  const { totpSecret, identities } = await client.editor.findUniqueOrThrow({
    where: { id: session.actor.id },
    select: { totpSecret: true, identities: { select: { issuer: true } } },
  });
  if (totpSecret) return { way: "code" };
  const services = await client.oidcProvider.findMany({
    where: { disabledAt: null, issuer: { in: identities.map(({ issuer }) => issuer) } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return { way: "services", services };
}
