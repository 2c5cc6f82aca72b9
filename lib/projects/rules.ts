import { successorOf, type Succession } from "@/lib/organizations/succession";

export type AnsweringOrganization = { slug: string; name: unknown; successions: Succession[] };
export type AnsweringRole = { role: string; organization: AnsweringOrganization; endEdtf: string | null };

export type WayOn = { organization: { slug: string; name: unknown }; former: { slug: string; name: unknown } | null };

/** Kinds of roles in the order in which they answer for a project. */
const answering = ["leadImplementer", "administrator", "coordinator", "coImplementer", "founder"];

/**
 * Whom to ask about a project, best first: the organizations that answered for it last, each as the one that carries on
 * its work today.
 */
export function wayOnFrom(roles: AnsweringRole[]): WayOn[] {
  const ordered = answering.flatMap((kind) => {
    const ofKind = roles.filter((role) => role.role === kind);
    const unended = ofKind.filter((role) => role.endEdtf === null);
    return unended.length > 0 ? unended : ofKind;
  });
  const found = new Map<string, WayOn>();
  for (const { organization } of ordered) {
    const successor = successorOf(organization);
    const now = successor ?? { slug: organization.slug, name: organization.name };
    if (!found.has(now.slug)) found.set(now.slug, { organization: now, former: successor ? organization : null });
  }
  return [...found.values()];
}
