import { resolve } from "node:path";
import { storage } from "@/lib/platform/storage";
import { explain } from "../faults.mjs";
import { fillIn } from "../sentence";
import { rowsIn, type Manifest } from "./manifest";
import { restoreBackup } from "./restore-backup";
import words from "./words.json";

const [file, sha256] = process.argv.slice(2);

const inFinland = new Intl.DateTimeFormat("fi-FI", {
  dateStyle: "short",
  timeStyle: "short",
  timeZone: "Europe/Helsinki",
});

const told = (manifest: Manifest) => ({
  takenAt: inFinland.format(new Date(manifest.takenAt)),
  rows: rowsIn(manifest),
  files: manifest.media.files,
});

try {
  const { manifest, migrated } = await restoreBackup({
    url: process.env.DATABASE_URL!,
    file: resolve(file!),
    media: storage(),
    sha256,
    onChecked: (checked) => console.log(fillIn(words.checked, told(checked))),
  });
  console.log(fillIn(words.restored, told(manifest)));
  if (migrated.length > 0) console.log(fillIn(words.migrated, { names: migrated.join(", ") }));
  if (manifest.brokenAuditEvent) console.error(fillIn(words.brokenLog, { event: manifest.brokenAuditEvent }));
  console.log(words.sessionsEnded);
} catch (error) {
  console.error(explain(error as Error));
  process.exit(1);
}
process.exit(); // the schema engine leaves a timer of ten seconds behind
