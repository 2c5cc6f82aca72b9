import { readdir } from "node:fs/promises";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { findBrokenAuditEvent } from "@/lib/audit/admin-queries";
import { createRecord } from "@/lib/content/drafts";
import { connect, db } from "@/lib/platform/db";
import { listTables } from "@/scripts/backup/database";
import { restoreBackup } from "@/scripts/backup/restore-backup";
import { leftOut } from "@/scripts/backup/snapshot";
import { actor, mll } from "@/tests/factories/actors";
import { backUp, emptyDatabase, inOwnDirectory, mediaIn } from "@/tests/factories/backups";
import { jpeg, pdf, received } from "@/tests/factories/media-files";
import { addMedia } from "@/lib/media/upload";
import { actorOf } from "@/tests/factories/editor-actors";

const make = (name: string) =>
  createRecord({ actor: actor("contributor"), noun: "contact", name, fields: { organization: mll } });

async function bringIn(content: Buffer): Promise<void> {
  const came = await received(content);
  await addMedia(actorOf("contributor", mll), { ...came.file, isCut: false }, came.directory, {
    into: mediaIn("media"),
  });
}

const aLetter = { recipient: "lukija@example.fi", subject: "Otsikko", body: "Teksti", nextAt: null };

/** Writes record after record until it is told to stop. */
function keepWriting() {
  let goesOn = true;
  const written = (async () => {
    let count = 0;
    while (goesOn) await make(`Kesken varmuuskopion ${(count += 1)}`);
    return count;
  })();
  return () => {
    goesOn = false;
    return written;
  };
}

async function rowCounts(url: string, tables: readonly { name: string }[]) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const counts: { name: string; rows: number }[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
    counts.push({ name, rows: rows[0]!.count });
  }
  await client.end();
  return counts;
}

describe("a backup", () => {
  it("holds one moment of a portal that is written to, and comes back as that moment in an empty database", async () => {
    await bringIn(await jpeg({ seed: 5 }));
    await bringIn(pdf());
    await make("Ennen varmuuskopiota");
    const letter = await db.mailOutbox.create({ data: aLetter });

    const stop = keepWriting();
    const made = await backUp();
    expect(await stop()).toBeGreaterThan(0);
    expect(made.manifest.media).toEqual({ files: expect.any(Number), missing: [] });
    expect(made.manifest.media.files).toBeGreaterThan(2);

    const url = await emptyDatabase(onTestFinished);
    const restored = await restoreBackup({ url, file: made.file, media: mediaIn("palautettu") });
    expect(restored.migrated).toEqual([]);

    // Made anew, and told in the log: by the search index, after everything was in.
    const again = await backUp(url, mediaIn("palautettu"));
    const logged = [
      "tables/audit_event.csv",
      "tables/audit_head.csv",
      "tables/content_version.csv",
      "tables/content_change.csv",
      "manifest.json",
    ];
    const comparable = (sums: ReadonlyMap<string, string>) => [...sums].filter(([name]) => !logged.includes(name));
    expect(comparable(again.sums)).toEqual(comparable(made.sums));
    const oneMore = new Map([
      ["audit_event", 1],
      ["content_change", 1],
    ]);
    expect(await rowCounts(url, made.manifest.tables)).toEqual(
      made.manifest.tables.map(({ name, rows }) => ({ name, rows: rows + (oneMore.get(name) ?? 0) })),
    );

    const client = connect(url);
    onTestFinished(() => client.$disconnect());
    expect(await findBrokenAuditEvent(client)).toBeNull();
    expect(await client.searchDoc.count()).toBe(await db.searchDoc.count());
    const records = await client.record.findMany({ select: { id: true, latestRevision: true } });
    const revisions = await client.revision.groupBy({ by: ["recordId"], _max: { number: true } });
    expect(new Map(records.map(({ id, latestRevision }) => [id, latestRevision]))).toEqual(
      new Map(revisions.map(({ recordId, _max }) => [recordId, _max.number])),
    );
    // The numbers go on from where they were.
    expect((await client.mailOutbox.create({ data: aLetter })).id).toBe(letter.id + 1n);
  });

  it("takes every table but those that are made again or must not come back", async () => {
    const { manifest } = await backUp();
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const tables = await listTables(client);
    await client.end();
    expect([...manifest.tables.map(({ name }) => name), ...leftOut, "_prisma_migrations"].sort()).toEqual(
      [...tables].sort(),
    );
  });

  it("leaves nothing beside the finished file", async () => {
    await backUp();
    expect((await readdir(inOwnDirectory())).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("names the files that are missing from the storage", async () => {
    await bringIn(pdf());
    const { manifest } = await backUp(process.env.DATABASE_URL, mediaIn("tyhjä"));
    expect(manifest.media.files).toBe(0);
    expect(manifest.media.missing.length).toBeGreaterThan(0);
  });
});
