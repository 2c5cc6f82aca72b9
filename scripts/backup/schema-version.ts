import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { inProject } from "../project.mjs";
import { BackupFault } from "./fault";
import type { Manifest } from "./manifest";

/** Throws unless this program has every migration of the backup, letter by letter: then it can make the same tables. */
export function requireKnownMigrations({ migrations }: Manifest): void {
  const scripts = migrations.map(({ name, checksum }) => ({ name, checksum, own: ownChecksum(name) }));
  const unknown = scripts.filter(({ own }) => own === null);
  if (unknown.length > 0) throw new BackupFault("newer", { names: listed(unknown) });
  const others = scripts.filter(({ own, checksum }) => own !== checksum);
  if (others.length > 0) throw new BackupFault("otherMigration", { names: listed(others) });
}

const listed = (scripts: { name: string }[]) => scripts.map(({ name }) => name).join(", ");

function ownChecksum(name: string): string | null {
  const path = inProject("prisma", "migrations", name, "migration.sql");
  if (!/^[a-z0-9_]+$/.test(name) || !existsSync(path)) return null;
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}
