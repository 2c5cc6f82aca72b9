import "server-only";
import { nouns, type Noun } from "@/lib/content/document-parts";
import { listPickable } from "@/lib/content/form/references";
import type { EditorActor } from "@/lib/editors/roles";
import { db } from "@/lib/platform/db";
import { NotSignedIn } from "@/lib/platform/errors";

/** Answers a field's question as JSON; 401 when the session is over. */
export async function pickable(editor: () => Promise<EditorActor>, query: URLSearchParams): Promise<Response> {
  const noun = query.get("laji") as Noun;
  const words = query.get("sana") ?? "";
  try {
    const found = nouns.includes(noun) ? await listPickable(db, await editor(), { noun, words }) : [];
    return Response.json(found, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof NotSignedIn) return new Response(null, { status: 401 });
    throw error;
  }
}
