import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serviceFilterSchema } from "@/lib/services/filters";
import { deepest, searchServices } from "@/lib/services/search";
import { listWork } from "@/lib/worklist/admin-queries";
import { mostCounted } from "@/lib/worklist/most-counted";
import type { RecordPart } from "@/lib/worklist/record-parts";
import { fillCatalogue } from "@/tests/bench/catalogue/fill";
import { capturingClient } from "@/tests/bench/plans/capture";
import { explain, scannedWhole } from "@/tests/bench/plans/explain";
import { hotQueries } from "@/tests/bench/plans/hot-queries";
import { createEditor } from "@/tests/factories/editors";
import { createTestDatabase } from "../database";

/** A table of fewer rows is read at once, index or none. */
const fewRows = 1_000;

describe("on some thousands of services", () => {
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

  it.each(["lying", "review", "returned"] satisfies RecordPart[])("%s records are found by indexes", async (part) => {
    const chief = await createEditor();
    const statements = await capture.statementsOf((reader) =>
      listWork(chief, part, { perPage: 5, page: 1 }, { client: reader }),
    );
    for (const statement of statements) {
      const whole = scannedWhole(await explain(client, statement)).filter(({ rows }) => rows > fewRows);
      expect(whole, statement.text).toEqual([]);
    }
  });

  it("work is counted so far as it matters", async () => {
    const all = await listWork(await createEditor(), "overdue", { perPage: 50, page: 1 }, { client: capture.client });
    expect(all).toMatchObject({ total: mostCounted + 1, pageCount: mostCounted / 50 });
  });

  it("the finder says when words fit more than it looks at", async () => {
    const none = Object.fromEntries(Object.keys(serviceFilterSchema.shape).map((key) => [key, null]));
    const find = (haku: string) =>
      searchServices(serviceFilterSchema.parse({ ...none, haku }), { client: capture.client });
    const many = await find("lapsi");
    expect([many.isCapped, many.findings.length <= deepest]).toEqual([true, true]);
    expect((await find("asdfgh")).isCapped).toBe(false);
  });
});
