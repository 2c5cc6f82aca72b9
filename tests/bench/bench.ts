import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname } from "node:path";
import { db } from "@/lib/platform/db";
import { benchFront } from "./front";
import { hasWrk } from "./front/load";
import { benchQueries, tableOfQueries } from "./queries";
import { Table } from "./table";

/*
 * `npm run bench`: how the portal serves beside Node's own server and nginx with the same bytes, and how its queries do as the
 * catalogue grows, in one run. What may be compared are ratios within it; milliseconds of a machine mean nothing on another.
 */
const report = ".cache/reports/bench.json";
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const sizes = (process.env.BENCH_SIZES ?? "1000,10000,100000").split(",").filter(Boolean).map(Number);
const url = process.env.DATABASE_URL!;
const today = new Date().toISOString().slice(0, 10);

type Queries = { queriesAt: string; sizes: number[]; queries: Awaited<ReturnType<typeof benchQueries>> };

/** With no sizes the queries stay as they were measured last: the front alone takes minutes less. */
async function measureQueries(): Promise<Queries> {
  if (sizes.length > 0) return { queriesAt: today, sizes, queries: await benchQueries(url, sizes) };
  if (!existsSync(report)) return { queriesAt: today, sizes, queries: [] };
  const { queriesAt, sizes: measured, queries } = JSON.parse(readFileSync(report, "utf8")) as Queries;
  return { queriesAt, sizes: measured, queries };
}

const front = new Table();
await benchFront(url, { rounds, table: front });
const measured = await measureQueries();
const { queries } = measured;
console.log(tableOfQueries(queries));
await db.$disconnect();

const machine = { node: process.version, processor: cpus()[0]?.model ?? "?", cores: cpus().length };
mkdirSync(dirname(report), { recursive: true });
writeFileSync(report, JSON.stringify({ machine, rounds, front: front.rows, ...measured }, null, 2));
console.log(report);
if (process.argv.includes("--write")) writeFileSync("docs/operating/bench.md", text());

function text(): string {
  return `# How fast the portal is

Made by \`npm run bench -- --write\`, not by hand: the front, Node's own server and nginx with the same bytes, in rounds that take
turns, the server side on one core and the load on another; then the portal's queries on growing catalogues. Compare within the
tables: what one machine gives means nothing on another. What was not reached, and why: [bench-read.md](bench-read.md).

Measured last on ${today} (queries ${measured.queriesAt}): Node ${process.version}, ${machine.cores} cores, ${rounds} rounds, load by ${hasWrk() ? "wrk" : "a program of ours"}.

## Pages

${front.asMarkdown()}

## Queries

Each with its own processor time and PostgreSQL's; how many one core answers in a second counts both.

${tableOfQueries(queries)}
`;
}
