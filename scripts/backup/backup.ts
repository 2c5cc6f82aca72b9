import { resolve } from "node:path";
import { storage } from "@/lib/platform/storage";
import { explain } from "../faults.mjs";
import { fillIn } from "../sentence";
import { makeBackup } from "./make-backup";
import { rowsIn } from "./manifest";
import words from "./words.json";

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

try {
  const file = resolve(process.argv[2]!);
  const made = await makeBackup({ url: process.env.DATABASE_URL!, file, media: storage(), signal: stop.signal });
  const { manifest, sha256, bytes } = made;
  const { media, brokenAuditEvent, tables } = manifest;
  const megabytes = (bytes / 1e6).toFixed(1).replace(".", ",");
  console.log(
    fillIn(words.made, { file, tables: tables.length, rows: rowsIn(manifest), files: media.files, megabytes, sha256 }),
  );
  if (media.missing.length > 0)
    console.error(fillIn(words.missingMedia, { count: media.missing.length, names: media.missing.join(", ") }));
  if (brokenAuditEvent) console.error(fillIn(words.brokenLog, { event: brokenAuditEvent }));
} catch (error) {
  if (!stop.signal.aborted) console.error(explain(error as Error));
  process.exit(1);
}
process.exit(); // lib's own client of the database was never used
