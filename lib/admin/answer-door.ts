import "server-only";
import { adminPaths } from "@/lib/admin-paths";
import { ownPageResponse } from "@/lib/platform/http/own-page";
import { isFromOwnSite } from "@/lib/platform/http/same-site";
import { seeOther } from "@/lib/platform/http/see-other";
import { keepFormState } from "./form-state";
import { handBack } from "./returned-form";

/** A door's form as texts: a field that is missing is empty, and a file is none. */
export type DoorForm = (name: string) => string;

export const readerOf =
  (form: FormData): DoorForm =>
  (name) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };

/** Answers a form of those who have not signed in. What was typed may be a password, so that none of it comes back. */
export async function answerDoor(request: Request, work: (field: DoorForm) => Promise<Response>): Promise<Response> {
  const form = await request.formData().catch(() => null);
  if (!form) return refused(request, "malformed", 400);
  if (!isFromOwnSite(request.headers)) return refused(request, "otherSite", 403);
  try {
    return await work(readerOf(form));
  } catch (error) {
    // The name only: a database error may quote what was to be written.
    console.error("yllapito:", error instanceof Error ? error.name : typeof error);
    return seeOther(adminPaths.signIn({ lomake: keepFormState({ values: {}, problems: ["databaseAway"] }) }));
  }
}

function refused(request: Request, reason: "malformed" | "otherSite", status: number): Response {
  const { pathname: action } = new URL(request.url);
  return ownPageResponse(adminPaths.returnedForm(handBack({ reason, action, fields: [], hadFiles: false })), status);
}

/** 303 with cookies. */
export function seeOtherWith(path: string, cookies: string[]): Response {
  const response = seeOther(path);
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
