import { ChildFailed, runNode } from "../children.mjs";
import { PlainFault } from "../faults.mjs";

/** Refuses settings that the portal would refuse, before minutes go to a build. */
export async function requireGoodEnvironment(url) {
  try {
    await runNode(["--import", "tsx", "scripts/setup/check-environment.ts"], {
      env: { DATABASE_URL: url, NODE_ENV: "production" },
    });
  } catch (error) {
    throw error instanceof ChildFailed ? new PlainFault(error.output.trim()) : error;
  }
}
