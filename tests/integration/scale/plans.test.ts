import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillCatalogue } from "@/tests/bench/catalogue/fill";
import { capturingClient } from "@/tests/bench/plans/capture";
import { explain, scannedWhole } from "@/tests/bench/plans/explain";
import { hotQueries } from "@/tests/bench/plans/hot-queries";
import { createTestDatabase } from "../database";

/** A table of fewer rows is read at once, index or none. */
const fewRows = 1_000;

describe("the hottest queries on some thousands of services", () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let capture: ReturnType<typeof capturingClient>;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    await fillCatalogue(database.url, 4_000);
    capture = capturingClient(database.url);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });

  afterAll(async () => {
    await client.end();
    await capture.close();
    await database.drop();
  });

  it.each(hotQueries.map(({ name, run }) => [name, run] as const))("%s reads by indexes", async (_, run) => {
    await run(capture.client);
    const statements = await capture.statementsOf(run);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const whole = scannedWhole(await explain(client, statement)).filter(({ rows }) => rows > fewRows);
      expect(whole, statement.text).toEqual([]);
    }
  });
});
