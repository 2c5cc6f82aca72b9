type Tell = (of: { stack: string }, what: string) => void;

/**
 * A promise that failed and that nobody waited for has left nothing half done in the process: it is told of, and readers
 * go on. An error that nobody caught leaves who knows what: the process ends with 1, and is started again by who keeps it.
 */
export function outliveStrayErrors(tell: Tell): void {
  process.on("unhandledRejection", (reason) => tell({ stack: stackOf(reason) }, "a promise failed unheard"));
  process.on("uncaughtException", (error) => {
    tell({ stack: stackOf(error) }, "an error that nobody caught: the process ends");
    process.exit(1);
  });
}

const stackOf = (reason: unknown) => (reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
