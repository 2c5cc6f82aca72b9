import { stopChildren } from "./children.mjs";

/**
 * Lets Ctrl-C and SIGTERM end what we started instead of ending us at once: the running step then fails, and
 * the code around it cleans up on its usual way out. A second signal ends it by force.
 */
export function onInterruption(doFirst = () => {}) {
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (interrupted) return void stopChildren({ atOnce: true });
      interrupted = true;
      doFirst(signal);
      void stopChildren();
    });
  }
}
