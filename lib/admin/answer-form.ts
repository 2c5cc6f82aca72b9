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
  // What another site sends is nobody's typing: none of it is shown.
  if (!isFromOwnSite(request.headers)) return returned(request, new FormData(), "otherSite");
  const form = await readForm(request);
  if (!form) return returned(request, new FormData(), "malformed");
  try {
    return await work(await requireEditor(request.headers), form);
  } catch (error) {
    const reason = reasonOf(error);
    const isTooMuch = reason === "sessionOver" && [...form.keys()].length > mostFieldsReturned;
    return returned(request, isTooMuch ? new FormData() : form, reason);
  }
}

/** More fields than the largest form that the portal makes; each costs when a form is given back. */
const mostFields = 12_000;
/** What is given back to somebody who is not known; a page of more would cost the portal too much. */
const mostFieldsReturned = 3_000;

/** Null for what is no form, or one that no page of ours sends. */
async function readForm(request: Request): Promise<FormData | null> {
  const isPlain = request.headers.get("content-type")?.startsWith("application/x-www-form-urlencoded");
  if (!isPlain) {
    const form = await request.formData().catch(() => null);
    return form && [...form.keys()].length <= mostFields ? form : null;
  }
  const body = await request.text();
  // Counted before anything is made of them.
  for (let at = body.indexOf("&"), count = 1; at >= 0; at = body.indexOf("&", at + 1), count += 1)
    if (count >= mostFields) return null;
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(body)) form.append(name, value);
  return form;
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

/** Passwords are typed again. */
const secretFields: ReadonlySet<string> = new Set(["_nykyinen", "_uusi", "_salasana"]);

function returned(request: Request, form: FormData, reason: ReturnReason): Response {
  const entries = [...form.entries()];
  return handedBack(request, reason, {
    fields: entries.filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && !secretFields.has(entry[0]),
    ),
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
