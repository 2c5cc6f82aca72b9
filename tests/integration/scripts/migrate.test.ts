import { expect, it } from "vitest";
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
