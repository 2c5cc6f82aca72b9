import "server-only";
import type { EditorActor } from "@/lib/editors/roles";
import { requireEditor } from "@/lib/editors/session";
import { isFromOwnSite } from "@/lib/platform/http/same-site";
import { withReceivedFiles, NotMultipart, type ReceivedFile } from "@/lib/platform/http/received-files";
import { reasonOf, returnForm } from "./answer-form";

type Limits = {
  mostBytes: number;
  mostFiles: number;
  /** Throws `Forbidden` for whoever may send nothing here. */
  admit: (actor: EditorActor) => void;
};

/**
 * Answers a form of files, with the guards of `answerForm` before a byte of the files is read. They stand in a directory
 * of their own while `work` runs; what was typed beside them is not read.
 */
export async function answerUpload(
  request: Request,
  limits: Limits,
  work: (actor: EditorActor, files: ReceivedFile[], directory: string) => Promise<Response>,
): Promise<Response> {
  if (!isFromOwnSite(request.headers)) return returnForm(request, "otherSite");
  try {
    const actor = await requireEditor(request.headers);
    limits.admit(actor);
    return await withReceivedFiles(request, limits, (files, directory) => work(actor, files, directory));
  } catch (error) {
    return returnForm(request, error instanceof NotMultipart ? "malformed" : reasonOf(error));
  }
}
