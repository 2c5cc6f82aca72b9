import type { EditorActor, EditorRole } from "@/lib/editors/roles";

/** An editor who has signed in, for the functions of lib; without organizations the role is for the whole portal. */
export function actorOf(role: EditorRole, ...organizationIds: string[]): EditorActor {
  const grants = organizationIds.length === 0 ? [null] : organizationIds;
  return {
    id: `editor-${role}`,
    name: "Liisa Laine",
    email: "liisa.laine@esimerkki.fi",
    grants: grants.map((organizationId) => ({ role, organizationId })),
  };
}
