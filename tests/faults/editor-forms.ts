import { randomUUID } from "node:crypto";
import { adminPaths } from "@/lib/admin-paths";
import { paths } from "@/lib/paths";
import { cookieOf, makeEditor, type SignedIn } from "@/tests/e2e/signed-in";
import type { Portal } from "./portal";

const mll = "organization-mll-kainuun-piiri";
const fromOurPage = { "sec-fetch-site": "same-origin" };

const post = (portal: Portal, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(portal.address + path, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { ...fromOurPage, ...headers },
    redirect: "manual",
  });

/** Sends an editor's form as a page of the portal would. */
export const sendForm = (portal: Portal, path: string, fields: Record<string, string>, editor: SignedIn) =>
  post(portal, path, fields, { cookie: cookieOf(editor) });

export const editorHere = () => makeEditor("Päivi Päällikkö");

/** Makes a draft of a contact by the portal's form. Returns its id. */
export async function createDraft(portal: Portal, editor: SignedIn, name: string): Promise<string> {
  const fields = { laji: "contact", nimi: `${name} ${randomUUID().slice(0, 8)}` };
  const response = await sendForm(portal, adminPaths.createRecord(), fields, editor);
  const location = response.headers.get("location");
  if (response.status !== 303 || !location) throw new Error(`no draft: ${response.status}`);
  return new URL(location, portal.address).pathname.split("/").at(-1)!;
}

/** Saves a draft's next version with a note. Resolves with true only when the portal has said that it is saved. */
export async function saveDraft(
  portal: Portal,
  editor: SignedIn,
  { id, base, note }: { id: string; base: number; note: string },
): Promise<boolean> {
  const fields = { _base: String(base), "title.fi": "Ohjaaja", organization: mll, "note.fi": note };
  const response = await sendForm(portal, adminPaths.saveRecord(id), fields, editor).catch(() => null);
  return response?.status === 303 && (response.headers.get("location") ?? "").includes("tehty=saved");
}

/** A reader's message with a token of a form that the portal has given. */
export async function sendFeedback(portal: Portal, message: string, token: string) {
  return post(portal, paths.feedbackSend(), { viesti: message, nimi: "Liisa", lomake: token, kohde: "" });
}
