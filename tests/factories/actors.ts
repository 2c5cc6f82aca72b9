import type { EditorRole, EditorActor } from "@/lib/editors/roles";

/** An editor for commands that need no session: by default one of MLL's Kainuu district. */
export function actor(role: EditorRole, organizationId: string | null = mll, id = `editor-${role}`): EditorActor {
  return { id, name: `Testaaja ${role}`, email: `${role}@esimerkki.fi`, grants: [{ role, organizationId }] };
}

export const mll = "organization-mll-kainuun-piiri";
/** An organization of whose records the ones above may know nothing. */
export const foreign = "organization-kainuun-hyvinvointialue";
