import { randomUUID } from "node:crypto";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import type { EditorActor, Grant } from "@/lib/editors/roles";
import { beginSession } from "@/lib/editors/sessions";
import { db } from "@/lib/platform/db";

type Wanted = { name?: string; email?: string; grants?: readonly Grant[] };

/** An editor with rights, for the whole portal as a chief editor unless others are given; without a password. */
export async function createEditor({
  name = "Liisa Testaaja",
  email = `${randomUUID()}@esimerkki.fi`,
  grants = [{ role: "administrator", organizationId: null }],
}: Wanted = {}): Promise<EditorActor> {
  const id = `editor-${randomUUID()}`;
  await db.editor.create({ data: { id, name, email, grants: { create: grants.map((grant) => ({ ...grant })) } } });
  return { id, name, email, grants };
}

/** The `Cookie` header of a real session of the editor, with the second step taken. */
export async function signInCookie(editor: Pick<EditorActor, "id">, now = new Date()): Promise<string> {
  return `${SESSION_COOKIE}=${await beginSession(db, { editorId: editor.id, now, hasSecondStep: true })}`;
}
