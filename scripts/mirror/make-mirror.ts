import { chmod, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PlainFault } from "../faults.mjs";
import { fillIn } from "../sentence";
import { crawl, reasonOf, type Crawl } from "./crawl";
import { besideOf, markerFile, requireReplaceable, swapIn } from "./swap";
import words from "./words.json";

type Asked = { from: string; directory: string; takenAt?: Date };

/**
 * Makes of a running portal a directory that any web server can serve from the root of a host. It takes the place of an
 * earlier one only when nothing failed; else the failures are told and the earlier one stays.
 */
export async function makeMirror({ from, directory, takenAt = new Date() }: Asked): Promise<Crawl> {
  await requireReplaceable(directory);
  const unfinished = await besideOf(directory);
  try {
    // A web server of another account reads it.
    await chmod(unfinished, 0o755);
    const done = await crawl({ from, directory: unfinished, takenAt }).catch((error: unknown) => {
      throw isAway(error) ? new PlainFault(fillIn(words.away, { from, reason: reasonOf(error) })) : error;
    });
    if (done.failures.length > 0) return done;
    const about = { kind: "perhepolku-mirror", takenAt: takenAt.toISOString(), from };
    await writeFile(join(unfinished, markerFile), `${JSON.stringify(about, null, 2)}\n`);
    await swapIn(unfinished, directory);
    return done;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

const isAway = (error: unknown) => error instanceof TypeError && error.message === "fetch failed";
