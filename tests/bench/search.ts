import { writeFileSync } from "node:fs";
import { db } from "@/lib/platform/db";
import { createScratchDatabase } from "@/scripts/database/scratch.mjs";
import { SEEDED_TEMPLATE } from "@/scripts/database/templates.mjs";
import { fillCatalogue } from "./catalogue/fill";
import { asked } from "./queries/asked";
import { benchClient } from "./queries/client";
import { measure, type Measured } from "./queries/measure";

// `npm run bench`: search and lists as the catalogue grows, each size in a throw-away database. What may be compared
// between machines are the ratios to the smallest size.

const sizes = (process.env.BENCH_SIZES ?? "1000,10000,100000").split(",").map(Number);
const [flag, file] = process.argv.slice(2);

type Row = Measured & { services: number; ratio: number };
const rows: Row[] = [];
for (const services of sizes) {
  const database = await createScratchDatabase(process.env.DATABASE_URL!, SEEDED_TEMPLATE);
  try {
    await fillCatalogue(database.url, services);
    const client = benchClient(database.url);
    for (const question of asked) {
      const measured = await measure(client, question);
      const smallest = rows.find(({ name }) => name === measured.name)?.medianMs ?? measured.medianMs;
      rows.push({ ...measured, services, ratio: Math.round((measured.medianMs / smallest) * 100) / 100 });
      console.error(JSON.stringify(rows.at(-1)));
    }
    await client.$disconnect();
  } finally {
    await database.drop();
  }
}
const head = [
  "query",
  "services",
  "median ms",
  "p95 ms",
  "× smallest",
  "own CPU ms",
  "PostgreSQL CPU ms",
  "a second a core",
];
console.log(`| ${head.join(" | ")} |\n| ${head.map(() => "---").join(" | ")} |`);
for (const { name } of asked) {
  for (const row of rows.filter((one) => one.name === name))
    console.log(
      `| ${[name, row.services, row.medianMs, row.p95Ms, row.ratio, row.ownCpuMs, row.serverCpuMs, row.aSecondACore].join(" | ")} |`,
    );
}
const json = JSON.stringify({ sizes, memoryMb: Math.round(process.memoryUsage.rss() / 1e6), rows }, null, 2);
if (flag === "--json" && file) writeFileSync(file, `${json}\n`);
else console.log(json);
await db.$disconnect();
