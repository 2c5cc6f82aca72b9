import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout, wherever a command is started from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const inProject = (...parts) => join(root, ...parts);

/** The programs that we start must not call home. */
export const quietEnvironment = {
  CHECKPOINT_DISABLE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  NO_UPDATE_NOTIFIER: "1",
};
