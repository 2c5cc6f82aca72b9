import { afterAll } from "vitest";
import { createScratchDatabase } from "@/scripts/database/scratch.mjs";
import { clusterUrl } from "./database";

// Runs before each test file is loaded, so that the file may import lib as usual: lib/platform/db reads
// DATABASE_URL when it is first imported.
const database = await createScratchDatabase(clusterUrl(), process.env.TEST_TEMPLATE);
process.env.DATABASE_URL = database.url;

afterAll(async () => {
  const { db } = await import("@/lib/platform/db");
  await db.$disconnect();
  await database.drop();
});
