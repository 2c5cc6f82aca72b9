import { randomUUID } from "node:crypto";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import type { EditorActor, Grant } from "@/lib/editors/roles";
import { editorsKey, seal } from "@/lib/editors/secret";
import { beginSession } from "@/lib/editors/sessions";
import { newTotpSecret } from "@/lib/editors/totp";
import { db } from "@/lib/platform/db";
import { codeAt } from "./totp";

type Wanted = { name?: string; email?: string; grants?: readonly Grant[] };

/** The password of every editor that `createEditor` makes. */
export const factoryPassword = "kuusenkerkka ja kanerva";
const passwordHash =
  "$argon2id$v=19$m=19456,t=2,p=1$v93MvlYV1PekHrwPSpq3sg$oB5jxFSRc7M9ejqz8P1X8KcJ/5T5JFNiMdoSwnk6ZOg";

/** An editor with rights, for the whole portal as a chief editor unless others are given; without a second step. */
export async function createEditor({
  name = "Liisa Testaaja",
  email = `${randomUUID()}@esimerkki.fi`,
  grants = [{ role: "administrator", organizationId: null }],
}: Wanted = {}): Promise<EditorActor> {
  const id = `editor-${randomUUID()}`;
  const rights = { create: grants.map((grant) => ({ ...grant })) };
  await db.editor.create({ data: { id, name, email, passwordHash, grants: rights } });
  return { id, name, email, grants };
}

/** The `Cookie` header of a real session of the editor, with the second step taken. */
export async function signInCookie(editor: Pick<EditorActor, "id">, now = new Date()): Promise<string> {
  return `${SESSION_COOKIE}=${await beginSession(db, { editorId: editor.id, now, hasSecondStep: true })}`;
}

/** Gives an editor a second step; returns what its app shows at a time. */
export async function giveSecondStep(editor: Pick<EditorActor, "id">): Promise<(now?: Date) => string> {
  const secret = newTotpSecret();
  const totpSecret = seal(await editorsKey(), secret);
  await db.editor.update({ where: { id: editor.id }, data: { totpSecret } });
  return (now = new Date()) => codeAt(secret, now);
}
