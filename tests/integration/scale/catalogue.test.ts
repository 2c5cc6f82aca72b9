import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseDocument } from "@/lib/content/obstacles";
import { importCatalogue } from "@/lib/content/transfer";
import { connect, db } from "@/lib/platform/db";
import { measureRecords } from "@/lib/upkeep/measure";
import { makeDocuments } from "@/tests/bench/catalogue/documents";
import { readFacts } from "@/tests/bench/catalogue/facts";
import { fillCatalogue } from "@/tests/bench/catalogue/fill";
import { createTestDatabase } from "../database";

const services = 60;
const databases: Awaited<ReturnType<typeof createTestDatabase>>[] = [];

async function newDatabase(): Promise<string> {
  const database = await createTestDatabase();
  databases.push(database);
  return database.url;
}

async function filledDatabase(): Promise<string> {
  const url = await newDatabase();
  await fillCatalogue(url, services);
  return url;
}

/** Every row of every table as text, in an order of its own; `strip` takes out what two ways of writing may differ in. */
async function dump(
  url: string,
  strip: (table: string) => string = () => "to_jsonb(t)",
): Promise<Map<string, string[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
    );
    const dumped = new Map<string, string[]>();
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT (${strip(name)})::text AS row FROM "${name}" t`);
      dumped.set(name, rows.map(({ row }) => row).sort());
    }
    return dumped;
  } finally {
    await client.end();
  }
}

const given = new Set([
  "channel",
  "opening_hours",
  "opening_exception",
  "fact_source",
  "declared_gap",
  "alternative_name",
]);
const times = ["created_at", "updated_at", "published_at", "started_at", "next_at", "at"];
const ofTheActor = ["author_id", "actor_id", "hash"];

/** Without times, actors and numbers that the database gives; a channel's hours by the channel's record and place. */
function comparable(table: string): string {
  const left = [...times, ...ofTheActor, ...(given.has(table) || table === "publication" ? ["id"] : [])];
  const channel =
    table === "opening_hours" || table === "opening_exception"
      ? `|| jsonb_build_object('channel_id', (SELECT jsonb_build_array(c.record_id, c.position) FROM channel c WHERE c.id = t.channel_id))`
      : "";
  if (["audit_head", "content_version", "content_change"].includes(table)) return "'null'::jsonb";
  if (table === "search_doc") left.push("id");
  const term =
    table === "search_post"
      ? `|| jsonb_build_object('doc_id', (SELECT d.record_id FROM search_doc d WHERE d.id = t.doc_id))`
      : "";
  return `to_jsonb(t) - '{${left.join(",")}}'::text[] ${channel} ${term}`;
}

describe("the made-up catalogue", () => {
  let documents: unknown[];

  beforeAll(async () => {
    documents = [...makeDocuments(services, await readFacts(db))];
  });

  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  it("is made of documents that fit their schemas as they are", () => {
    for (const document of documents) expect(parseDocument(document).document).toEqual(document);
  });

  it("says of each record that it is made up", () => {
    for (const document of documents as { gaps: object[]; noun: string }[])
      expect(document.gaps.length, document.noun).toBeGreaterThan(0);
  });

  it("is the same every time, byte for byte", async () => {
    const [first, second] = [await dump(await filledDatabase()), await dump(await filledDatabase())];
    for (const [table, rows] of first) expect(second.get(table), table).toEqual(rows);
  }, 120_000);

  it("is the rows that publishing the same documents writes", async () => {
    const published = await newDatabase();
    const client = connect(published);
    const incoming = documents.map((content, index) => ({ file: String(index), content }));
    expect(await importCatalogue(incoming, { id: "bench" }, client)).toMatchObject({ status: "imported" });
    while ((await measureRecords(1_000, client)) > 0);
    const seeded = connect(await filledDatabase());
    while ((await measureRecords(1_000, seeded)) > 0);
    const [expected, made] = [await dump(published, comparable), await dump(databases.at(-1)!.url, comparable)];
    await Promise.all([client.$disconnect(), seeded.$disconnect()]);
    // How many changes it came in is not the same.
    expected.delete("content_change");
    for (const [table, rows] of expected) expect(made.get(table), table).toEqual(rows);
  }, 180_000);
});
