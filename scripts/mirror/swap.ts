import { existsSync } from "node:fs";
import { mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { PlainFault } from "../faults.mjs";
import { fillIn } from "../sentence";
import words from "./words.json";

/** Stands in every finished mirror, and tells it from a directory of somebody's own. */
export const markerFile = "mirror.json";

/** Throws unless the directory may be replaced: it is not there, it is empty, or it is an earlier mirror. */
export async function requireReplaceable(directory: string): Promise<void> {
  if (!existsSync(dirname(directory)))
    throw new PlainFault(fillIn(words.noDirectory, { directory: dirname(directory) }));
  if (!existsSync(directory)) return;
  const names = await readdir(directory);
  if (names.length > 0 && !names.includes(markerFile)) throw new PlainFault(fillIn(words.notMirror, { directory }));
}

/** A directory beside the mirror, on the same disk. */
export function besideOf(directory: string): Promise<string> {
  return mkdtemp(join(dirname(directory), `.${basename(directory)}-`));
}

/** Puts the finished one in the mirror's place; the earlier one goes when the new one stands. */
export async function swapIn(finished: string, directory: string): Promise<void> {
  if (!existsSync(directory)) return rename(finished, directory);
  const earlier = `${finished}-earlier`;
  await rename(directory, earlier);
  try {
    await rename(finished, directory);
  } catch (error) {
    await rename(earlier, directory);
    throw error;
  }
  await rm(earlier, { recursive: true });
}
