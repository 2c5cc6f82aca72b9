import "server-only";
import { z } from "zod";
import { adminPaths } from "@/lib/admin-paths";
import { nouns, type Noun } from "@/lib/content/document-parts";
import { createRecord } from "@/lib/content/drafts";
import { scopeOf } from "@/lib/editors/policy";
import type { EditorActor } from "@/lib/editors/roles";
import { Forbidden } from "@/lib/platform/errors";

const schema = z.object({
  laji: z.enum(nouns).nullable().catch(null),
  nimi: z.string().trim().max(300).catch(""),
  organisaatio: z
    .string()
    .regex(/^organization-[a-z0-9-]+$/)
    .nullable()
    .catch(null),
});

/** Nouns of which an editor of an organization may make records; the others belong to the portal. */
export const ownNouns: readonly Noun[] = [
  ...(["project", "service", "contact", "person", "event", "article", "location", "source"] as const),
];

/** Makes a draft of what the first form asks. Returns where to go: the draft's own form, or back with what is missing. */
export async function createFromForm(actor: EditorActor, form: FormData): Promise<string> {
  const { laji: noun, nimi: name, organisaatio } = schema.parse(Object.fromEntries(form));
  const back = (ongelma: string) => adminPaths.newRecord({ laji: noun, nimi: name, ongelma });
  if (!noun) return back("kindRequired");
  if (!name) return back("nameRequired");
  const scope = scopeOf(actor, "record.create");
  if (scope !== "everywhere" && !ownNouns.includes(noun)) return back("forbiddenKind");
  const organizationId = organisaatio ?? (scope !== "everywhere" ? scope[0] : null) ?? null;
  try {
    const { id } = await createRecord({
      actor,
      noun,
      name,
      fields: organizationId ? placedIn(noun, organizationId) : {},
    });
    return adminPaths.record(id, { tehty: "created" });
  } catch (error) {
    if (error instanceof Forbidden) return back("forbiddenKind");
    throw error;
  }
}

/** Where an organization stands in a new document of each noun, so that the draft is its own from the beginning. */
function placedIn(noun: Noun, id: string): Record<string, unknown> {
  switch (noun) {
    case "project":
      return { roles: [{ organization: id, role: "leadImplementer" }] };
    case "service":
      return { providers: [id] };
    case "contact":
    case "location":
      return { organization: id };
    case "event":
      return { organizers: [id] };
    case "article":
      return { organizations: [id] };
    default:
      return {};
  }
}
