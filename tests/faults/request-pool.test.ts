import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type pg from "pg";
import { createRequestPool } from "@/lib/platform/request-pool";
import { DatabaseSilent } from "@/lib/platform/silence";
import { startTcpProxy } from "./tcp-proxy";

/* The connections of those who wait for an answer, behind a wire that swallows what is said. */
let wire: Awaited<ReturnType<typeof startTcpProxy>>;
let pool: pg.Pool;

beforeEach(async () => {
  wire = await startTcpProxy(process.env.DATABASE_URL!);
  pool = createRequestPool(wire.url, { max: 3, seconds: 1 });
  pool.on("error", () => {});
});
afterEach(async () => {
  await wire.stop();
  await pool.end();
});

const ask = () => pool.query("SELECT 1");

async function refusedOfThree(): Promise<number> {
  const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
  return outcomes.filter((outcome) => outcome.status === "rejected" && outcome.reason instanceof DatabaseSilent).length;
}

describe("a connection of a request", () => {
  it("that falls silent within a transaction is thrown away with what stands in line on it", async () => {
    const client = await pool.connect();
    client.on("error", () => {});
    await client.query("BEGIN");
    wire.become({ kind: "silent" });
    const outcomes = await Promise.allSettled([client.query("SELECT 1"), client.query("ROLLBACK")]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    await expect(client.query("ROLLBACK")).rejects.toThrow(/not queryable|connection error/);
    client.release();
    expect(pool.totalCount).toBe(0);
    wire.become({ kind: "clear" });
    expect((await ask()).rows).toHaveLength(1);
  });

  it("whose statement is only slow is as good as before: the database itself ends it", async () => {
    const client = await pool.connect();
    await expect(client.query("SELECT pg_sleep(5)")).rejects.toMatchObject({ code: "57014" });
    expect((await client.query("SELECT 1")).rowCount).toBe(1);
    client.release();
    expect(pool.totalCount).toBe(1);
  });

  it("is not asked for while the database is silent; one try finds that it answers again", async () => {
    await ask();
    wire.become({ kind: "silent" });
    const first = await Promise.allSettled(Array.from({ length: 8 }, ask));
    expect(first.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => "rejected"));
    // One of three may be the try.
    await expect.poll(refusedOfThree, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
    wire.become({ kind: "clear" });
    await expect
      .poll(
        () =>
          ask().then(
            ({ rowCount }) => rowCount,
            () => 0,
          ),
        { timeout: 8_000 },
      )
      .toBe(1);
    expect((await Promise.all([ask(), ask(), ask()])).map(({ rowCount }) => rowCount)).toEqual([1, 1, 1]);
  });
});
