import { existsSync, rmSync } from "node:fs";
import { runNode } from "../children.mjs";
import { inProject } from "../project.mjs";
import { fingerprint, isStamped, writeStamp } from "./fingerprint.mjs";

const BUILT_FROM = [
  ...["app", "components", "lib", "messages", "public", "prisma/schema", "scripts/setup/build.mjs"],
  ...["next.config.ts", "tsconfig.json", "postcss.config.mjs", "package-lock.json"],
];

/** Builds the site for production when its sources changed. Returns false when nothing was to do. */
export async function buildSite({ url, directory = ".next" }) {
  const stamp = inProject(directory, "perhepolku-build");
  const current = fingerprint(BUILT_FROM, process.version);
  if (isStamped(stamp, current) && existsSync(inProject(directory, "BUILD_ID"))) return false;
  rmSync(stamp, { force: true });
  await runNode(["node_modules/next/dist/bin/next", "build"], {
    env: { DATABASE_URL: url, NODE_ENV: "production", NEXT_DIST_DIR: directory },
  });
  writeStamp(stamp, current);
}
