import "server-only";
import { db, type Database } from "./db";

const PATIENCE_MILLISECONDS = 1_000;

/** Whether the database answers within a second and has the tables of this portal. */
export async function isDatabaseWell(client: Database = db): Promise<boolean> {
  const asked = client.contentChange.findFirst({ select: { version: true } }).then(
    () => true,
    () => false,
  );
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS, false));
  return Promise.race([asked, tooLate]);
}
