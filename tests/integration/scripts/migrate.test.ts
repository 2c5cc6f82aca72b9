import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { explain } from "@/scripts/faults.mjs";
import { inProject } from "@/scripts/project.mjs";
import { migrate } from "@/scripts/database/migrate.mjs";
import { createScratchDatabase } from "@/scripts/database/scratch.mjs";
import { clusterUrl, createTestDatabase } from "../database";

it("a database that is up to date is not migrated again", async () => {
  const database = await createTestDatabase("empty");
  expect(await migrate(database.url)).toEqual([]);
  await database.drop();
});

it("two starts at once migrate a new database only once", async () => {
  const database = await createScratchDatabase(clusterUrl());
  const [first, second] = await Promise.all([migrate(database.url), migrate(database.url)]);
  expect([first, second].filter((applied) => applied.length > 0)).toHaveLength(1);
  await database.drop();
});

it("a migration that fails half-way leaves nothing, stops each start with what to do, and can be tried again", async () => {
  const database = await createTestDatabase("empty");
  const directory = mkdtempSync(join(tmpdir(), "migraatiot-"));
  const name = "20991231000001_rikki";
  cpSync(inProject("prisma", "migrations"), directory, { recursive: true });
  mkdirSync(join(directory, name));
  const write = (sql: string) => writeFileSync(join(directory, name, "migration.sql"), sql);
  write("CREATE TABLE puolikas (id int);\nSELECT 1 / 0;\n");
  const attempt = () => migrate(database.url, { directory }).then(String, (error: unknown) => explain(error));
  expect(await attempt()).toContain(`muutos ${name} ei onnistunut (division by zero), ja se on kokonaan peruttu`);
  expect(await tableOf(database.url, "puolikas")).toBeNull();
  expect(await attempt()).toContain(`npm run db:migrate -- --again ${name}`);

  write("CREATE TABLE puolikas (id int);\n");
  expect(await migrate(database.url, { directory, again: name })).toEqual([name]);
  expect(await tableOf(database.url, "puolikas")).toBe("puolikas");
  rmSync(directory, { recursive: true });
  await database.drop();
});

async function tableOf(connectionString: string, name: string): Promise<string | null> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const { rows } = await client.query<{ name: string | null }>("SELECT to_regclass($1)::text AS name", [name]);
  await client.end();
  return rows[0]!.name;
}
