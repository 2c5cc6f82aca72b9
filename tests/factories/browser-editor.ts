import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import pg from "pg";
import { SESSION_COOKIE } from "@/lib/editors/cookie";
import type { EditorRole } from "@/lib/editors/roles";

/** Runs one statement in the database of the portal that a browser test looks at. */
export async function inDatabase<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Signs a browser in as a new editor with one role, without walking through the door: tests/e2e/editors.spec.ts does that.
 * Without an organization the role is for the whole portal.
 */
export async function signIn(context: BrowserContext, role: EditorRole, organizationId: string | null = null) {
  const id = `editor-${randomUUID()}`;
  const token = randomBytes(32).toString("base64url");
  const tokenHash = createHash("sha256").update(token).digest("base64url");
  await inDatabase(`INSERT INTO editor (id, name, email) VALUES ($1, 'Liisa Testaaja', $2)`, [
    id,
    `${id}@esimerkki.fi`,
  ]);
  await inDatabase(`INSERT INTO editor_grant (editor_id, role, organization_id) VALUES ($1, $2, $3)`, [
    id,
    role,
    organizationId,
  ]);
  await inDatabase(
    `INSERT INTO editor_session (id, token_hash, editor_id, browser, second_step_at, proved_at) VALUES ($1, $2, $3, '', now(), now())`,
    [randomUUID(), tokenHash, id],
  );
  const { hostname } = new URL(process.env.E2E_BASE_URL ?? "http://localhost:3000");
  // A browser takes a `__Host-` cookie from https only, and sends it to its own machine over http too.
  const url = `https://${hostname}`;
  await context.addCookies([
    { name: SESSION_COOKIE, value: token, url, secure: true, httpOnly: true, sameSite: "Lax" },
  ]);
  return { id };
}
