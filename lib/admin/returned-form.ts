import "server-only";
import { randomBytes } from "node:crypto";

/** Why a form that was sent in the editors' area comes back: each with what was typed, nothing is lost. */
export type ReturnReason = "sessionOver" | "otherSite" | "forbidden" | "databaseAway" | "malformed";

export type ReturnedForm = {
  reason: ReturnReason;
  /** Where it was sent, and where it is sent again. */
  action: string;
  fields: [name: string, value: string][];
  /** True when files were in it: the browser does not let us give them back. */
  hadFiles: boolean;
};

const mostKept = 100;
const kept = ((globalThis as { perhepolkuReturnedForms?: Map<string, ReturnedForm> }).perhepolkuReturnedForms ??=
  new Map());

/** Hands a form to the page that gives it back, in the memory of this process and for the moment between the two. */
export function handBack(form: ReturnedForm): string {
  const key = randomBytes(16).toString("base64url");
  kept.set(key, form);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return key;
}

export function takeReturnedForm(key: string): ReturnedForm | null {
  const form = kept.get(key) ?? null;
  kept.delete(key);
  return form;
}
