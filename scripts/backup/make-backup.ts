import { mkdtemp, open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type pg from "pg";
import { findBrokenAuditEvent } from "@/lib/audit/admin-queries";
import { connect } from "@/lib/platform/db";
import type { Storage } from "@/lib/platform/storage";
import { inProject } from "../project.mjs";
import { writeArchive, type ArchiveWriter } from "./archive-writer";
import { listMigrations, listTables, openDatabase } from "./database";
import { BackupFault } from "./fault";
import { entryNames, type Manifest } from "./manifest";
import * as snapshot from "./snapshot";

type Asked = { url: string; file: string; media: Storage; signal?: AbortSignal; now?: Date };

/**
 * Writes one moment of the portal into one file: every table, what was ever published, the log, the media. The file appears
 * under its name when it is whole and on the disk; nothing waits for it meanwhile. Returns what is in it.
 */
export async function makeBackup({ url, file, media, signal, now = new Date() }: Asked) {
  const directory = dirname(file);
  const unfinished = await mkdtemp(join(directory, `.${basename(file)}-`)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? new BackupFault("noDirectory", { directory }) : error;
  });
  const archive = writeArchive(join(unfinished, "backup.tar.gz"), now);
  signal?.addEventListener("abort", archive.abandon);
  try {
    const manifest = await writeParts(archive, { url, media, unfinished, now });
    const { sha256, bytes } = await archive.finish();
    await rename(join(unfinished, "backup.tar.gz"), file);
    await settle(directory);
    return { manifest, sha256, bytes };
  } catch (error) {
    archive.abandon();
    throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

type Parts = { url: string; media: Storage; unfinished: string; now: Date };

async function writeParts(archive: ArchiveWriter, { url, media, unfinished, now }: Parts): Promise<Manifest> {
  const client = await openDatabase(url);
  try {
    const brokenAuditEvent = await findBrokenEvent(url);
    await snapshot.beginSnapshot(client);
    const known = await listTables(client);
    if (!known.includes(snapshot.migrationsTable)) throw new BackupFault("noTables");
    const tables = await addTables(archive, client, unfinished);
    const sequences = await snapshot.listSequences(client);
    const migrations = await listMigrations(client);
    const names = await snapshot.listMediaNames(client);
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    await client.query("COMMIT");
    const manifest: Manifest = {
      kind: "perhepolku-backup",
      format: 1,
      takenAt: now.toISOString(),
      portal: await portalVersion(),
      postgresql: rows[0]!.server_version,
      migrations,
      tables,
      leftOut: snapshot.leftOut.filter((name) => known.includes(name)),
      sequences,
      media: await addMedia(archive, names, media, client),
      brokenAuditEvent,
    };
    await archive.addText(entryNames.manifest, `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    await client.end();
  }
}

/** A part of a tar tells its size first: each table goes by way of a file beside the backup. */
async function addTables(archive: ArchiveWriter, client: pg.Client, unfinished: string): Promise<Manifest["tables"]> {
  const tables: Manifest["tables"] = [];
  const file = join(unfinished, "table.csv");
  for (const name of await snapshot.listTablesOfSnapshot(client)) {
    const columns = await snapshot.listColumns(client, name);
    const rows = await snapshot.copyTable(client, name, columns, file);
    await archive.addFile(entryNames.table(name), file, (await stat(file)).size);
    tables.push({ name, columns, rows });
  }
  return tables;
}

async function addMedia(archive: ArchiveWriter, names: string[], media: Storage, client: pg.Client) {
  let files = 0;
  const missing: string[] = [];
  for (const name of names) {
    const stored = await media.read(name);
    if (stored) {
      await archive.add(entryNames.media(name), stored.bytes, Readable.fromWeb(stored.body as ReadableStream));
      files += 1;
    } else missing.push(name);
  }
  if (missing.length === 0) return { files, missing };
  // What was cleared away after the snapshot is missing rightly.
  const kept = new Set(await snapshot.listMediaNames(client));
  return { files, missing: missing.filter((name) => kept.has(name)) };
}

async function findBrokenEvent(url: string): Promise<string | null> {
  const client = connect(url);
  try {
    const [known] = await client.$queryRaw<{ at: string | null }[]>`SELECT to_regclass('audit_head')::text AS "at"`;
    return known?.at ? ((await findBrokenAuditEvent(client))?.toString() ?? null) : null;
  } finally {
    await client.$disconnect();
  }
}

async function portalVersion(): Promise<string> {
  return (JSON.parse(await readFile(inProject("package.json"), "utf8")) as { version: string }).version;
}

/** The file's new name is on the disk too. */
async function settle(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
