import { runNode } from "../children.mjs";
import { prismaProgram } from "../setup/prisma-client.mjs";
import { migrate } from "./migrate.mjs";
import { createScratchDatabase } from "./scratch.mjs";

/** Throws when the migrations lead to other tables than the schema files describe. */
export async function checkDrift(clusterUrl) {
  const database = await createScratchDatabase(clusterUrl);
  try {
    await migrate(database.url);
    const comparison = ["--from-config-datasource", "--to-schema", "prisma/schema", "--exit-code"];
    await runNode([prismaProgram, "migrate", "diff", ...comparison], { env: { DATABASE_URL: database.url } });
  } finally {
    await database.drop();
  }
}
