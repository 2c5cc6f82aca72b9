import { readdirSync } from "node:fs";
import pg from "pg";
import { expect, it, onTestFinished } from "vitest";
import { findBrokenAuditEvent } from "@/lib/audit/admin-queries";
import { connect } from "@/lib/platform/db";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { migrate } from "@/scripts/database/migrate.mjs";
import { backUp, emptyDatabase, mediaIn } from "@/tests/factories/backups";

const migrations = readdirSync("prisma/migrations").filter((name) => /^\d{14}_/.test(name));
/** Before drafts, the log's chain, editors and media. */
const old = migrations.filter((name) => name < "20261122050000");

it("a backup of an older portal comes back in today's", async () => {
  const source = await emptyDatabase(onTestFinished);
  await migrate(source, { only: old });
  const client = new pg.Client({ connectionString: source });
  await client.connect();
  await client.query(`
    INSERT INTO "record" ("id", "noun", "state", "latest_revision", "updated_at")
      VALUES ('organization-vanha', 'organization', 'draft', 1, now());
    INSERT INTO "revision" ("record_id", "number", "document", "author_id")
      VALUES ('organization-vanha', 1, '{"name": {"fi": "Vanha, \\"lainattu\\"\\nja rivitetty"}}', 'seed');
    INSERT INTO "audit_event" ("actor_id", "action", "record_id", "detail")
      SELECT 'seed', 'revision.saved', 'organization-vanha', jsonb_build_object('number', n) FROM generate_series(1, 3) n;`);
  await client.end();

  const { file, manifest } = await backUp(source);
  expect(manifest.migrations.map(({ name }) => name)).toEqual(old);

  const url = await emptyDatabase(onTestFinished);
  const { migrated } = await restoreBackup({ url, file, media: mediaIn("palautettu") });
  expect(migrated).toEqual(migrations.filter((name) => !old.includes(name)));

  const restored = connect(url);
  onTestFinished(() => restored.$disconnect());
  const record = await restored.record.findUniqueOrThrow({ where: { id: "organization-vanha" } });
  expect(record.title).toBe('Vanha, "lainattu"\nja rivitetty');
  expect(await restored.auditEvent.count({ where: { recordId: record.id } })).toBe(3);
  expect(await findBrokenAuditEvent(restored)).toBeNull();
});
