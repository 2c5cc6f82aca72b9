import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { storage } from "@/lib/platform/storage";
import { checkArchive } from "@/scripts/backup/archive-reader";
import { makeBackup } from "@/scripts/backup/make-backup";
import { createScratchDatabase } from "@/scripts/database/scratch.mjs";
import { clusterUrl } from "../integration/database";

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "perhepolku-varmuuskopio-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

/** A path in a directory of the test file's own. */
export const inOwnDirectory = (...parts: string[]) => join(directory, ...parts);
export const mediaIn = (name: string) => storage({ MEDIA_DIR: inOwnDirectory(name) });

/** A database without a table, which is dropped when the test ends. */
export async function emptyDatabase(onEnd: (work: () => Promise<void>) => void): Promise<string> {
  const database = await createScratchDatabase(clusterUrl());
  onEnd(() => database.drop());
  return database.url;
}

let count = 0;
/** Another backup of a database, and the sums of its parts: equal ones mean equal rows. */
export async function backUp(url = process.env.DATABASE_URL!, media = mediaIn("media")) {
  const file = inOwnDirectory(`varmuuskopio-${(count += 1)}.tar.gz`);
  const made = await makeBackup({ url, file, media });
  const { sums } = await checkArchive(file);
  return { ...made, file, sums };
}
