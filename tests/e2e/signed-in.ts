import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import pg from "pg";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import type { Grant } from "@/lib/editors/roles";

/** Asks the portal's database, as whoever has it could. */
export async function inDatabase<R extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<R[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<R>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

export type SignedIn = { id: string; name: string; token: string };

/** An editor with a session of both steps, made in the database: signing in itself has tests of its own. */
export async function makeEditor(name: string, grant: Grant = { role: "administrator", organizationId: null }) {
  const id = `editor-${randomUUID()}`;
  const token = randomBytes(32).toString("base64url");
  await inDatabase(`INSERT INTO editor (id, email, name) VALUES ($1, $2, $3)`, [id, `${id}@esimerkki.fi`, name]);
  await inDatabase(`INSERT INTO editor_grant (editor_id, organization_id, role) VALUES ($1, $2, $3::"EditorRole")`, [
    id,
    grant.organizationId,
    grant.role,
  ]);
  await inDatabase(
    `INSERT INTO editor_session (id, token_hash, editor_id, second_step_at, proved_at) VALUES ($1, $2, $3, now(), now())`,
    [randomUUID(), createHash("sha256").update(token).digest("base64url"), id],
  );
  return { id, name, token } satisfies SignedIn;
}

export const cookieOf = ({ token }: SignedIn) => `${SESSION_COOKIE}=${token}`;

/** A browser keeps the cookie for the host that the portal is tested at, whatever it is called there. */
export async function signInAs(context: BrowserContext, { token }: SignedIn): Promise<void> {
  const { hostname } = new URL(process.env.E2E_BASE_URL ?? "http://localhost:3000");
  await context.addCookies([
    { name: SESSION_COOKIE, value: token, domain: hostname, path: "/", secure: true, httpOnly: true, sameSite: "Lax" },
  ]);
}
