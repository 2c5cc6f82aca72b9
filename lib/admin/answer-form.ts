import "server-only";
import { adminPaths } from "@/lib/admin-paths";
import type { EditorActor } from "@/lib/editors/roles";
import { requireEditor } from "@/lib/editors/session";
import { Forbidden, NotSignedIn } from "@/lib/platform/errors";
import { ownPageResponse } from "@/lib/platform/http/own-page";
import { isFromOwnSite } from "@/lib/platform/http/same-site";
import { handBack, type ReturnedForm, type ReturnReason } from "./returned-form";

const statuses: Record<ReturnReason, number> = {
  sessionOver: 401,
  otherSite: 403,
  forbidden: 403,
  malformed: 400,
  databaseAway: 503,
};

/**
 * Answers a form of the editors' area: it must come from a page of ours and from an editor who has signed in. A form that
 * cannot be taken in is given back with everything that was typed, and can be sent again.
 */
export async function answerForm(
  request: Request,
  work: (actor: EditorActor, form: FormData) => Promise<Response>,
): Promise<Response> {
  const form = await request.formData().catch(() => null);
  if (!form) return returned(request, new FormData(), "malformed");
  if (!isFromOwnSite(request.headers)) return returned(request, form, "otherSite");
  try {
    return await work(await requireEditor(request.headers), form);
  } catch (error) {
    return returned(request, form, reasonOf(error));
  }
}

/** Why a form is given back that met an error. */
export function reasonOf(error: unknown): ReturnReason {
  if (error instanceof NotSignedIn) return "sessionOver";
  if (error instanceof Forbidden) return "forbidden";
  // The name only: a database error may quote what was to be written.
  console.error("yllapito:", error instanceof Error ? error.name : typeof error);
  return "databaseAway";
}

/** The same for a form of files that has not been read: the files are to be chosen again. */
export function returnForm(request: Request, reason: ReturnReason): Response {
  return handedBack(request, reason, { fields: [], hadFiles: true });
}

function returned(request: Request, form: FormData, reason: ReturnReason): Response {
  const entries = [...form.entries()];
  return handedBack(request, reason, {
    fields: entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    hadFiles: entries.some(([, value]) => typeof value !== "string" && value.size > 0),
  });
}

type Typed = Pick<ReturnedForm, "fields" | "hadFiles">;

function handedBack(request: Request, reason: ReturnReason, typed: Typed): Response {
  const { pathname, search } = new URL(request.url);
  const key = handBack({ reason, action: pathname + search, ...typed });
  return ownPageResponse(adminPaths.returnedForm(key), statuses[reason], {
    ...(reason === "databaseAway" && { "retry-after": "60" }),
  });
}
