import { db } from "@/lib/platform/db";
import { fillCatalogue } from "./catalogue/fill";
import { reasonToRefuse } from "./catalogue/guard";

// `npm run bench:seed -- 100000`: the large catalogue in the database of DATABASE_URL.

const services = Number(process.argv[2] ?? 100_000);
const url = process.env.DATABASE_URL!;
if (!Number.isInteger(services) || services < 1 || services > 1_000_000)
  throw new Error("how many services? 1–1000000");
const reason = await reasonToRefuse(url);
if (reason) {
  console.error(reason);
  process.exitCode = 1;
} else {
  const started = performance.now();
  const records = await fillCatalogue(url, services);
  console.log(JSON.stringify({ services, records, seconds: Math.round((performance.now() - started) / 100) / 10 }));
}
await db.$disconnect();
