import { writeFileSync } from "node:fs";
import pg from "pg";
import { db } from "@/lib/platform/db";
import { fillCatalogue } from "./catalogue/fill";
import { author } from "./catalogue/publish";
import { capturingClient } from "./plans/capture";
import { explain, type Plan } from "./plans/explain";
import { hotQueries } from "./plans/hot-queries";
import { reportOf } from "./plans/report";

// `npm run bench:plans`: the plans of the hottest queries on the large catalogue, into docs/operating/scale.md.

const services = Number(process.env.BENCH_SIZE ?? "100000");
const url = process.env.DATABASE_URL!;
if ((await db.revision.count({ where: { authorId: author } })) === 0) await fillCatalogue(url, services);

const capture = capturingClient(url);
const client = new pg.Client({ connectionString: url });
await client.connect();
const explained: { name: string; why: string; plans: Plan[] }[] = [];
for (const { name, why, run } of hotQueries) {
  await run(capture.client);
  const plans: Plan[] = [];
  for (const statement of await capture.statementsOf(run)) {
    await explain(client, statement);
    plans.push(await explain(client, statement));
  }
  explained.push({ name, why, plans });
}
const [size] = await db.$queryRaw<{ services: number; bytes: bigint }[]>`
  SELECT (SELECT count(*)::int FROM service) AS services, pg_database_size(current_database()) AS bytes`;
writeFileSync(process.argv[2] ?? "docs/operating/scale.md", reportOf(explained, size!));
await client.end();
await capture.close();
await db.$disconnect();
