import { createScratchDatabase } from "@/scripts/database/scratch.mjs";
import { SEEDED_TEMPLATE } from "@/scripts/database/templates.mjs";
import { fillCatalogue } from "./catalogue/fill";
import { asked } from "./queries/asked";
import { benchClient } from "./queries/client";
import { measure, type Measured } from "./queries/measure";
import { markdownTable } from "./table";

type Row = Measured & { services: number; ratio: number };

/** Search and lists as the catalogue grows, each size in a throw-away database; ratios are to the smallest. */
export async function benchQueries(url: string, sizes: number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const services of sizes) {
    const database = await createScratchDatabase(url, SEEDED_TEMPLATE);
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
  return rows;
}

const head = ["query", "services", "median ms", "p95 ms", "× smallest", "own ms", "PostgreSQL's ms", "a second a core"];

export function tableOfQueries(rows: Row[]): string {
  const byQuery = asked.flatMap(({ name }) => rows.filter((row) => row.name === name));
  return markdownTable(
    head,
    byQuery.map((row) => [
      ...[row.name, row.services, row.medianMs, row.p95Ms, row.ratio, row.ownCpuMs, row.serverCpuMs, row.aSecondACore],
    ]),
  );
}
