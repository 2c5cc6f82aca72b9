import { existsSync } from "node:fs";
import { runNode } from "../children.mjs";
import { inProject } from "../project.mjs";
import { fingerprint, isStamped, writeStamp } from "./fingerprint.mjs";

export const prismaProgram = "node_modules/prisma/build/index.js";

/** Generates the Prisma client when the schema changed. Returns false when nothing was to do. */
export async function generateClient() {
  const stamp = inProject("lib/platform/generated/stamp");
  const current = fingerprint(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  if (isStamped(stamp, current) && existsSync(inProject("lib/platform/generated/prisma/client.ts"))) return false;
  await runNode([prismaProgram, "generate"]);
  writeStamp(stamp, current);
}
