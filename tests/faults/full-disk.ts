import { inDatabase } from "@/tests/e2e/signed-in";

/** What a save writes to. Each table by a statement of its own: locks on several would wait for the portal's, and it for them. */
const written = ["record", "revision", "working_copy", "audit_event"];

/** Makes the database refuse, as a full disk does, what editors save. */
export async function fillDisk(): Promise<void> {
  await inDatabase(`
    CREATE FUNCTION refuse_row() RETURNS trigger LANGUAGE plpgsql AS $f$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $f$`);
  for (const table of written)
    await inDatabase(
      `CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_row()`,
    );
}

export async function makeRoom(): Promise<void> {
  for (const table of written) await inDatabase(`DROP TRIGGER full_disk ON ${table}`);
  await inDatabase("DROP FUNCTION refuse_row()");
}
