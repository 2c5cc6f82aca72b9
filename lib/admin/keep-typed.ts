import "server-only";
import { keepAutosaved } from "@/lib/content/drafts";
import { findRecordKind } from "@/lib/content/admin-queries";
import { TooManyRows } from "@/lib/content/form/read-form";
import type { EditorActor } from "@/lib/editors/roles";
import { fileNotFound } from "@/lib/platform/http/download";
import { readSent } from "./save-record";

/** Keeps a form that is still being filled in, and says whether its record has been saved by somebody else meanwhile. */
export async function keepTyped(actor: EditorActor, id: string, form: FormData): Promise<Response> {
  try {
    const sent = await readSent(actor, id, form);
    const at = sent && (await keepAutosaved({ actor, ...sent }));
    const kind = sent && (await findRecordKind(actor, id));
    if (!kind) return fileNotFound();
    return Response.json({ keptAt: at, isConflict: kind.latestRevision !== sent.baseNumber });
  } catch (error) {
    if (error instanceof TooManyRows) return new Response(null, { status: 422 });
    throw error;
  }
}
