import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { findBrokenAuditEvent } from "@/lib/audit/admin-queries";
import { contentTypes, readMediaName } from "@/lib/media/names";
import { command } from "@/lib/platform/command";
import { connect } from "@/lib/platform/db";
import type { Storage } from "@/lib/platform/storage";
import { reindexWhenNeeded } from "@/lib/search/indexing";
import { migrate } from "../database/migrate.mjs";
import { explain } from "../faults.mjs";
import { checkArchive, walkArchive, type CheckedArchive } from "./archive-reader";
import { openDatabase } from "./database";
import { clearDatabase, requireEmpty } from "./empty-database";
import { BackupFault } from "./fault";
import { beginLoading, loadTable, resetSequences } from "./load-tables";
import { entryNames, type Manifest } from "./manifest";
import { requireKnownMigrations } from "./schema-version";
import { sumStream } from "./sum-stream";

const LOCK = 712_024_003;

type Asked = {
  url: string;
  file: string;
  media: Storage;
  /** Of the whole file, when the operator has it from elsewhere. */
  sha256?: string;
  onChecked?: (manifest: Manifest) => void;
};

/**
 * Brings a backup into an empty database: all of it or nothing. Every byte is checked first; the tables are made as they
 * were when the backup was taken, filled in one transaction, and only then brought to this program's own form.
 */
export async function restoreBackup({ url, file, media, sha256, onChecked = () => {} }: Asked) {
  const checked = await checkArchive(file);
  if (sha256 && sha256.toLowerCase() !== checked.sha256) throw new BackupFault("otherSum", { file });
  requireKnownMigrations(checked.manifest);
  onChecked(checked.manifest);
  const client = await openDatabase(url);
  try {
    const { rows } = await client.query<{ free: boolean }>("SELECT pg_try_advisory_lock($1) AS free", [LOCK]);
    if (!rows[0]!.free) throw new BackupFault("busy");
    await requireEmpty(client);
    return await restoreInto(client, { url, file, media, checked });
  } finally {
    await client.end();
  }
}

type Restoring = { url: string; file: string; media: Storage; checked: CheckedArchive };

async function restoreInto(client: pg.Client, { url, file, media, checked }: Restoring) {
  const { manifest } = checked;
  const broughtIn: string[] = [];
  try {
    await migrate(url, { only: manifest.migrations.map(({ name }) => name) });
    await load(client, { file, media, checked, broughtIn });
    const migrated = await migrate(url);
    await finish(url, manifest);
    await client.query("ANALYZE");
    return { manifest, migrated };
  } catch (error) {
    const reason = explain(error as Error);
    try {
      await client.query("ROLLBACK");
      await clearDatabase(client);
      for (const name of broughtIn) await media.remove(name);
    } catch {
      throw new BackupFault("notUndone", { reason });
    }
    throw new BackupFault("undone", { reason });
  }
}

async function load(client: pg.Client, { file, media, checked, broughtIn }: Omit<Restoring, "url"> & Brought) {
  const tables = new Map(checked.manifest.tables.map((table) => [entryNames.table(table.name), table]));
  const putBack = await beginLoading(client);
  await walkArchive(file, async (name, content) => {
    const table = tables.get(name);
    let sum: string | undefined;
    if (table) sum = await loadTable(client, table, content);
    else if (name.startsWith("media/")) sum = await bringIn(name.slice("media/".length), content, media, broughtIn);
    else content.resume();
    // The file was whole a moment ago: now it is another.
    if (sum && sum !== checked.sums.get(name)) throw new BackupFault("garbled", { file, detail: name });
  });
  await putBack();
  await resetSequences(client, checked.manifest.sequences);
  await client.query("COMMIT");
}

type Brought = { broughtIn: string[] };

/** A file that is there already is the same one: names are made of what is in them. */
async function bringIn(name: string, content: Readable, media: Storage, broughtIn: string[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "perhepolku-palautus-"));
  try {
    const { pass, sum } = sumStream();
    const path = join(directory, "file");
    await pipeline(content, pass, createWriteStream(path));
    const known = await media.read(name);
    await known?.body.cancel();
    if (!known) broughtIn.push(name);
    const extension = readMediaName(name)?.extension;
    await media.put(name, path, extension ? contentTypes[extension] : "application/octet-stream");
    return sum().sha256;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Makes the search index, and reads the whole log through: it must add up as far as it did when the backup was taken. */
async function finish(url: string, { brokenAuditEvent }: Manifest): Promise<void> {
  const client = connect(url);
  try {
    const broken = (await findBrokenAuditEvent(client))?.toString() ?? null;
    if (broken !== brokenAuditEvent && broken !== null) throw new BackupFault("brokenChain", { event: broken });
    // Pages that a front has kept of this database's later days are no longer true.
    await client.$executeRaw`UPDATE content_version SET count_id = gen_random_uuid()`;
    await command({ id: "search" }, (tx) => reindexWhenNeeded(tx, { always: true }), { client, timeoutMs: 600_000 });
  } finally {
    await client.$disconnect();
  }
}
